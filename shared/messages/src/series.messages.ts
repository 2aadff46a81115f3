import { isPercent, type Unit } from '@cxboard/domain/metrics/definition.rules';
import type {
  BeyondLimits,
  ChangedSincePrevious,
  RunOnOneSide,
  SeriesFinding,
  SeriesReading,
} from '@cxboard/domain/metrics/finding.rules';
import type { Grain, Period } from '@cxboard/domain/metrics/period.rules';
import type { Verdict } from '@cxboard/domain/metrics/verdict.rules';
import type { I18n } from '@lingui/core';
import { changedByHand } from './by-hand.messages.ts';
import { daysWords, oneDigit, signed } from './figures.ts';
import { valueWords } from './metrics.messages.ts';

export type PeriodFacts = Pick<Period, 'from' | 'name'> & { readonly grain: Grain; readonly open?: boolean };

/** "Nov 2026", "week 47, 2026", "22 Nov 2026", "2017" for answers of a whole year; an open period says that it goes on. */
export function periodLabel(i18n: I18n, period: PeriodFacts): string {
  const label = closedLabel(i18n, period);
  if (!period.open) return label;
  return i18n.t({ id: 'series.period.open', message: '{label}, so far', values: { label } });
}

function closedLabel(i18n: I18n, period: PeriodFacts): string {
  const [from, to] = period.name.split('/');
  if (from && to) return spanLabel(i18n, { from, to });
  return period.grain === 'WEEK' ? weekLabel(i18n, period) : dayLabel(i18n, period);
}

function weekLabel(i18n: I18n, period: PeriodFacts): string {
  const [, year, week] = /^(\d+)-W(\d+)$/.exec(period.name) ?? [];
  if (!year || !week) return dayLabel(i18n, period);
  return i18n.t({ id: 'series.period.week', message: 'week {week}, {year}', values: { week: Number(week), year } });
}

function dayLabel(i18n: I18n, { grain, from }: PeriodFacts): string {
  const day = grain === 'DAY' ? { day: 'numeric' as const } : {};
  return i18n.date(`${from}T00:00:00Z`, { ...day, month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** "Oct 2026" for days of one month, "2017", or "1 May – 15 Jun 2017". */
export const periodWords = (i18n: I18n, { from, to }: Pick<Period, 'from' | 'to'>): string =>
  from.slice(0, 7) === to.slice(0, 7)
    ? closedLabel(i18n, { grain: 'MONTH', name: '', from })
    : spanLabel(i18n, { from, to });

/** "2017", or "1 May – 31 May 2017" */
function spanLabel(i18n: I18n, span: { readonly from: string; readonly to: string }): string {
  const [, year] = /^(\d{4})-01-01\/\1-12-31$/.exec(`${span.from}/${span.to}`) ?? [];
  return year ?? daysWords(i18n, span);
}

export interface SeriesFacts {
  readonly reading: Pick<SeriesReading, 'points' | 'findings'>;
  readonly unit: Unit;
  readonly grain: Grain;
}

/** The sentence over a series: its most important finding. */
export const seriesSentence = (i18n: I18n, { reading, ...facts }: SeriesFacts): string =>
  findingSentence(i18n, { ...facts, finding: reading.findings[0], points: reading.points });

export interface FindingFacts {
  readonly finding: SeriesFinding;
  readonly unit: Unit;
  readonly grain: Grain;
  /** How many periods have a value. */
  readonly points: number;
}

export function findingSentence(i18n: I18n, { finding, points, ...about }: FindingFacts): string {
  if (finding.kind === 'CHANGE') return changeSentence(i18n, { ...about, change: finding });
  if (finding.kind === 'RUN') return runSentence(i18n, { ...about, run: finding });
  if (finding.kind === 'BEYOND_LIMITS') return beyondSentence(i18n, { ...about, beyond: finding });
  if (finding.kind === 'NO_VALUES')
    return i18n.t({ id: 'series.noValues', message: 'No period has enough answers for a value yet' });
  if (points > 1)
    return i18n.t({
      id: 'series.notComparable',
      message: 'No two closed periods that follow each other were counted alike: there is no change to judge yet',
    });
  return i18n.t({ id: 'series.onePoint', message: 'One period so far: a trend needs at least two' });
}

type About = Pick<FindingFacts, 'unit' | 'grain'>;

/** With a value given by hand on a side, and nothing to judge the difference by. */
const isUnjudged = ({ method, verdict }: ChangedSincePrevious): boolean =>
  method === 'STATED' && verdict === 'NOT_ENOUGH_DATA';

/** "Worse than in Sep 2026: −2.1 points, between −3.9 and −0.3 (95 %)" */
function changeSentence(i18n: I18n, facts: About & { readonly change: ChangedSincePrevious }): string {
  const { change, grain } = facts;
  const { difference, low, high, verdict, previous } = change;
  const values = { previous: periodLabel(i18n, { ...previous, grain }) };
  if (difference !== null && isUnjudged(change)) return changedByHand(i18n, { ...facts, ...values, difference });
  if (difference === null || low === null || high === null || verdict === 'NOT_ENOUGH_DATA')
    return i18n.t({
      id: 'series.change.notEnoughData',
      message: 'Not enough data to compare with {previous}: a verdict needs 30 answers on both sides',
      values,
    });
  return judged(i18n, verdict, { ...values, by: byHowMuch(i18n, { ...facts, change: { difference, low, high } }) });
}

function judged(i18n: I18n, verdict: Verdict, values: { readonly previous: string; readonly by: string }): string {
  if (verdict === 'BETTER')
    return i18n.t({ id: 'series.change.better', message: 'Better than in {previous}: {by}', values });
  if (verdict === 'WORSE')
    return i18n.t({ id: 'series.change.worse', message: 'Worse than in {previous}: {by}', values });
  return i18n.t({ id: 'series.change.none', message: 'No clear change since {previous}: {by}', values });
}

interface HowMuch {
  readonly unit: Unit;
  readonly change: { readonly difference: number; readonly low: number; readonly high: number };
}

export function byHowMuch(i18n: I18n, { unit, change: { difference, low, high } }: HowMuch): string {
  const values = { by: signed(i18n, difference), low: signed(i18n, low), high: signed(i18n, high) };
  if (isPercent(unit))
    return i18n.t({
      id: 'series.by.percentagePoints',
      message: '{by} percentage points, between {low} and {high} (95\u00a0%)',
      values,
    });
  if (unit === 'MEAN')
    return i18n.t({ id: 'series.by.mean', message: '{by}, between {low} and {high} (95\u00a0%)', values });
  return i18n.t({ id: 'series.by.points', message: '{by} points, between {low} and {high} (95\u00a0%)', values });
}

/** "8 months in a row below the usual level of 78.7 %, since Mar 2026" */
function runSentence(i18n: I18n, { run, unit, grain }: About & { readonly run: RunOnOneSide }): string {
  const values = {
    ...{ length: run.length, grain, side: run.side },
    centre: valueWords(i18n, { value: run.centre, unit }),
    first: periodLabel(i18n, { ...run.first, grain }),
    last: periodLabel(i18n, { ...run.last, grain }),
  };
  if (run.lasts)
    return i18n.t({
      id: 'series.run.lasts',
      message:
        '{length} {grain, select, DAY {days} WEEK {weeks} other {months}} in a row {side, select, ABOVE {above} other {below}} the usual level of {centre}, since {first}',
      values,
    });
  return i18n.t({
    id: 'series.run.over',
    message:
      '{length} {grain, select, DAY {days} WEEK {weeks} other {months}} in a row {side, select, ABOVE {above} other {below}} the usual level of {centre}, from {first} to {last}',
    values,
  });
}

/** "Oct 2026 lies below what chance explains: 74.8 %, lower limit 76.8 (on trial: fewer than 20 periods)" */
function beyondSentence(i18n: I18n, facts: About & { readonly beyond: BeyondLimits }): string {
  const { beyond, unit, grain } = facts;
  const values = {
    ...{ side: beyond.side, state: beyond.state, limit: oneDigit(i18n, beyond.limit) },
    period: periodLabel(i18n, { ...beyond.point, grain }),
    value: valueWords(i18n, { value: beyond.point.value, unit }),
  };
  return i18n.t({
    id: 'series.beyond',
    message:
      '{period} lies {side, select, ABOVE {above} other {below}} what chance explains: {value}, {side, select, ABOVE {upper} other {lower}} limit {limit}{state, select, TRIAL { (on trial: fewer than 20 periods)} other {}}',
    values,
  });
}
