import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import type { AgendaItemKind } from '../agenda/agenda.rules.ts';
import type { About } from '../agenda/confidential.rules.ts';
import type { MeetingKind } from '../meetings/meeting.rules.ts';
import type { DecisionOutcome } from '../decisions/decision.rules.ts';
import type { RevisionKind } from '../revisions/revision.rules.ts';
import type {
  EffectReviewed,
  MetricMoved,
  MetricWithoutData,
  MonthlyReviewed,
  Signalled,
  SourceWithoutData,
} from './reason-facts.ts';
import type { ReviewPeriod } from './review-period.rules.ts';

/** Why something belongs on an agenda: a name and the facts of its sentence. Never a person's name: those are joined where they are shown. */
export type Reason = KnownReason & {
  /** The minutes such an item takes, when the draft gave it those that were left. */
  readonly usually?: number;
};

type KnownReason =
  | { readonly name: 'STANDING'; readonly isRecurring: boolean }
  | { readonly name: 'CUSTOMER_STORY' }
  | {
      readonly name: 'CARRIED_OVER';
      readonly times: number;
      readonly fromNumber: number;
      readonly fromOn: LocalDate;
    }
  | { readonly name: 'PROPOSED'; readonly on: LocalDate; readonly isForThisMeeting: boolean }
  | { readonly name: 'WAITING'; readonly since: LocalDate }
  | { readonly name: 'NEEDS_DECISION'; readonly reportedOn: LocalDate }
  | { readonly name: 'REVISION_PROPOSED'; readonly kinds: readonly RevisionKind[]; readonly since: LocalDate }
  | { readonly name: 'OFF_TRACK' | 'AT_RISK'; readonly reportedOn: LocalDate }
  | { readonly name: 'REPORT_MISSING'; readonly dueOn: LocalDate; readonly reportedOn: LocalDate | null }
  | { readonly name: 'NEVER_REPORTED'; readonly charteredOn: LocalDate }
  | { readonly name: 'ON_HOLD'; readonly since: LocalDate }
  /** Without a day of review nobody planned its effect, and only a decision closes it. */
  | { readonly name: 'DELIVERED'; readonly since: LocalDate; readonly reviewOn: LocalDate | null }
  | MetricMoved
  | {
      readonly name: 'DATA_MISSING';
      readonly period: ReviewPeriod;
      readonly metrics: readonly MetricWithoutData[];
      /** Surveys and reports whose data are expected by a day; reasons kept earlier do not name them. */
      readonly sources?: readonly SourceWithoutData[];
    }
  | {
      readonly name: 'DECISION_REVIEW';
      readonly number: number;
      readonly decidedOn: LocalDate;
      readonly dueOn: LocalDate;
    }
  | {
      readonly name: 'RESOLVED_BETWEEN';
      /** Of the decision it became. */
      readonly number: number;
      readonly decidedOn: LocalDate;
      readonly outcome: DecisionOutcome;
    }
  | { readonly name: 'ANALYSIS_DUE'; readonly dueOn: LocalDate }
  | {
      readonly name: 'HELP_ASKED';
      readonly number: number;
      readonly on: LocalDate;
      readonly dueOn: LocalDate;
      /** In the owner's words; may be empty. */
      readonly because: string;
    }
  | { readonly name: 'SHORTLISTED'; readonly since: LocalDate; readonly rank: number | null }
  | { readonly name: 'DEFERRED_UNTIL'; readonly until: LocalDate }
  | { readonly name: 'TOPIC_PREPARED'; readonly on: LocalDate }
  | { readonly name: 'DIVE_READY' | 'DIVE_STALE'; readonly verifiedOn: LocalDate }
  | { readonly name: 'STORY_CHOSEN'; readonly on: LocalDate; readonly happenedOn: LocalDate }
  | { readonly name: 'ANSWER_OVERDUE'; readonly number: number; readonly dueOn: LocalDate }
  | MonthlyReviewed
  | EffectReviewed
  | Signalled;

export type ReasonName = Reason['name'];

/** Something that asks for minutes of a meeting. */
export interface Candidate extends Omit<About, 'snapshotId'> {
  /** The same subject always has the same key, whoever drafts and however often. */
  readonly key: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  /** As its source says; null to learn it from how long such items took. */
  readonly minutes: number | null;
  readonly presenterId: string | null;
  readonly isFinancial: boolean;
  readonly reason: Reason;
  /** Among candidates of one urgency the lower comes first: the place in the backlog or in the template. */
  readonly rank: number;
  /** A topic of the backlog, which moves; everything else is written anew. */
  readonly itemId: string | null;
  /** Its numbers are frozen when it is put on the agenda. */
  readonly metricId: string | null;
}

const plain = {
  ...{ minutes: null, presenterId: null, isFinancial: false, rank: 0 },
  ...{ itemId: null, projectId: null, nominationId: null, boardTopicId: null, deepDiveId: null, metricId: null },
  ...{ proposalId: null, decisionId: null, actionId: null },
};

/** A candidate with what it does not say filled in. */
export const candidate = (
  said: Pick<Candidate, 'key' | 'kind' | 'title' | 'reason'> & Partial<Candidate>,
): Candidate => ({ ...plain, ...said });

/** How much each reason presses. Standing items come before all of these, financial topics after. */
const urgencies = {
  STANDING: 100,
  MONTHLY_REVIEW: 100,
  CUSTOMER_STORY: 99.5,
  STORY_CHOSEN: 99.5,
  CARRIED_OVER: 90,
  REVISION_PROPOSED: 87,
  RESOLVED_BETWEEN: 88,
  NEEDS_DECISION: 85,
  OFF_TRACK: 80,
  DATA_MISSING: 78,
  HELP_ASKED: 77,
  SIGNAL: 76,
  METRIC_MOVED: 70,
  DECISION_REVIEW: 68,
  EFFECT_REVIEWED: 72,
  ANALYSIS_DUE: 66,
  DEFERRED_UNTIL: 65,
  REPORT_MISSING: 64,
  NEVER_REPORTED: 62,
  SHORTLISTED: 60,
  ANSWER_OVERDUE: 58,
  DIVE_READY: 56,
  TOPIC_PREPARED: 55,
  DIVE_STALE: 40,
  PROPOSED: 50,
  AT_RISK: 45,
  DELIVERED: 38,
  ON_HOLD: 36,
  WAITING: 30,
} as const satisfies Record<ReasonName, number>;

/** What a meeting of each kind is held for: everything else takes the minutes that these leave. */
const heldFor: Record<MeetingKind, { readonly subject: AgendaItemKind; readonly reasons: readonly ReasonName[] }> = {
  METRICS: {
    subject: 'METRIC_SNAPSHOT',
    reasons: [
      'MONTHLY_REVIEW',
      'DATA_MISSING',
      'SIGNAL',
      'METRIC_MOVED',
      'EFFECT_REVIEWED',
      'ANALYSIS_DUE',
      'TOPIC_PREPARED',
      'DIVE_READY',
      'STORY_CHOSEN',
    ],
  },
  PROJECT_REVIEW: {
    subject: 'PROJECT',
    reasons: ['REVISION_PROPOSED', 'NEEDS_DECISION', 'OFF_TRACK', 'REPORT_MISSING', 'NEVER_REPORTED', 'CARRIED_OVER'],
  },
};
const fromBacklog: readonly ReasonName[] = ['CARRIED_OVER', 'PROPOSED', 'WAITING'];

/**
 * Numbers in a metrics session; projects that need the board, and what it did not finish, in a project review. What gave
 * way twice already does not give way again.
 */
export function isHeldFor(meeting: MeetingKind, { kind, reason }: Pick<Candidate, 'kind' | 'reason'>): boolean {
  const { subject, reasons } = heldFor[meeting];
  if (reason.name === 'CARRIED_OVER' && reason.times >= limits.drafting.givesWayTimes) return true;
  return reasons.includes(reason.name) || (kind === subject && fromBacklog.includes(reason.name));
}

/** A turn for the worse presses more than one for the better; what was carried more often, more than what was carried once. */
export function urgencyOf(reason: Reason): number {
  const base = urgencies[reason.name];
  if (reason.name === 'CARRIED_OVER') return base + Math.min(reason.times, 9);
  if (reason.name === 'METRIC_MOVED') return reason.verdict === 'WORSE' ? base + 5 : base;
  if (reason.name === 'PROPOSED') return reason.isForThisMeeting ? base + 5 : base;
  return base;
}

/** Whether it was on an agenda before and is not done. */
export const isUnfinished = ({ reason }: Pick<Candidate, 'reason'>): boolean => reason.name === 'CARRIED_OVER';

/** The review says whether the data of its period are there: what misses some asks for time by itself. */
export function withReadiness(all: readonly Candidate[]): Candidate[] {
  const isReady = !all.some(({ reason }) => reason.name === 'DATA_MISSING');
  return all.map((one) =>
    one.reason.name === 'MONTHLY_REVIEW' && !one.reason.overAfter
      ? { ...one, reason: { ...one.reason, isReady } }
      : one,
  );
}

/** Numbers and projects are looked at in every meeting of their kind. Everything else is one matter: settled where it stands. */
const lookedAtEachTime: readonly ReasonName[] = [
  ...(['STANDING', 'CUSTOMER_STORY', 'MONTHLY_REVIEW', 'DATA_MISSING', 'METRIC_MOVED'] as const),
  ...(['OFF_TRACK', 'AT_RISK', 'REPORT_MISSING', 'NEVER_REPORTED', 'ON_HOLD', 'DELIVERED'] as const),
];

/** What stands on another agenda of the board that is still to come asks for no minutes of this one. */
export const notElsewhere = <Asking extends Candidate>(
  all: readonly Asking[],
  elsewhere: readonly string[],
): Asking[] => all.filter(({ key, reason }) => lookedAtEachTime.includes(reason.name) || !elsewhere.includes(key));
