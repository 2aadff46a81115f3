import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycleTime, stillOpenCurve } from './cycle-time.rules.ts';
import { exactRateRatio, spreadRateRatio } from './rate.rules.ts';
import { findRunUps } from './run-ups.rules.ts';
import { shareShifts } from './share-shift.rules.ts';
import { topReasons } from './top-reasons.rules.ts';

const counts = fc
  .array(fc.tuple(fc.constantFrom(...'ABCDEFGHIJKLMN'), fc.nat(400)), { minLength: 1, maxLength: 12 })
  .map((pairs) => new Map(pairs));
const counted = fc.record({ count: fc.integer({ min: 1, max: 500 }), exposure: fc.integer({ min: 1, max: 366 }) });
const months = fc.tuple(counts, fc.array(counts, { minLength: 1, maxLength: 8 }));
const periods = ([current, baseline]: [Map<string, number>, Map<string, number>[]], exposure: number) => ({
  current: { exposure, counts: current },
  baseline: baseline.map((one) => ({ exposure, counts: one })),
});

const holds = <Values>(arbitrary: fc.Arbitrary<Values>, property: (values: Values) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 60, seed: 17 });

test('a rate ratio seen from the other side is its inverse', () => {
  holds(fc.tuple(counted, counted), ([a, b]) => {
    for (const way of [exactRateRatio, (x: typeof a, y: typeof a) => spreadRateRatio(x, y, { phi: 2, freedom: 9 })]) {
      const [there, back] = [way(a, b), way(b, a)];
      expect(there.ratio * back.ratio).toBeCloseTo(1, 9);
      expect(there.low * back.high).toBeCloseTo(1, 5);
      expect(there.low <= there.ratio && there.ratio <= there.high).toBe(true);
    }
  });
});

test('the order of reasons and the unit of exposure change nothing', () => {
  holds(months, ([current, baseline]) => {
    const found = findRunUps(periods([current, baseline], 30));
    const turned = new Map([...current].reverse());
    expect(findRunUps(periods([turned, baseline], 30))).toEqual(found);
    findRunUps(periods([current, baseline], 720)).rows.forEach((row, index) => {
      expect(row.reason).toBe(found.rows[index]!.reason);
      if (row.state === 'TESTED') expect(row.pGreater).toBeCloseTo(found.rows[index]!.pGreater, 9);
    });
  });
});

test('no run-up is NaN, adjusting never makes it surer, and new and gone reasons say so', () => {
  holds(months, (drawn) => {
    for (const row of findRunUps(periods(drawn, 30)).rows) {
      expect([row.ratio, row.low, row.high, row.adjustedPValue, row.expected].some(Number.isNaN)).toBe(false);
      expect(row.adjustedPValue).toBeGreaterThanOrEqual(row.pGreater - 1e-12);
      expect(row.state === 'NEW').toBe(row.baseline === 0);
      if (row.flagged) expect(row.current).toBeGreaterThanOrEqual(10);
    }
  });
});

test('a rise that comes every year is usual for the season', () => {
  const quiet = { exposure: 30, counts: new Map([['Cards', 100]]) };
  const december = { exposure: 30, counts: new Map([['Cards', 200]]) };
  const found = findRunUps({ current: december, baseline: Array.from({ length: 6 }, () => quiet), lastYear: december });
  expect(found.rows[0]).toMatchObject({ flagged: true, usualForSeason: true });
});

test('when all contacts rise alike every reason runs up and no share shifts', () => {
  const [before, now] = [1, 3].map((times) => new Map([...'ABCD'].map((reason, at) => [reason, times * (40 + at)])));
  const found = findRunUps(periods([now!, [before!, before!, before!]], 30));
  expect(found.rows.every(({ flagged }) => flagged)).toBe(true);
  expect(found.volume).toMatchObject({ ratio: expect.closeTo(3, 9) });
  expect(shareShifts(now!, before!).some(({ shifted }) => shifted)).toBe(false);
});

test('shares add up, merging two reasons keeps the total, and the residual takes no rank', () => {
  holds(counts, (drawn) => {
    const top = topReasons({ counts: drawn, isResidual: (reason) => reason === 'A' });
    const all = top.rows.reduce((sum, { share }) => sum + share, top.residual.share);
    if (top.total > 0) expect(all).toBeCloseTo(100, 9);
    expect(top.rows.map(({ reason }) => reason)).not.toContain('A');
    const merged = new Map(drawn);
    merged.set('B', (drawn.get('B') ?? 0) + (drawn.get('C') ?? 0));
    merged.delete('C');
    expect(topReasons({ counts: merged }).total).toBe(top.total);
  });
});

test('a reason says where it stood before, and one that fell out of the ten is named', () => {
  const before = new Map([...'ABCDEFGHIJK'].map((reason, at) => [reason, 100 - at]));
  const counts = new Map([...before, ['A', 1], ['Z', 500]] as [string, number][]);
  const top = topReasons({ counts, before });
  expect(top.rows[0]).toMatchObject({ reason: 'Z', rank: 1, previousRank: null });
  expect(top.left).toEqual([{ reason: 'A', previousRank: 1, rank: 12 }]);
  expect(topReasons({ counts: new Map() })).toMatchObject({ total: 0, rows: [], vitalFew: null });
});

test('without open cases the curve agrees with the plain median, and open cases only lengthen it', () => {
  const duration = fc.record({ hours: fc.integer({ min: 0, max: 500 }), closed: fc.boolean() });
  holds(fc.array(duration, { minLength: 1, maxLength: 60 }), (cases) => {
    const all = cycleTime(cases.map(({ hours }) => ({ hours, closed: true })));
    const some = cycleTime(cases);
    expect(all.withOpen.p90.hours).toBe(all.p90);
    expect(some.withOpen.median.hours ?? Infinity).toBeGreaterThanOrEqual(all.withOpen.median.hours!);
    const curve = stillOpenCurve(cases);
    expect(curve.every(({ low, high, stillOpen }) => low <= stillOpen && stillOpen <= high)).toBe(true);
  });
});

test('too many open cases leave the median open, and a case closed before it was opened is left out', () => {
  const found = cycleTime([
    { hours: 5, closed: true },
    { hours: 9, closed: false },
    { hours: 9, closed: false },
    { hours: -1, closed: true },
  ]);
  expect(found).toMatchObject({ closed: 1, open: 2, negative: 1, median: 5, withOpen: { median: { hours: null } } });
});
