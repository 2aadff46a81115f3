import { expect, test } from '@jest/globals';
import { expectClose, realFile, referenceCases } from '../../testing/reference.ts';
import { adjustForMany } from '../metrics/benjamini-hochberg.rules.ts';
import { cycleTime } from './cycle-time.rules.ts';
import { dispersion, exactRateRatio, poissonRate, spreadRateRatio } from './rate.rules.ts';
import { findRunUps, type CountedPeriod } from './run-ups.rules.ts';
import { groupingOf, topReasons } from './top-reasons.rules.ts';

const comcast = realFile('comcast-fcc-complaints-2015.csv');
const banks = realFile('cfpb-complaints-sample.csv');
const animals = realFile('nyc311-animals-2025q1.csv');

const countBy = (labels: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

const rules = (
  referenceCases.find(({ id }) => id === 'pareto-comcast-rules')!.inputs.rules as readonly [string, string][]
).map(([reason, pattern]) => ({ reason, pattern: new RegExp(pattern, 'iu') }));
const categoryOf = (label: string): string =>
  rules.find(({ pattern }) => pattern.test(groupingOf(label)))?.reason ?? 'Unclassified';

const complaints = (comcast?.('Customer Complaint') ?? []).map((label, row) => ({
  label,
  category: categoryOf(label),
  month: comcast!('Date')[row]!.slice(3, 5),
}));
const comcastMonth = (month: string): CountedPeriod => ({
  exposure: new Date(2015, Number(month), 0).getDate(),
  counts: countBy(complaints.filter((row) => row.month === month).map(({ category }) => category)),
});

const received = banks?.('Date received') ?? [];
const bankMonth = (month: number, year: number): CountedPeriod => ({
  exposure: new Date(year, month, 0).getDate(),
  counts: countBy(
    (banks?.('Product') ?? []).filter((_, row) => {
      const [m, , y] = received[row]!.split('/').map(Number);
      return m === month && y === year;
    }),
  ),
});

const hoursOf = (text: string): number => {
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0] = text.split(/[/ :]/u).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 3_600_000;
};
const opened = (animals?.('Created Date') ?? []).map(hoursOf);
const kinds = animals?.('Complaint Type') ?? [];
/** Seven days each; the week of New Year is number 0. */
const week = (number: number): CountedPeriod => {
  const first = hoursOf('1/1/2025 0:00') + number * 168;
  return {
    exposure: 7,
    counts: countBy(kinds.filter((_, row) => opened[row]! >= first && opened[row]! < first + 168)),
  };
};

const pareto = (counts: ReadonlyMap<string, number>) => {
  const { total, distinct, rows, vitalFew } = topReasons({ counts });
  const top = rows.slice(0, 10).map((row) => ({ ...row, cum_share: row.cumulativeShare }));
  return { total, distinct, top, vital_few_80: vitalFew };
};

const runUps = (current: CountedPeriod, baseline: readonly CountedPeriod[]) => {
  const found = findRunUps({ current, baseline });
  return {
    baseline_periods: found.baselinePeriods,
    pooled_phi: found.pooledPhi,
    thin_baseline: found.thinBaseline,
    rows: found.rows.map((row) => ({
      ...row,
      state: row.state.toLowerCase(),
      rr: row.ratio,
      ci_low: row.low,
      ci_high: row.high,
      p: row.pGreater,
      p_bh: row.adjustedPValue,
      flag: row.flagged,
    })),
  };
};

/** The exact test and the one with a reason's own spread, as they are for rates shown alone. */
const alone = (current: CountedPeriod, baseline: readonly CountedPeriod[]) => {
  const rows = findRunUps({ current, baseline }).rows.map((row) => {
    const before = baseline.map(({ counts, exposure }) => ({ count: counts.get(row.reason) ?? 0, exposure }));
    const later = { count: row.current, exposure: current.exposure };
    const earlier = { count: row.baseline, exposure: before.reduce((sum, { exposure }) => sum + exposure, 0) };
    const phi = Math.max(1, dispersion(before) ?? 1);
    return {
      ...row,
      phi,
      exact: exactRateRatio(later, earlier),
      quasi: spreadRateRatio(later, earlier, { phi, freedom: Infinity }),
    };
  });
  const exact = adjustForMany(rows.map((row) => row.exact.pGreater));
  const quasi = adjustForMany(rows.map((row) => row.quasi.pGreater));
  const named = ({ ratio, low, high, pGreater }: (typeof rows)[0]['exact'], adjusted: number | undefined) => ({
    ...{ rr: ratio, ci_low: low, ci_high: high, p_greater: pGreater, p_bh: adjusted },
  });
  return rows
    .sort((a, b) => b.excess - a.excess)
    .map((row) => {
      const at = rows.indexOf(row);
      return { ...row, ...named(row.exact, exact[at]), quasi: named(row.quasi, quasi[at]) };
    });
};

const toyPeriods = (inputs: { baseline: Record<string, number[]>; baseline_days: number[] }): CountedPeriod[] =>
  inputs.baseline_days.map((exposure, index) => ({
    exposure,
    counts: new Map(Object.entries(inputs.baseline).map(([reason, counts]) => [reason, counts[index]!])),
  }));

interface Way {
  readonly needs?: unknown;
  readonly compute: (inputs: never) => unknown;
}
const ways: Record<string, Way> = {
  'pareto-comcast-raw': {
    needs: comcast,
    compute: () => pareto(countBy(complaints.map(({ label }) => groupingOf(label)))),
  },
  'pareto-comcast-rules': {
    needs: comcast,
    compute: () => pareto(countBy(complaints.map(({ category }) => category))),
  },
  'pareto-nyc311': { needs: animals, compute: () => pareto(countBy(kinds)) },
  'pareto-cfpb-feb16': {
    needs: banks,
    compute: () => ({ now: pareto(bankMonth(2, 2016).counts), before: pareto(bankMonth(1, 2016).counts) }),
  },
  'runups-comcast-apr': {
    needs: comcast,
    compute: () => alone(comcastMonth('04'), ['01', '02', '03'].map(comcastMonth)),
  },
  'runups-cfpb-feb16': { needs: banks, compute: () => alone(bankMonth(2, 2016), [bankMonth(1, 2016)]) },
  'runup-rule-comcast-apr': {
    needs: comcast,
    compute: () => runUps(comcastMonth('04'), ['01', '02', '03'].map(comcastMonth)),
  },
  'runup-rule-nyc311-week8': { needs: animals, compute: () => runUps(week(8), [1, 2, 3, 4, 5, 6, 7].map(week)) },
  'runup-rule-toy': {
    compute: (inputs: { current: Record<string, number>; days: number } & Parameters<typeof toyPeriods>[0]) =>
      runUps({ exposure: inputs.days, counts: new Map(Object.entries(inputs.current)) }, toyPeriods(inputs)),
  },
  'cycle-nyc311-dead': {
    needs: animals,
    compute: () => {
      const closings = animals!('Closed Date');
      const found = cycleTime(
        kinds.flatMap((kind, row) => {
          if (kind !== 'Dead Animal') return [];
          const closed = closings[row] !== '';
          return [{ hours: closed ? hoursOf(closings[row]!) - opened[row]! : 0, closed }];
        }),
      );
      return { ...found, median_h: found.median, p90_h: found.p90 };
    },
  },
  'poisson-ci-137': {
    compute: ({ k, exposure }: Record<string, number>) => {
      const { rate, low, high } = poissonRate({ count: k!, exposure: exposure! });
      return { rate, ci_low: low, ci_high: high };
    },
  },
  'rate-ratio-zero-(0, 31, 12, 90)': {
    compute: ({ y, e, Y, E }: Record<string, number>) => {
      const { ratio, low, high, pGreater } = exactRateRatio({ count: y!, exposure: e! }, { count: Y!, exposure: E! });
      return { rr: ratio, ci_low: low, ci_high: high, p_greater: pGreater };
    },
  },
};

for (const [id, { needs, compute }] of Object.entries(ways)) {
  const run = needs === null ? test.skip : test;
  run(`reference case ${id}`, () => {
    const { inputs, expected, tol } = referenceCases.find((one) => one.id === id)!;
    expectClose(compute(inputs as never), expected, { tol: Math.max(tol, 1e-12), path: id });
  });
}

test('every case of contact reasons is computed', () => {
  const wanted = referenceCases.filter(({ id }) => /^(pareto|runups?|cycle|poisson|rate)-/.test(id));
  expect(wanted.map(({ id }) => id).sort()).toEqual(Object.keys(ways).sort());
});
