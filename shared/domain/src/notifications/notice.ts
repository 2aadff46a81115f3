import type { ActionAnswer } from '../decisions/action-answer.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { MeetingKind } from '../meetings/meeting.rules.ts';
import type { DutyPlace } from '../overview/duties.ts';
import type { ReportedHealth } from '../projects/health.rules.ts';
import type { ProposalNews } from '../proposals/news.rules.ts';
import type { NoticeKind } from './notices.rules.ts';

interface OfMeeting {
  readonly place: DutyPlace;
  readonly meetingKind: MeetingKind;
  readonly number: number;
  /** ISO instant. */
  readonly startsAt: string;
  readonly timeZone: string;
}

interface OfAction {
  readonly place: DutyPlace;
  readonly action: string;
  readonly dueOn: LocalDate;
}

/** What each notice says; people are ids, named where it is shown. */
export interface NoticeFactsOf {
  readonly AGENDA_PUBLISHED: OfMeeting & { readonly version: number; readonly changes: number };
  /** The item is null when it is confidential: a mail says no word of it. */
  readonly ITEM_GIVEN: OfMeeting & { readonly item: string | null; readonly minutes: number };
  readonly MEETING_MOVED: OfMeeting & { readonly where: string };
  readonly MEETING_CANCELLED: OfMeeting & { readonly because: string };
  readonly SUBSTITUTE_NAMED: OfMeeting & { readonly absentId: string; readonly withVote: boolean };
  readonly REPORT_DUE: {
    readonly place: DutyPlace;
    readonly project: string;
    readonly dueOn: LocalDate;
    /** The day has passed without a report. */
    readonly isOverdue?: boolean;
    /** There when its last report can be said again from a mail. */
    readonly projectId?: string;
  };
  readonly MINUTES_APPROVED: OfMeeting & { readonly decisions: number; readonly actions: number };
  readonly STAFF_DIGEST: OfMeeting & { readonly board: string; readonly decisions: number; readonly proposals: number };
  readonly ACTION_DUE: OfAction & { readonly actionId: string };
  readonly ACTION_ANSWERED: OfAction & { readonly answer: Exclude<ActionAnswer, 'DONE'>; readonly because: string };
  /** Of a confidential item neither its name nor what is said. */
  readonly QUESTION_ASKED: OfMeeting & { readonly item: string; readonly text: string };
  readonly QUESTION_ANSWERED: OfMeeting & { readonly item: string; readonly text: string };
  readonly STATUS_REPORTED: {
    readonly place: DutyPlace;
    readonly project: string;
    readonly health: ReportedHealth;
    readonly needsDecision: string;
  };
  /** The same words for everybody whom it concerns, so that a mail in strange hands does not tell who had the idea. */
  readonly PROPOSAL_MOVED: {
    readonly place: DutyPlace;
    readonly proposal: string;
    readonly news: ProposalNews;
    readonly because: string;
  };
  /** Of a confidential item no word. */
  readonly DECISION_LAPSED: {
    readonly place: DutyPlace;
    readonly number: number;
    readonly decision: string | null;
    /** The name of the refusal. */
    readonly because: string;
  };
  readonly VOTE_ASKED: { readonly place: DutyPlace; readonly resolution: string; readonly dueOn: LocalDate };
}

/** One thing somebody is told: its kind and its facts, worded where it is shown. */
export type Notice = { [Kind in NoticeKind]: { readonly kind: Kind; readonly facts: NoticeFactsOf[Kind] } }[NoticeKind];

/** A kind and its facts as they come out of the table or over the wire, where they are kept side by side. */
export const noticeFrom = (kind: NoticeKind, facts: object): Notice => ({ kind, facts }) as Notice;
