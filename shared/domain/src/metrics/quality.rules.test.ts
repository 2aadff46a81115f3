import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MetricDefinition } from './definition.rules.ts';
import { leastSure, qualities } from './quality.rules.ts';
import { buildSeries } from './series.rules.ts';

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2020-01-01', programme: 'PULSE', population: 'customers', question: 'Recommend?' },
};

test('a value is as sure as the least sure of its answers, in whatever order they came', () => {
  expect(leastSure([])).toBe('FINAL');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...qualities)), (held) => {
      const least = leastSure(held);
      expect(held.every((one) => qualities.indexOf(one) <= qualities.indexOf(least))).toBe(true);
      expect(leastSure(held.toReversed())).toBe(least);
    }),
  );
});

test('a period says that it is not for good when one of its days is not; the others say nothing', () => {
  const cells = ['2026-08-10', '2026-09-10', '2026-10-10'].map((day) => ({
    day,
    score: 9,
    n: 40,
    sumW: 40,
    sumW2: 40,
  }));
  const { points } = buildSeries({
    ...{ grain: 'MONTH', from: '2026-08-01', to: '2026-10-31', today: '2026-11-22', definitions: [nps], cells },
    unsure: [
      { day: '2026-09-01', quality: 'PROVISIONAL' },
      { day: '2026-10-01', quality: 'ESTIMATE' },
      { day: '2026-10-01', quality: 'PROVISIONAL' },
    ],
  });
  expect(points.map(({ quality }) => quality)).toEqual([undefined, 'PROVISIONAL', 'ESTIMATE']);
});
