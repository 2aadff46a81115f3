import { type CountedPeriod, findRunUps, type RunUp, usualBaseline } from '../contact-reasons/run-ups.rules.ts';
import { type ShareShift, shareShifts } from '../contact-reasons/share-shift.rules.ts';
import { type RankedReason, topReasons, type TopReasons } from '../contact-reasons/top-reasons.rules.ts';
import { periodBefore, type ReviewPeriod } from '../drafting/review-period.rules.ts';
import { addDays, daysBetween, type LocalDate } from '../local-time.ts';

/** The rank the list of the board ends at, and the one its neighbours end at. */
export const ranksShown = { ten: 10, neighbours: 15 } as const;

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The period and those before it, the newest first; the last one is the same of last year. */
export function periodsReviewed(period: ReviewPeriod): Days[] {
  const periods: Days[] = [];
  const wanted = period.grain === 'MONTH' ? 13 : 14;
  for (let one = period; periods.length < wanted; one = periodBefore(one)) periods.push({ from: one.from, to: one.to });
  return periods;
}

/** Contacts of one period about one reason over one channel; no reason: their label has none yet. */
export interface CountedContacts {
  /** Which of the periods reviewed, from 0. */
  readonly nth: number;
  readonly reasonId: string | null;
  readonly reason: string;
  readonly isResidual: boolean;
  readonly channel: string;
  readonly contacts: number;
  readonly handlingSeconds: number | null;
  readonly costInCents: number | null;
}

export interface ContactFacts {
  readonly period: ReviewPeriod;
  readonly rows: readonly CountedContacts[];
  /** The days that contacts are known of. */
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
}

/** A rise as it goes over the wire, where nothing is infinite: a new reason has no ratio and no upper end. */
export interface ReviewedRunUp extends Omit<RunUp, 'ratio' | 'high'> {
  readonly ratio: number | null;
  readonly high: number | null;
  readonly shareShift: Omit<ShareShift, 'reason'> | null;
}

/** What one reason meant in the period: its volume, its time and its money. */
export interface ReasonLine {
  readonly reasonId: string | null;
  /** Empty: labels without a reason. */
  readonly reason: string;
  readonly isResidual: boolean;
  readonly contacts: number;
  readonly before: number;
  /** Percent of all contacts. */
  readonly share: number;
  /** Null when the files say nothing about it. */
  readonly handlingHours: number | null;
  readonly costInCents: number | null;
  /** Contacts of each period, the oldest first; null where they are not known. */
  readonly trend: readonly (number | null)[];
}

export interface ContactReview {
  /** The oldest first. */
  readonly periods: readonly (Days & { readonly contacts: number | null })[];
  /** The newest day with contacts, when the period is not over in the data. */
  readonly missingFrom: LocalDate | null;
  readonly total: number;
  readonly totalBefore: number | null;
  readonly costInCents: number | null;
  readonly top: Omit<TopReasons, 'rows'> & {
    readonly ten: readonly RankedReason[];
    readonly neighbours: readonly RankedReason[];
  };
  readonly runUps: {
    readonly baselinePeriods: number;
    readonly thinBaseline: boolean;
    /** How many times the usual contacts there were in all. */
    readonly volume: { readonly ratio: number; readonly low: number; readonly high: number } | null;
    readonly rows: readonly ReviewedRunUp[];
  };
  readonly reasons: readonly ReasonLine[];
  /** The busiest channels, the others together as ''; contacts of each period, the oldest first. */
  readonly channels: readonly { readonly channel: string; readonly counts: readonly number[] }[];
}

const channelsApart = 3;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Adds up by what a row is called. */
function countsBy<Key>(rows: readonly CountedContacts[], keyOf: (row: CountedContacts) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.contacts);
  return counts;
}

/** Null when nothing is said anywhere: an unknown sum is not 0. */
function known(values: readonly (number | null)[]): number | null {
  const said = values.filter((value) => value !== null);
  return said.length === 0 ? null : sum(said);
}

/**
 * A month whose first contact comes after a long weekend counts as whole: it is likelier that nobody got in touch than that
 * a tenth of it is missing (decision 430).
 */
const quietDays = 3;

/** What the contacts of a period say to a board; null while none of the period are known. */
export function reviewContacts({ period, rows, firstOn, lastOn }: ContactFacts): ContactReview | null {
  const periods = periodsReviewed(period);
  const held = Map.groupBy(rows, ({ nth }) => nth);
  const now = held.get(0) ?? [];
  if (now.length === 0) return null;
  const isKnown = ({ from, to }: Days) => addDays(from, quietDays) >= firstOn && to <= lastOn;
  const counted = periods.map((days, nth) => ({ days, rows: held.get(nth) ?? [], isKnown: isKnown(days) }));
  const before = counted[1]?.isKnown ? counted[1].rows : [];
  return {
    periods: counted
      .map((one) => ({ ...one.days, contacts: one.isKnown ? sum(one.rows.map(({ contacts }) => contacts)) : null }))
      .toReversed(),
    missingFrom: lastOn < period.to ? lastOn : null,
    total: sum(now.map(({ contacts }) => contacts)),
    totalBefore: counted[1]?.isKnown ? sum(before.map(({ contacts }) => contacts)) : null,
    costInCents: known(now.map(({ costInCents }) => costInCents)),
    top: topOf(now, before),
    runUps: runUpsOf(counted),
    reasons: linesOf(counted),
    channels: channelsOf(counted),
  };
}

interface Counted {
  readonly days: Days;
  readonly rows: readonly CountedContacts[];
  readonly isKnown: boolean;
}

function topOf(now: readonly CountedContacts[], before: readonly CountedContacts[]): ContactReview['top'] {
  const residuals = new Set([...now, ...before].filter(({ isResidual }) => isResidual).map(({ reason }) => reason));
  const { rows, ...top } = topReasons({
    counts: countsBy(now, ({ reason }) => reason),
    before: countsBy(before, ({ reason }) => reason),
    isResidual: (reason) => residuals.has(reason),
  });
  const { ten, neighbours } = ranksShown;
  return { ...top, ten: rows.slice(0, ten), neighbours: rows.slice(ten, neighbours) };
}

const exposure = ({ from, to }: Days): number => daysBetween(from, to) + 1;
const asCounted = ({ days, rows }: Counted): CountedPeriod => ({
  exposure: exposure(days),
  counts: countsBy(rows, ({ reason }) => reason),
});
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function runUpsOf(counted: readonly Counted[]): ContactReview['runUps'] {
  const [now, ...earlier] = counted;
  const baseline = earlier.slice(0, usualBaseline).filter((one) => one.isKnown);
  if (!now || baseline.length === 0) return { baselinePeriods: 0, thinBaseline: true, volume: null, rows: [] };
  const last = counted.at(-1);
  const current = asCounted(now);
  const before = baseline.map(asCounted);
  const found = findRunUps({
    current,
    baseline: before,
    ...(last?.isKnown && { lastYear: asCounted(last) }),
  });
  const shifts = new Map(
    shareShifts(
      current.counts,
      countsBy(
        baseline.flatMap(({ rows }) => rows),
        ({ reason }) => reason,
      ),
    ).map(({ reason, ...shift }) => [reason, shift]),
  );
  const { ratio, low, high } = found.volume;
  return {
    ...{ baselinePeriods: found.baselinePeriods, thinBaseline: found.thinBaseline },
    volume: Number.isFinite(high) ? { ratio, low, high } : null,
    rows: found.rows.map((row) => ({
      ...row,
      ...{ ratio: finite(row.ratio), high: finite(row.high), shareShift: shifts.get(row.reason) ?? null },
    })),
  };
}

/** Every reason of the period or the one before, most contacts first; those without a rank at the end. */
function linesOf(counted: readonly Counted[]): ReasonLine[] {
  const [now, before] = counted;
  const total = sum((now?.rows ?? []).map(({ contacts }) => contacts));
  const byReason = Map.groupBy([...(now?.rows ?? []), ...(before?.rows ?? [])], ({ reason }) => reason);
  const trends = counted.toReversed().map((one) => (one.isKnown ? countsBy(one.rows, ({ reason }) => reason) : null));
  return [...byReason]
    .flatMap(([reason, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const own = rows.filter(({ nth }) => nth === 0);
      const contacts = sum(own.map((row) => row.contacts));
      const seconds = known(own.map(({ handlingSeconds }) => handlingSeconds));
      const line: ReasonLine = {
        ...{ reason, reasonId: first.reasonId, isResidual: first.isResidual, contacts },
        before: sum(rows.filter(({ nth }) => nth === 1).map((row) => row.contacts)),
        share: total > 0 ? (100 * contacts) / total : 0,
        handlingHours: seconds === null ? null : seconds / 3600,
        costInCents: known(own.map(({ costInCents }) => costInCents)),
        trend: trends.map((trend) => (trend ? (trend.get(reason) ?? 0) : null)),
      };
      return [line];
    })
    .toSorted(
      (a, b) =>
        Number(a.isResidual) - Number(b.isResidual) || b.contacts - a.contacts || (a.reason < b.reason ? -1 : 1),
    );
}

function channelsOf(counted: readonly Counted[]): ContactReview['channels'] {
  const oldestFirst = counted.toReversed();
  const totals = [...countsBy(counted[0]?.rows ?? [], ({ channel }) => channel)]
    .filter(([channel]) => channel !== '')
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const apart = totals.slice(0, channelsApart).map(([channel]) => channel);
  const countsOf = (belongs: (channel: string) => boolean) =>
    oldestFirst.map(({ rows }) => sum(rows.filter(({ channel }) => belongs(channel)).map(({ contacts }) => contacts)));
  const rest = countsOf((channel) => !apart.includes(channel));
  return [
    ...apart.map((channel) => ({ channel, counts: countsOf((one) => one === channel) })),
    ...(rest.some((count) => count > 0) ? [{ channel: '', counts: rest }] : []),
  ];
}
