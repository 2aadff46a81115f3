import { expect, test } from '@jest/globals';
import type { MetricDefinition } from './definition.rules.ts';
import { buildSeries } from './series.rules.ts';
import { newlyTold, restatements, toldBy } from './told-values.rules.ts';

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2020-01-01', programme: 'PULSE', population: 'customers', question: 'Recommend?' },
};
const bar = (day: string, score: number, n: number) => ({ day, score, n, sumW: n, sumW2: n });
const told = (month: string, value: number, { version = 1, n = 100 } = {}) => ({ month, value, version, n });

test('a month is told once it is over and enough people answered', () => {
  const series = buildSeries({
    ...{ grain: 'MONTH', from: '2026-08-01', to: '2026-11-30', today: '2026-11-22', definitions: [nps] },
    cells: [bar('2026-08-10', 10, 60), bar('2026-08-10', 0, 40), bar('2026-09-10', 10, 2), bar('2026-11-10', 10, 90)],
  });
  expect(toldBy(series)).toEqual([{ month: '2026-08-01', version: 1, value: 20, n: 100 }]);
});

test.each([
  ['never told', [], [told('2026-08-01', 41)]],
  ['the same to the reader', [told('2026-08-01', 41.02)], []],
  ['another value', [told('2026-08-01', 44)], [told('2026-08-01', 41)]],
  ['counted by another definition', [told('2026-08-01', 41, { version: 2 })], [told('2026-08-01', 41)]],
] as const)('%s', (_, last, expected) => {
  expect(newlyTold([told('2026-08-01', 41)], last)).toEqual(expected);
});

test('a restated value keeps every value it had, and a new definition restates nothing', () => {
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  const history = [
    { ...told('2026-10-01', 46, { n: 130 }), toldAt: at(12) },
    { ...told('2026-10-01', 41), toldAt: at(3) },
    { ...told('2026-10-01', 44, { n: 120 }), toldAt: at(8) },
    { ...told('2026-09-01', 30), toldAt: at(3) },
    { ...told('2026-09-01', 70, { version: 2 }), toldAt: at(9) },
  ];
  expect(restatements(history)).toEqual([
    { month: '2026-10-01', was: 44, wasN: 120, now: 46, nowN: 130, changedAt: at(12) },
    { month: '2026-10-01', was: 41, wasN: 100, now: 44, nowN: 120, changedAt: at(8) },
  ]);
});
