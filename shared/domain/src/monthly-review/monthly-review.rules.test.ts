import { expect, test } from '@jest/globals';
import type { ReviewPeriod } from '../drafting/review-period.rules.ts';
import { type CountedContacts, periodsReviewed, reviewContacts } from './contact-review.rules.ts';
import { reviewNamed, reviewsOf } from './period-name.rules.ts';
import { reviewName } from './review-name.rules.ts';

const october: ReviewPeriod = { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' };

test.each([
  ['2026-10', october],
  ['2026-W46', { grain: 'WEEK', from: '2026-10-19', to: '2026-11-15' }],
  ['2020-W53', { grain: 'WEEK', from: '2020-12-07', to: '2021-01-03' }],
] as const)('%s names what is reviewed, both ways', (name, period) => {
  expect(reviewNamed(name)).toEqual(period);
  expect(reviewName(period)).toBe(name);
});
test.each(['2026-13', '2026', '2025-W53', '2026-W60', 'last month', ''])('"%s" names nothing', (name) => {
  expect(reviewNamed(name)).toBeNull();
});

test('days are the month or the four weeks that are reviewed, a February from Monday to Sunday is both, others are neither', () => {
  const namesOf = (from: string, to: string) => reviewsOf({ from, to }).map((period) => reviewName(period));
  expect(namesOf('2026-10-01', '2026-10-31')).toEqual(['2026-10']);
  expect(namesOf('2026-10-19', '2026-11-15')).toEqual(['2026-W46']);
  expect(namesOf('2027-02-01', '2027-02-28')).toEqual(['2027-02', '2027-W08']);
  expect(namesOf('2026-10-02', '2026-10-31')).toEqual([]);
  expect(namesOf('2026-10-31', '2026-10-01')).toEqual([]);
});

test('the last of the periods reviewed is the same of last year', () => {
  expect(periodsReviewed(october).at(-1)).toEqual({ from: '2025-10-01', to: '2025-10-31' });
  const weeks = periodsReviewed({ grain: 'WEEK', from: '2026-10-19', to: '2026-11-15' });
  expect(weeks.at(-1)).toEqual({ from: '2025-10-20', to: '2025-11-16' });
});

const row = (nth: number, reason: string, contacts: number, more: Partial<CountedContacts> = {}): CountedContacts => ({
  ...{ nth, reasonId: reason || null, reason, isResidual: reason === '' || reason === 'Other', channel: 'Phone' },
  ...{ contacts, handlingSeconds: null, costInCents: null, ...more },
});
const year = Array.from({ length: 13 }, (_, nth) => nth);
const rows = year.flatMap((nth) => [
  row(nth, 'Transfers', nth === 0 ? 900 : 500 + (nth % 3) * 10, { costInCents: 100, handlingSeconds: 7200 }),
  row(nth, 'Limits', 700 + (nth % 2) * 12, { channel: 'App' }),
  row(nth, 'Other', 100),
  row(nth, '', 40, { channel: '' }),
]);
const facts = { period: october, rows, firstOn: '2025-01-01', lastOn: '2026-11-20' };

test('a month says its top reasons, what rises, what it cost and over which channels it came', () => {
  const review = reviewContacts(facts)!;
  expect(review).toMatchObject({ total: 1740, missingFrom: null, costInCents: 100 });
  expect(review.top.ten.map(({ reason, previousRank }) => [reason, previousRank])).toEqual([
    ...[
      ['Transfers', 2],
      ['Limits', 1],
    ],
  ]);
  expect(review.top.residual).toMatchObject({ count: 140, tooMuch: false });
  expect(review.runUps.rows.filter(({ flagged }) => flagged)).toMatchObject([
    { reason: 'Transfers', usualForSeason: false, shareShift: { shifted: true } },
  ]);
  expect(review.reasons.map(({ reason, handlingHours }) => [reason, handlingHours])).toEqual([
    ...[
      ['Transfers', 2],
      ['Limits', null],
      ['Other', null],
      ['', null],
    ],
  ]);
  expect(review.channels.map(({ channel, counts }) => [channel, counts.length, counts.at(-1)])).toEqual([
    ...[
      ['Phone', 13, 1000],
      ['App', 13, 700],
      ['', 13, 40],
    ],
  ]);
  expect(JSON.parse(JSON.stringify(review))).toEqual(review);
});

test('periods before the first contacts are not known: they are no baseline and no zero', () => {
  const young = reviewContacts({ ...facts, rows: rows.filter(({ nth }) => nth < 2), firstOn: '2026-09-01' })!;
  expect(young.runUps).toMatchObject({ baselinePeriods: 1, thinBaseline: true });
  expect(young.periods.map(({ contacts }) => contacts).slice(-3)).toEqual([null, 1362, 1740]);
  expect(young.reasons[0]?.trend.slice(-3)).toEqual([null, 510, 900]);
  const first = reviewContacts({ ...facts, rows: rows.filter(({ nth }) => nth < 1), firstOn: '2026-10-01' })!;
  expect(first).toMatchObject({ totalBefore: null, runUps: { baselinePeriods: 0, volume: null, rows: [] } });
  expect(reviewContacts({ ...facts, rows: [] })).toBeNull();
});

test('a first month that begins with three quiet days is whole; with four nobody knows what is missing', () => {
  const begun = (firstOn: string) =>
    reviewContacts({ ...facts, rows: rows.filter(({ nth }) => nth < 2), firstOn })?.totalBefore;
  expect([begun('2026-09-04'), begun('2026-09-05')]).toEqual([1362, null]);
});

test('a new reason has no ratio, and a period that is not over in the data says from when it is missing', () => {
  const review = reviewContacts({ ...facts, rows: [...rows, row(0, 'Cards', 60)], lastOn: '2026-10-20' })!;
  expect(review.runUps.rows.find(({ reason }) => reason === 'Cards')).toMatchObject({
    state: 'NEW',
    ratio: null,
    high: null,
  });
  expect(review.missingFrom).toBe('2026-10-20');
});
