import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectClose, realFile, referenceCases } from '../../testing/reference.ts';
import { churnBySegment, churnRate } from './churn.rules.ts';
import { classGrid, classify, medianRevenue, migration, type Customer, type CustomerClass } from './classes.rules.ts';
import { quartersOfClasses, shareHeld } from './class-history.rules.ts';
import { lifetimeValue } from './lifetime-value.rules.ts';
import {
  netBalance,
  promotersPerDetractor,
  roundingBand,
  sensitivity,
  wordOfMouthValue,
} from './word-of-mouth.rules.ts';
import type { Speaker, WordOfMouth } from './word-of-mouth.rules.ts';

const telco = realFile('ibm-telco-churn.csv');

interface Seed {
  readonly share: number;
  readonly recs: number;
  readonly conv: number;
  readonly revenue: number;
}
const assumptionsOf = ({ share, recs, conv, revenue }: Seed): WordOfMouth => ({
  ...{ shareWhoSpeak: share, timesPerYear: recs, conversion: conv, revenue },
});
const seed = (speaker: Speaker) => (inputs: Seed) => {
  const { customers, value } = wordOfMouthValue(speaker, assumptionsOf(inputs));
  const rounded = Math.round(customers * 1000) / 1000;
  return {
    ...{ customers_unrounded: customers, customers_3dp: rounded, value_unrounded: value },
    value_from_3dp: rounded * inputs.revenue,
  };
};

const churnOf = (contract?: string) => {
  const contracts = telco!('Contract');
  const kept = telco!('Churn').filter((_, row) => !contract || contracts[row] === contract);
  return { atStart: kept.length, lost: kept.filter((churned) => churned === 'Yes').length };
};
const churnCase = (contract?: string) => {
  const { n, value, low, high } = churnRate(churnOf(contract));
  return { n, churned: churnOf(contract).lost, rate: value, ci_low: low, ci_high: high };
};
const contracts = ['Month-to-month', 'One year', 'Two year'];

const thresholds = { goodScore: 8, goodRevenue: 1000, goodPotential: 2000 };
const ways: Record<string, { needs?: unknown; compute: (inputs: never) => unknown }> = {
  'wom-seed-promoter': { compute: seed('PROMOTER') },
  'wom-seed-detractor': { compute: seed('DETRACTOR') },
  'segments-grid': {
    compute: ({ rows }: { rows: [number | null, number | null, number | null][] }) => {
      const classes = rows.map(([score, revenue, potential]) => classify({ score, revenue, potential }, thresholds));
      return {
        segments: classes.map(({ customerClass }) => customerClass.toLowerCase().replace('_', '-')),
        low_potential_flag: classes.map(({ potential }) => potential === 'LOW'),
      };
    },
  },
  'churn-telco-all': { needs: telco, compute: () => churnCase() },
  'churn-telco-contract': {
    needs: telco,
    compute: () => Object.fromEntries(contracts.map((contract) => [contract, churnCase(contract)])),
  },
  'clv-(100, 0.8, 0.1)': {
    compute: ({ margin, retention, discount }: Record<'margin' | 'retention' | 'discount', number>) => ({
      clv: lifetimeValue({ margin, retention, discount }),
    }),
  },
};

for (const [id, { needs, compute }] of Object.entries(ways)) {
  (needs === null ? test.skip : test)(`reference case ${id}`, () => {
    const { inputs, expected, tol } = referenceCases.find((one) => one.id === id)!;
    expectClose(compute(inputs as never), expected, { tol, path: id });
  });
}

test('every case of customers is computed', () => {
  const wanted = referenceCases.filter(({ id }) => /^(wom|segments|churn|clv)-/.test(id)).map(({ id }) => id);
  expect(wanted.sort()).toEqual(Object.keys(ways).sort());
});

const promoter: WordOfMouth = { shareWhoSpeak: 0.53, timesPerYear: 3.08, conversion: 0.14, revenue: 13_738 };
const detractor: WordOfMouth = { shareWhoSpeak: 0.17, timesPerYear: 4.66, conversion: 0.56, revenue: 13_738 };
const shownWith = { shareWhoSpeak: 2, timesPerYear: 2, conversion: 2, revenue: 0 };

test("the figures on the client's slide lie within what the rounding of its inputs allows", () => {
  const [p, d] = [roundingBand('PROMOTER', promoter, shownWith), roundingBand('DETRACTOR', detractor, shownWith)];
  expect([p.low, p.high, d.low, d.high].map(Math.round)).toEqual([2994, 3288, -6337, -5856]);
  expect(p.low < 3145 && 3145 < p.high && d.low < -6099 && -6099 < d.high).toBe(true);
});

test('one detractor takes 1.94 promoters to make up for, so a good score can still lose money', () => {
  const values = {
    promoter: wordOfMouthValue('PROMOTER', promoter),
    detractor: wordOfMouthValue('DETRACTOR', detractor),
  };
  expect(promotersPerDetractor(values.promoter, values.detractor)).toBeCloseTo(1.94, 2);
  expect(netBalance({ promoters: 40, detractors: 30 }, values)).toBeLessThan(0);
  expect(
    promotersPerDetractor(wordOfMouthValue('PROMOTER', { ...promoter, conversion: 0 }), values.detractor),
  ).toBeNull();
});

const holds = <Values>(arbitrary: fc.Arbitrary<Values>, property: (values: Values) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 80, seed: 17 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

test('word of mouth is linear in each input, and every swing of a fifth is a fifth of the value', () => {
  const input = fc.record({ shareWhoSpeak: part, timesPerYear: part, conversion: part, revenue: part });
  holds(input, (given) => {
    const { value } = wordOfMouthValue('PROMOTER', given);
    for (const { low, high, assumption } of sensitivity('PROMOTER', given)) {
      expect(high - low).toBeCloseTo(0.4 * value, 9);
      const doubled = { ...given, [assumption]: 2 * given[assumption] };
      expect(wordOfMouthValue('PROMOTER', doubled).value).toBeCloseTo(2 * value, 9);
    }
  });
});

const amount = fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null });
const customer: fc.Arbitrary<Customer> = fc.record({
  score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  revenue: amount,
  potential: amount,
});

test('classes part all customers and hold all their revenue', () => {
  holds(fc.array(customer, { maxLength: 60 }), (customers) => {
    const grid = classGrid(customers, thresholds);
    expect(grid.reduce((sum, cell) => sum + cell.customers, 0)).toBe(customers.length);
    const revenue = customers.reduce((sum, one) => sum + (one.revenue ?? 0), 0);
    expect(grid.reduce((sum, cell) => sum + cell.revenue, 0)).toBeCloseTo(revenue, 6);
  });
  expect(classify({ score: 9, revenue: 10, potential: 5 }, thresholds).potential).toBe('LOW');
  expect(classify({ score: 9, revenue: 10, potential: null }, thresholds).potential).toBe('UNKNOWN');
  expect(medianRevenue([{ revenue: 4 }, { revenue: null }, { revenue: 10 }])).toBe(7);
  expect(medianRevenue([])).toBeNull();
});

test('everybody of both quarters is in the moves once, with who came and who left', () => {
  const quarter = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom<CustomerClass>('MODEL', 'AT_RISK'));
  holds(fc.tuple(quarter, quarter), ([before, now]) => {
    const maps = [before, now].map((one) => new Map(Object.entries(one)));
    const moves = migration(maps[0]!, maps[1]!);
    const moved = (which: (move: (typeof moves)[0]) => boolean) =>
      moves.filter(which).reduce((sum, { customers }) => sum + customers, 0);
    expect(moved(({ from }) => from !== 'NEW')).toBe(maps[0]!.size);
    expect(moved(({ to }) => to !== 'GONE')).toBe(maps[1]!.size);
  });
});

test('segments that lose more than the rest are worse, small ones take no verdict', () => {
  const rows = churnBySegment(
    new Map([
      ['Monthly', { atStart: 1000, lost: 420 }],
      ['Yearly', { atStart: 1000, lost: 110 }],
      ['New', { atStart: 12, lost: 6 }],
    ]),
  );
  expect(rows.map(({ label, againstTheRest }) => [label, againstTheRest?.verdict ?? null])).toEqual([
    ['New', null],
    ['Monthly', 'WORSE'],
    ['Yearly', 'BETTER'],
  ]);
  expect(churnRate({ atStart: 0, lost: 0 }).value).toBeNull();
});

test('a customer who never leaves is worth margin over discount; outside its range there is no value', () => {
  expect(lifetimeValue({ margin: 100, retention: 1, discount: 0.1 })).toBeCloseTo(1000, 9);
  expect(lifetimeValue({ margin: 100, retention: 1.1, discount: 0.1 })).toBeNull();
  expect(lifetimeValue({ margin: 100, retention: 0.9, discount: 0 })).toBeNull();
});

test('quarters hold every customer listed in them, whatever is known, and say who came and who left the list', () => {
  const mark = fc.option(fc.boolean(), { nil: null });
  const marks = fc.option(fc.record({ goodScore: mark, goodRevenue: mark, goodPotential: mark }), { nil: null });
  const alike = fc.record({
    quarter: fc.constantFrom('2026-01-01', '2026-04-01'),
    customers: fc.integer({ min: 1, max: 50 }),
    revenueInCents: fc.integer({ min: 0, max: 10_000 }),
    now: marks,
    before: marks,
  });
  const facts = ['2026-04-01', '2026-01-01'].map((quarter) => ({
    ...{ quarter, goodScore: 9, goodRevenueInCents: 100, churn: null },
  }));
  holds(fc.array(alike, { maxLength: 30 }), (groups) => {
    const second = quartersOfClasses(facts, groups).find(({ quarter }) => quarter === '2026-04-01');
    const listed = groups.filter(({ quarter, now }) => now && quarter === '2026-04-01');
    const sum = (counts: readonly { readonly customers: number | null }[]) =>
      counts.reduce((all, one) => all + (one.customers ?? 0), 0);
    expect(second?.customers ?? sum(listed)).toBe(sum(listed));
    const untold = [...(second?.held ?? []), ...(second?.moves ?? [])].some(({ customers }) => customers === null);
    if (!second || untold) return;
    expect(sum(second.held)).toBe(sum(listed));
    expect(sum(second.moves!)).toBe(sum(groups.filter(({ quarter }) => quarter === '2026-04-01')));
    expect(shareHeld(second, 'MODEL') ?? 0).toBeLessThanOrEqual(1);
  });
});

test('one to four customers are never told, nor what they bring, nor does either follow from the others', () => {
  const marks = (goodScore: boolean | null, goodRevenue: boolean | null) => ({
    ...{ goodScore, goodRevenue, goodPotential: null },
  });
  const group = (quarter: string, customers: number, now: ReturnType<typeof marks>, before = now) => ({
    ...{ quarter, customers, revenueInCents: now.goodRevenue === null ? 0 : 100 * customers, now, before },
  });
  const facts = ['2026-01-01', '2026-04-01'].map((quarter) => ({
    ...{ quarter, goodScore: 9, goodRevenueInCents: 100, churn: { atStart: 3, lost: 1 } },
  }));
  const [model, atRisk, unknown] = [marks(true, true), marks(false, true), marks(true, null)];
  const groups = [
    group('2026-01-01', 4, model),
    group('2026-04-01', 60, model),
    group('2026-04-01', 3, atRisk),
    group('2026-04-01', 30, unknown),
    group('2026-04-01', 7, model, atRisk),
    group('2026-04-01', 2, unknown, atRisk),
  ];
  const quarters = quartersOfClasses(facts, groups);
  // A whole quarter of four is not shown at all.
  expect(quarters.map(({ quarter }) => quarter)).toEqual(['2026-04-01']);
  const told = (wanted: CustomerClass) =>
    quarters[0]!.held.find(({ customerClass }) => customerClass === wanted) ?? null;
  expect(told('AT_RISK')).toMatchObject({ customers: null, revenueInCents: null, isFew: true });
  // All who bring what is known and are not shown would be the three.
  expect(told('MODEL')).toMatchObject({ customers: null, revenueInCents: null, isFew: false });
  expect(told('DANGLING')).toMatchObject({ customers: 0, revenueInCents: 0, isFew: false });
  expect(shareHeld(quarters[0]!, 'MODEL')).toBeNull();
  expect(quarters[0]!.churn).toBeNull();
  const moves = new Map(quarters[0]!.moves!.map(({ from, to, customers }) => [`${from}>${to}`, customers]));
  expect(moves.get('AT_RISK>AT_RISK')).toBeNull();
  expect(moves.get('AT_RISK>NO_REVENUE_DATA')).toBeNull();
  expect(moves.get('NO_REVENUE_DATA>NO_REVENUE_DATA')).toBeNull();
});
