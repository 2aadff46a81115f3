import { expect, test } from '@jest/globals';
import { drawnBenchmarks, refuseBenchmark } from './benchmark.rules.ts';

test('a value that the unit cannot reach is no benchmark of it', () => {
  expect(refuseBenchmark({ value: -12, unit: 'POINTS' })).toBeNull();
  expect(refuseBenchmark({ value: 100, unit: 'PERCENT' })).toBeNull();
  expect(refuseBenchmark({ value: -12, unit: 'PERCENT' })).toMatchObject({ least: 0, most: 100 });
  expect(refuseBenchmark({ value: Number.NaN, unit: 'EASE' })).not.toBeNull();
});

test('the three newest that can be compared are drawn; what cannot be compared never is', () => {
  const one = (measuredOn: string, comparability: 'COMPARABLE' | 'WITH_CARE' | 'NOT_COMPARABLE' = 'COMPARABLE') => ({
    ...{ measuredOn, comparability },
  });
  const drawn = drawnBenchmarks([
    ...[one('2023-01-01'), one('2026-01-01', 'NOT_COMPARABLE'), one('2025-01-01', 'WITH_CARE')],
    ...[one('2024-01-01'), one('2022-01-01')],
  ]);
  expect(drawn.map(({ measuredOn }) => measuredOn)).toEqual(['2025-01-01', '2024-01-01', '2023-01-01']);
});
