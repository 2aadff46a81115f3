import { describe, expect, test } from '@jest/globals';
import type { MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import { buildSeries, type DayCell } from '@cxboard/domain/metrics/series.rules';
import { wordsIn } from './languages.ts';
import { restatedSentence } from './restated.messages.ts';
import { trendWords } from './trend.messages.ts';
import { findingSentence, periodLabel, periodWords, seriesSentence } from './series.messages.ts';

const i18n = wordsIn();
const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2020-01-01', programme: 'TRANSACTIONAL', population: 'customers', question: 'Recommend?' },
};
const csat = { ...nps, rule: 'CSAT', scale: { min: 1, max: 5 } } as const;

/** One month for each share of best answers, `n` answers a month. */
const months = (shares: readonly number[], n = 1000, best = 10): DayCell[] =>
  shares.flatMap((share, index) => {
    const day = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`;
    const bar = (score: number, count: number) => ({ day, score, n: count, sumW: count, sumW2: count });
    return [bar(best, Math.round(share * n)), bar(1, n - Math.round(share * n))];
  });

const say = (cells: readonly DayCell[], definitions: readonly MetricDefinition[] = [nps]) => {
  const days = cells.map(({ day }) => day).sort();
  const to = days.at(-1) ?? '2025-01-31';
  const series = buildSeries({ grain: 'MONTH', from: '2025-01-01', to, today: '2030-01-01', definitions, cells });
  return seriesSentence(i18n, { reading: readSeries(series), unit: series.unit, grain: 'MONTH' }).replaceAll(
    '\u00a0',
    ' ',
  );
};

describe('the sentence over a series says', () => {
  test('that one period makes no trend', () => {
    expect(say(months([0.6]))).toBe('One period so far: a trend needs at least two');
  });
  test('that there is no value at all', () => {
    expect(say(months([0.6], 4))).toBe('No period has enough answers for a value yet');
  });
  test('what changed since the period before, with its interval and a verdict', () => {
    expect(say(months([0.6, 0.7]))).toMatch(
      /^Better than in Jan 2025: \+20\.0 points, between \+\d+\.\d and \+\d+\.\d \(95 %\)$/,
    );
    expect(say(months([0.7, 0.6]))).toMatch(/^Worse than in Jan 2025: −20\.0 points, between/);
    expect(say(months([0.7, 0.7]))).toMatch(/^No clear change since Jan 2025: 0\.0 points, between/);
    expect(say(months([0.7, 0.8], 20))).toBe(
      'Not enough data to compare with Jan 2025: a verdict needs 30 answers on both sides',
    );
  });
  test('by how many percentage points a share changed', () => {
    expect(say(months([0.6, 0.7], 1000, 5), [csat])).toMatch(
      /^Better than in Jan 2025: \+10\.0 percentage points, between/,
    );
  });
  test('that periods on two sides of a new definition are not compared', () => {
    const renewed = { ...nps, version: 2, validFrom: '2025-02-01', question: 'Would you?' };
    expect(say(months([0.6, 0.7]), [nps, renewed])).toBe(
      'No two closed periods that follow each other were counted alike: there is no change to judge yet',
    );
  });
  test('how long the values have stayed on one side of their mean', () => {
    const long = say(months([0.7, 0.71, 0.61, 0.6, 0.61, 0.6, 0.61, 0.6, 0.61, 0.6]));
    expect(long).toBe('8 months in a row below the usual level of 25.0 points, since Mar 2025');
  });
  test('from when to when a run lasted that is over', () => {
    const point = (name: string) => ({ name, from: `${name}-01`, to: `${name}-28`, value: 80, n: 100 });
    const run = { kind: 'RUN' as const, side: 'ABOVE' as const, length: 9, centre: 78.7, lasts: false };
    const finding = { ...run, first: point('2025-01'), last: point('2025-09') };
    const sentence = findingSentence(i18n, { finding, unit: 'PERCENT', grain: 'MONTH', points: 24 });
    expect(sentence).toBe('9 months in a row above the usual level of 78.7\u00a0%, from Jan 2025 to Sept 2025');
  });
  test('that the newest period lies outside what chance explains, and that young limits are on trial', () => {
    const quiet = [0.7, 0.71, 0.7, 0.69, 0.7, 0.71, 0.7, 0.69, 0.7, 0.71, 0.7, 0.69];
    expect(say(months([...quiet, 0.4]))).toMatch(
      /^Jan 2026 lies below what chance explains: −20\.0 points, lower limit −?\d+\.\d \(on trial: fewer than 20 periods\)$/,
    );
    expect(say(months([...quiet, ...quiet, 0.4]))).toMatch(/lower limit −?\d+\.\d$/);
  });
});

test('a period is called as people call it', () => {
  expect(periodLabel(i18n, { grain: 'MONTH', name: '2026-11', from: '2026-11-01' })).toBe('Nov 2026');
  expect(periodLabel(i18n, { grain: 'MONTH', name: '2026-11', from: '2026-11-01', open: true })).toBe(
    'Nov 2026, so far',
  );
  expect(periodLabel(i18n, { grain: 'WEEK', name: '2026-W07', from: '2026-02-09' })).toBe('week 7, 2026');
  expect(periodLabel(i18n, { grain: 'DAY', name: '2026-11-22', from: '2026-11-22' })).toBe('22 Nov 2026');
});

test('a picture of a series is told all its words, the finding first', () => {
  const point = { name: '2025-01', from: '2025-01-01', to: '2025-01-31', value: -12.5, n: 40 };
  const reading = { points: 1, findings: [{ kind: 'ONE_POINT' as const, point }] as const };
  const words = trendWords(i18n, { reading, unit: 'POINTS', grain: 'MONTH' });
  expect(words.finding).toBe('One period so far: a trend needs at least two');
  expect([words.value(-12.54), words.tick(-50), words.tick(0.5)]).toEqual(['−12.5', '−50', '0.5']);
  expect(words.changed({ aspects: ['SCALE'] })).toBe('New definition: scale');
});

test('answers of a span of days are named by it', () => {
  const span = (from: string, to: string) => periodLabel(i18n, { grain: 'MONTH', from, name: `${from}/${to}` });
  expect(span('2017-01-01', '2017-12-31')).toBe('2017');
  expect(span('2017-05-01', '2017-06-15')).toMatch(/^1 May\W+15 Jun[e]? 2017$/);
  expect(periodWords(i18n, { from: '2017-01-01', to: '2017-12-31' })).toBe('2017');
  expect(periodWords(i18n, { from: '2017-05-01', to: '2017-05-31' })).toBe('May 2017');
});

test('a value that later data changed says what it was', () => {
  const restated = {
    ...{ month: '2026-10-01', was: 41, wasN: 1100, now: 44.04, nowN: 1200, changedAt: '2026-11-12T23:30:00Z' },
  };
  expect(restatedSentence(i18n, { restated, unit: 'POINTS', timeZone: 'Europe/Prague' })).toBe(
    'Oct 2026 was 41.0 points until 13 November 2026, from 1,100 answers; it is 44.0 points now, from 1,200',
  );
});
