import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectClose, realFile, referenceCases } from '../../testing/reference.ts';
import { derivedImportance, relativeWeights, shapleyImportance } from './importance.rules.ts';
import { isotonic, npsByLevel } from './isotonic.rules.ts';
import { laggedLink } from './lagged-link.rules.ts';
import { linksBetween, type MeasuredByMonth } from './metric-links.rules.ts';
import { leastSquares } from './least-squares.rules.ts';
import { penaltyRewards, type Question } from './penalty-reward.rules.ts';
import { rankCorrelation, type Pair } from './rank-correlation.rules.ts';

const survey = realFile('sfo-customer-survey-2017.csv');
const waits = realFile('nhs-ae-attendances-2016-2019.csv');

const notAnswers = new Set(['0', '6', 'Blank', 'BLANK', '']);
const scores = (column: string): (number | null)[] =>
  survey!(column).map((text) => {
    const blank = column === 'NETPRO' ? text === '11' || text.trim() === '' : notAnswers.has(text);
    return blank ? null : Number(text);
  });
function pairsOf(x: string, y: string): Pair[] {
  const later = scores(y);
  return scores(x).flatMap((value, row) => {
    const other = later[row] ?? null;
    return value === null || other === null ? [] : [{ x: value, y: other }];
  });
}
const answersTo = ({ overall, drivers }: { overall: string; drivers: string[] }): Question[] => {
  const columns = [overall, ...drivers].map(scores);
  return columns[0]!.flatMap((_, row) => {
    const all = columns.map((column) => column[row]!);
    return all.includes(null as never) ? [] : [{ overall: all[0]!, scores: all.slice(1) }];
  });
};

function byMonth() {
  const months = new Map<string, { attendances: number; breaches: number }>();
  const [attendances, breaches] = [waits!('attendances'), waits!('breaches')];
  waits!('period').forEach((month, row) => {
    const sum = months.get(month) ?? { attendances: 0, breaches: 0 };
    months.set(month, {
      attendances: sum.attendances + Number(attendances[row]),
      breaches: sum.breaches + Number(breaches[row]),
    });
  });
  const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  const days = ([month]: [string, unknown]) =>
    new Date(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0).getDate();
  return {
    perDay: sorted.map((row) => row[1].attendances / days(row)),
    share: sorted.map(([, sum]) => sum.breaches / sum.attendances),
  };
}

const named = ({ n, rho, low, high, t, pValue }: ReturnType<typeof rankCorrelation>) => ({
  ...{ n, rho, ci_low: low, ci_high: high, t, p_value: pValue },
});
const onSurvey = ({ x, y }: { x: string; y: string }) => named(rankCorrelation(pairsOf(x, y)));

const ways: Record<string, { needs?: unknown; compute: (inputs: never) => unknown }> = {
  'spearman-wiki': {
    compute: ({ x, y }: { x: number[]; y: number[] }) =>
      named(rankCorrelation(x.map((value, index) => ({ x: value, y: y[index]! })))),
  },
  'link-Q14PASSTHRU-Q7ALL-2017': { needs: survey, compute: onSurvey },
  'link-Q14FIND-Q10SAFE-2017': { needs: survey, compute: onSurvey },
  'link-ease-nps-2017': {
    needs: survey,
    compute: (inputs: { x: string; y: string }) => {
      const bands = npsByLevel(pairsOf(inputs.x, inputs.y), 'RISING');
      return {
        ...onSurvey(inputs),
        nps_by_level: Object.fromEntries(bands.map((band) => [band.level, band])),
        isotonic: bands.map(({ fitted }) => fitted),
      };
    },
  },
  'isoreg-R': { compute: ({ y }: { y: number[] }) => ({ yf: isotonic(y.map((value) => ({ value, weight: 1 }))) }) },
  'lag-ae-levels': {
    needs: waits,
    compute: () => {
      const { perDay, share } = byMonth();
      return Object.fromEntries(laggedLink(perDay, share).lags.map(({ lag, levels }) => [lag, named(levels)]));
    },
  },
  'prca-2017': {
    needs: survey,
    compute: (inputs: { overall: string; drivers: string[] }) => {
      const found = penaltyRewards({ drivers: inputs.drivers, answers: answersTo(inputs), lowAt: 2, highAt: 5 })!;
      const drivers = found.drivers.map((one) => ({
        ...one,
        ...{ penalty_se: one.penaltyError, reward_se: one.rewardError, ia: one.asymmetry },
        ...{ n_low: one.low, n_high: one.high, klass: one.driverClass.toLowerCase() },
      }));
      return { ...found, r2: found.explained, drivers: Object.fromEntries(drivers.map((one) => [one.driver, one])) };
    },
  },
  'importance-2017': {
    needs: survey,
    compute: (inputs: { overall: string; drivers: string[] }) => {
      const answers = answersTo(inputs);
      const [shapley, johnson] = [derivedImportance(answers)!, relativeWeights(answers)!];
      const byName = (parts: readonly number[]) =>
        Object.fromEntries(inputs.drivers.map((name, at) => [name, parts[at]]));
      return { n: shapley.n, r2: shapley.explained, lmg: byName(shapley.parts), johnson: byName(johnson.parts) };
    },
  },
};

for (const [id, { needs, compute }] of Object.entries(ways)) {
  (needs === null ? test.skip : test)(`reference case ${id}`, () => {
    const { inputs, expected, tol } = referenceCases.find((one) => one.id === id)!;
    expectClose(compute(inputs as never), expected, { tol, path: id });
  });
}

test('every case of links is computed', () => {
  const wanted = referenceCases.filter(({ id }) => /^(spearman|link|isoreg|lag|prca|importance)-/.test(id));
  expect(wanted.map(({ id }) => id).sort()).toEqual(Object.keys(ways).sort());
});

const holds = <Values>(arbitrary: fc.Arbitrary<Values>, property: (values: Values) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 60, seed: 17 });
const step = fc.integer({ min: 1, max: 5 });

test('what goes together goes together whatever the order, the scale or the side it is seen from', () => {
  holds(fc.array(fc.record({ x: step, y: step }), { minLength: 4, maxLength: 60 }), (pairs) => {
    const { rho, low, high } = rankCorrelation(pairs);
    const turned = rankCorrelation([...pairs].reverse().map(({ x, y }) => ({ x: y, y: Math.exp(x) })));
    expect(turned.rho ?? 9).toBeCloseTo(rho ?? 9, 9);
    if (rho !== null) expect(low! <= rho && rho <= high!).toBe(true);
  });
  expect(rankCorrelation(Array.from({ length: 9 }, (_, x) => ({ x, y: 5 })))).toMatchObject({
    rho: null,
    reason: 'NO_VARIATION',
  });
  expect(rankCorrelation([]).reason).toBe('TOO_FEW_PAIRS');
});

test('a fit that only rises stays when fitted again and keeps the mean; falling is its mirror', () => {
  const value = fc.record({ value: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 1, max: 20 }) });
  holds(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
    const fitted = isotonic(values);
    const again = isotonic(fitted.map((one, index) => ({ value: one, weight: values[index]!.weight })));
    again.forEach((one, index) => expect(one).toBeCloseTo(fitted[index]!, 9));
    const total = (of: readonly number[]) => of.reduce((sum, one, index) => sum + one * values[index]!.weight, 0);
    expect(total(fitted)).toBeCloseTo(total(values.map((one) => one.value)), 6);
    fitted.slice(1).forEach((one, index) => expect(one).toBeGreaterThanOrEqual(fitted[index]!));
    const mirrored = isotonic(
      values.map((one) => ({ ...one, value: -one.value })),
      'FALLING',
    );
    mirrored.forEach((one, index) => expect(one).toBeCloseTo(-fitted[index]!, 9));
  });
});

test('importance is never below 0 and adds up to what is explained, by both ways', () => {
  const answer = fc.record({ overall: step, scores: fc.tuple(step, step, step) });
  holds(fc.array(answer, { minLength: 12, maxLength: 60 }), (answers) => {
    for (const found of [shapleyImportance(answers), relativeWeights(answers)]) {
      if (!found) continue;
      expect(found.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(found.explained, 8);
      expect(Math.min(...found.parts)).toBeGreaterThanOrEqual(-1e-9);
      expect(found.mayBeShown).toBe(found.explained >= 0.05);
    }
  });
});

test('drivers that follow from each other cannot be told apart', () => {
  const answers = Array.from({ length: 40 }, (_, at) => ({ overall: (at % 5) + 1, scores: [at % 4, 2 * (at % 4)] }));
  expect(
    leastSquares(
      answers.map(({ scores }) => scores),
      answers.map(({ overall }) => overall),
    ),
  ).toBeNull();
  expect(shapleyImportance(answers)).toBeNull();
  expect(relativeWeights(answers)).toBeNull();
});

test('two trends go together and their changes do not: no link', () => {
  const noise = [3, -2, 1, 4, -3, 0, 2, -4, 1, -1, 3, -2, 0, 4, -3, 2, -1, 1, -4, 3, 0, -2, 2, 1, -3, 4, -1, 0, 3, -4];
  const [rising, also] = [
    noise.map((one, at) => 2 * at + one),
    noise.map((one, at) => 2 * at + noise[(at * 7 + 3) % 30]!),
  ];
  const link = laggedLink(rising, also);
  expect(link.lags[0]!.levels.rho).toBeGreaterThan(0.9);
  expect(link.verdict).toBe('NOT_SUPPORTED');
  const follows = laggedLink(noise, [0, ...noise.slice(0, -1)]);
  expect(follows.best).toMatchObject({ lag: 1, supported: true });
  expect(laggedLink(noise.slice(0, 9), noise.slice(0, 9)).verdict).toBe('NOT_ENOUGH_DATA');
});

test('a driver with few low answers is unclear, however strong it looks', () => {
  const answers = Array.from({ length: 400 }, (_, at) => {
    const score = at < 10 ? 1 : 3 + 2 * (at % 2);
    return { overall: score === 1 ? 1 : 3 + (at % 3) / 2 + score / 10, scores: [score] };
  });
  const [driver] = penaltyRewards({ drivers: ['Queue'], answers, lowAt: 2, highAt: 5 })!.drivers;
  expect(driver).toMatchObject({ low: 10, driverClass: 'UNCLEAR' });
});

const monthNames = Array.from(
  { length: 30 },
  (_, nth) => `${2024 + Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}-01`,
);
const measured = (id: string, layer: MeasuredByMonth['layer'], values: readonly number[]): MeasuredByMonth => ({
  ...{ id, layer, kind: 'METRIC', name: id, slug: id, madeOf: [] },
  direction: layer === 'DESCRIPTIVE' ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER',
  months: new Map(values.map((value, nth) => [monthNames[nth]!, value])),
});
const jumps = monthNames.map((_, nth) => 50 + ((nth * 37) % 23));

test('what follows two months later is found with its lag, and its steps only fall as declared', () => {
  const waiting = measured('waiting', 'DESCRIPTIVE', jumps);
  const later = measured(
    'nps',
    'PERCEPTION',
    monthNames.map((_, nth) => 90 - (jumps[nth - 2] ?? 60)),
  );
  const [link] = linksBetween([waiting, later]);
  expect(link).toMatchObject({ verdict: 'SUPPORTED', slope: 'FALLING', shown: { lag: 2 } });
  const steps = link!.points.map(({ fitted }) => fitted);
  expect(steps).toEqual(steps.toSorted((a, b) => b - a));
});

test('pairs go up the layers only, and never from a composite to what it is made of', () => {
  const [wait, ease] = [measured('wait', 'DESCRIPTIVE', jumps), measured('ease', 'PERCEPTION', jumps)];
  const [kei, churn] = [measured('kei', 'COMPOSITE', jumps), measured('churn', 'OUTCOME', jumps)];
  const pairs = linksBetween([wait, ease, { ...kei, madeOf: ['wait'] }, churn]).map(
    ({ from, to }) => `${from.id} ${to.id}`,
  );
  expect(pairs.toSorted()).toEqual(['ease churn', 'kei churn', 'wait churn', 'wait ease']);
});

test('two trends that only rise are not said to go together, and few months take no verdict', () => {
  const rising = (id: string, layer: MeasuredByMonth['layer'], wobble: (nth: number) => number) =>
    measured(
      id,
      layer,
      monthNames.map((_, nth) => 10 * nth + wobble(nth)),
    );
  const [one, other] = [(nth: number) => (nth * nth * 13) % 17, (nth: number) => (nth ** 3 * 5) % 19];
  const [link] = linksBetween([rising('a', 'DESCRIPTIVE', one), rising('b', 'OUTCOME', other)]);
  expect(link?.verdict).toBe('NOT_SUPPORTED');
  expect(link?.lags[0]?.levels.rho).toBeGreaterThan(0.9);
  const short = (id: string, layer: MeasuredByMonth['layer']) => measured(id, layer, jumps.slice(0, 12));
  expect(linksBetween([short('a', 'DESCRIPTIVE'), short('b', 'OUTCOME')])[0]?.verdict).toBe('NOT_ENOUGH_DATA');
  expect(linksBetween([measured('a', 'DESCRIPTIVE', [1, 2]), measured('b', 'OUTCOME', [1, 2])])).toEqual([]);
});
