import type { AgendaNotOpen, SubjectMissing } from '@cxboard/domain/agenda/agenda.rules';
import type { WindowVerdict } from '@cxboard/domain/agenda/agenda-clock.rules';
import type { NothingToPublish, UnchangedSincePublished } from '@cxboard/domain/agenda/agenda-version.rules';
import type { MeetingClosed, MeetingKind, MeetingState, StartsInThePast } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';

export interface WindowFacts {
  readonly window: Pick<WindowVerdict, 'plannedMinutes' | 'upper' | 'overBy'>;
  /** The first item that would end after the window, with its end as the wall clock of the meeting shows it. */
  readonly late: { readonly title: string; readonly endsClock: string } | null;
}

/** "95 of 90 minutes planned: 5 minutes over; “Tariff advice” would end late at 11:35" */
export function windowSentence(i18n: I18n, { window, late }: WindowFacts): string {
  const { plannedMinutes: planned, upper, overBy } = window;
  const free = upper - planned;
  if (free > 0)
    return i18n.t({
      id: 'meetings.window.free',
      message: '{planned} of {upper} minutes planned: {free, plural, one {# minute} other {# minutes}} free',
      values: { planned, upper, free },
    });
  if (free === 0)
    return i18n.t({
      id: 'meetings.window.full',
      message: 'All {upper} minutes planned',
      values: { upper },
    });
  const over = i18n.t({
    id: 'meetings.window.over',
    message: '{planned} of {upper} minutes planned: {overBy, plural, one {# minute} other {# minutes}} over',
    values: { planned, upper, overBy },
  });
  if (!late) return over;
  return i18n.t({
    id: 'meetings.window.late',
    message: '{over}; “{title}” would end late at {endsClock}',
    values: { over, ...late },
  });
}

export const meetingKind = (i18n: I18n, kind: MeetingKind): string =>
  kind === 'METRICS'
    ? i18n.t({ id: 'meetings.kind.metrics', message: 'Metrics session' })
    : i18n.t({ id: 'meetings.kind.projectReview', message: 'Project review' });

const stateWords = {
  PLANNED: (i18n) => i18n.t({ id: 'meetings.state.planned', message: 'Planned' }),
  AGENDA_OPEN: (i18n) => i18n.t({ id: 'meetings.state.agendaOpen', message: 'Agenda open' }),
  PUBLISHED: (i18n) => i18n.t({ id: 'meetings.state.published', message: 'Published' }),
  IN_SESSION: (i18n) => i18n.t({ id: 'meetings.state.inSession', message: 'In session' }),
  ADJOURNED: (i18n) => i18n.t({ id: 'meetings.state.adjourned', message: 'Adjourned' }),
  CLOSED: (i18n) => i18n.t({ id: 'meetings.state.closed', message: 'Closed, minutes in draft' }),
  MINUTES_APPROVED: (i18n) => i18n.t({ id: 'meetings.state.minutesApproved', message: 'Minutes approved' }),
  CANCELLED: (i18n) => i18n.t({ id: 'meetings.state.cancelled', message: 'Cancelled' }),
} satisfies Record<MeetingState, (i18n: I18n) => string>;

export const meetingState = (i18n: I18n, state: MeetingState): string => stateWords[state](i18n);

/** A refusal as it comes over the wire: its name and facts. */
type Told<R> = R extends unknown ? Omit<R, 'message'> : never;
export type MeetingRefusal =
  | Told<MeetingClosed | NothingToPublish | UnchangedSincePublished | SubjectMissing | AgendaNotOpen>
  | Pick<StartsInThePast, '__typename'>;

const refusals = {
  NothingToPublish: (i18n) =>
    i18n.t({
      id: 'meetings.refused.nothingToPublish',
      message: 'This agenda has no items yet; add one before publishing',
    }),
  AgendaNotOpen: (i18n) =>
    i18n.t({
      id: 'meetings.refused.agendaNotOpen',
      message: 'This agenda is not open yet; put the topic in the backlog',
    }),
  StartsInThePast: (i18n) =>
    i18n.t({ id: 'meetings.refused.startsInThePast', message: 'That time is past; choose one to come' }),
} satisfies Partial<Record<MeetingRefusal['__typename'], (i18n: I18n) => string>>;

/** Why the board said no, as the page says it. */
export function meetingRefusal(i18n: I18n, refusal: MeetingRefusal): string {
  switch (refusal.__typename) {
    case 'MeetingClosed':
      return i18n.t({
        id: 'meetings.refused.closed',
        message:
          '{state, select, CANCELLED {This meeting was cancelled} other {This meeting has begun}}; its agenda and its date can no longer change',
        values: { state: refusal.state },
      });
    case 'UnchangedSincePublished':
      return i18n.t({
        id: 'meetings.refused.unchanged',
        message: 'Nothing has changed since version {version} was published',
        values: { version: refusal.version },
      });
    case 'SubjectMissing':
      return i18n.t({
        id: 'meetings.refused.subjectMissing',
        message:
          '{kind, select, PROJECT {Choose the project this item is about} other {An item about a metric needs frozen numbers: open the metric and put it on the agenda from there}}',
        values: { kind: refusal.kind },
      });
    default:
      return refusals[refusal.__typename](i18n);
  }
}
