import { limits } from '../limits.ts';
import {
  addDays,
  daysBetween,
  isTimeZone,
  localDateOf,
  momentOf,
  type LocalDate,
  type LocalTime,
} from '../local-time.ts';
import { isWorkingDay, type WorkingCalendar } from '../organization/calendar.rules.ts';
import type { Refusal } from '../refusal.ts';
import { otherKind, type MeetingKind } from './meeting.rules.ts';

export const cadenceIntervals = [7, 14, 28] as const;

/**
 * The rule that makes a board's meetings: every so many days at the same wall time, kinds taking turns.
 * Holidays stay on the list when they are past, because the turns are counted from the anchor.
 */
export interface Cadence extends WorkingCalendar {
  readonly anchorDate: LocalDate;
  readonly anchorTime: LocalTime;
  readonly timeZone: string;
  readonly everyDays: (typeof cadenceIntervals)[number];
  readonly firstKind: MeetingKind;
  /** Days on which the company is closed, both ends with it. */
  readonly closedRanges: readonly Span[];
  readonly onHoliday: 'MOVE_NEXT_WORKING_DAY' | 'SKIP';
  readonly durations: Readonly<Record<MeetingKind, number>>;
}

/** Days, both ends with it. */
export interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * What calling off one date does to the kinds: after SKIP they go on as if it had been held,
 * after SHIFT its kind takes the next date and all later ones follow.
 */
export type CancellationEffect = 'SKIP' | 'SHIFT';

export interface Cancellation {
  readonly slotOn: LocalDate;
  readonly effect: CancellationEffect;
}

/** One date of the cadence. `slotOn` is the regular date and names it; `startsOn` differs when a holiday moved it. */
export interface Occurrence {
  readonly slotOn: LocalDate;
  readonly startsOn: LocalDate;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly kind: MeetingKind;
  readonly cancelled: boolean;
}

/**
 * The dates whose regular date lies in a span, earliest first. A date that falls on a holiday and cannot be moved is
 * left out and the next one takes its kind: meetings that are made always alternate.
 */
export function occurrences(cadence: Cadence, span: Span, cancellations: readonly Cancellation[] = []): Occurrence[] {
  const effects = new Map(cancellations.map(({ slotOn, effect }) => [slotOn, effect]));
  const found: Occurrence[] = [];
  let kind = cadence.firstKind;
  for (let slotOn = cadence.anchorDate; slotOn <= span.until; slotOn = addDays(slotOn, cadence.everyDays)) {
    const startsOn = dateHeld(cadence, slotOn);
    if (!startsOn) continue;
    if (slotOn >= span.from)
      found.push(occurrence(cadence, { slotOn, startsOn, kind, cancelled: effects.has(slotOn) }));
    if (effects.get(slotOn) !== 'SHIFT') kind = otherKind(kind);
  }
  return found;
}

/** From today as far as meetings are made ahead: a rolling year. */
export function horizonOf(now: Date, timeZone: string): Span {
  const today = localDateOf(now, timeZone);
  return { from: today, until: addDays(today, limits.meetings.horizonDays) };
}

export interface CancellationPreview {
  readonly before: readonly Occurrence[];
  readonly after: readonly Occurrence[];
  /** The dates that get another kind. */
  readonly changes: readonly {
    readonly slotOn: LocalDate;
    readonly startsAt: Date;
    readonly was: MeetingKind;
    readonly becomes: MeetingKind;
  }[];
}

/** The dates before and after one more is called off, so that the chair sees the result before confirming. */
export function previewCancellation(
  cadence: Cadence,
  span: Span,
  { earlier, next }: { readonly earlier: readonly Cancellation[]; readonly next: Cancellation },
): CancellationPreview {
  const before = occurrences(cadence, span, earlier);
  const after = occurrences(cadence, span, [...earlier, next]);
  const kinds = new Map(after.map(({ slotOn, kind }) => [slotOn, kind]));
  const changes = before.flatMap(({ slotOn, startsAt, kind: was, cancelled }) => {
    const becomes = kinds.get(slotOn) ?? was;
    return cancelled || becomes === was ? [] : [{ slotOn, startsAt, was, becomes }];
  });
  return { before, after, changes };
}

export interface InvalidCadence extends Refusal<'InvalidCadence'> {
  readonly field: 'timeZone' | 'everyDays' | 'closedRanges' | 'workingWeekdays';
}

export function refuseCadence(cadence: Cadence): InvalidCadence | null {
  if (!isTimeZone(cadence.timeZone)) return invalid('timeZone', `There is no time zone named "${cadence.timeZone}".`);
  if (!cadenceIntervals.includes(cadence.everyDays))
    return invalid('everyDays', 'Meetings come every 7, 14 or 28 days.');
  if (cadence.workingWeekdays?.some((day) => ![1, 2, 3, 4, 5, 6, 7].includes(day)))
    return invalid('workingWeekdays', 'Weekdays are numbered from 1 (Monday) to 7 (Sunday).');
  if (cadence.closedRanges.some(({ from, until }) => until < from))
    return invalid('closedRanges', 'A closed range ends on the day it begins or later.');
  return null;
}

const invalid = (field: InvalidCadence['field'], message: string): InvalidCadence => ({
  __typename: 'InvalidCadence',
  field,
  message,
});

const occurrence = (
  cadence: Cadence,
  facts: Pick<Occurrence, 'slotOn' | 'startsOn' | 'kind' | 'cancelled'>,
): Occurrence => ({
  ...facts,
  startsAt: momentOf(facts.startsOn, cadence.anchorTime, cadence.timeZone),
  minutes: cadence.durations[facts.kind],
});

/** The day on which a regular date is held: itself, the next open working day before the following date, or none. */
function dateHeld(cadence: Cadence, slotOn: LocalDate): LocalDate | null {
  if (!isClosed(cadence, slotOn)) return slotOn;
  if (cadence.onHoliday === 'SKIP') return null;
  for (let on = addDays(slotOn, 1); daysBetween(slotOn, on) < cadence.everyDays; on = addDays(on, 1))
    if (isWorkingDay(cadence, on) && !isClosed(cadence, on)) return on;
  return null;
}

const isClosed = ({ holidays, closedRanges }: Cadence, on: LocalDate): boolean =>
  holidays.includes(on) || closedRanges.some(({ from, until }) => from <= on && on <= until);
