import { cadenceIntervals, occurrences, refuseCadence } from '@cxboard/domain/meetings/cadence.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { CadenceValues } from './cadence-form.ts';
import { addDays, todayIn } from './calendar-days.ts';

export interface FirstDate {
  readonly slotOn: string;
  readonly startsOn: string;
  readonly kind: MeetingKind;
}

type Typed = Partial<Omit<CadenceValues, 'closedRanges'>> & { closedRanges?: { from?: string; until?: string }[] };

const shown = 8;
const isDay = (on: string | undefined): on is string => /^\d{4}-\d{2}-\d{2}$/.test(on ?? '');

/** What the cadence as typed would make from today on, by the rule that makes the meetings; nothing while it makes no sense. */
export function firstDates(typed: Typed): FirstDate[] {
  const { startsOn, startsClock = '' } = typed;
  if (!isDay(startsOn) || !/^\d{2}:\d{2}$/.test(startsClock)) return [];
  const cadence = { ...turnsOf(typed), anchorDate: startsOn, anchorTime: startsClock, holidays: [] };
  if (refuseCadence(cadence)) return [];
  const today = todayIn(cadence.timeZone);
  const from = startsOn > today ? startsOn : today;
  const until = addDays(from, cadence.everyDays * (shown + 4));
  return occurrences(cadence, { from, until }).slice(0, shown);
}

const turnsOf = ({ timeZone = '', closedRanges = [], ...typed }: Typed) => ({
  timeZone,
  everyDays: cadenceIntervals.find((days) => String(days) === typed.everyDays) ?? 14,
  firstKind: typed.firstKind === 'PROJECT_REVIEW' ? ('PROJECT_REVIEW' as const) : ('METRICS' as const),
  onHoliday: typed.onHoliday === 'SKIP' ? ('SKIP' as const) : ('MOVE_NEXT_WORKING_DAY' as const),
  closedRanges: closedRanges.flatMap(({ from, until }) => (isDay(from) && isDay(until) ? [{ from, until }] : [])),
  durations: { METRICS: 90, PROJECT_REVIEW: 90 },
});
