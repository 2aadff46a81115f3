import { expect, test } from '@jest/globals';
import { isWaitedFor, type Rhythm } from './rhythm.rules.ts';

const october = { from: '2026-10-01', to: '2026-10-31' };
const cases: readonly (readonly [string, Rhythm, boolean])[] = [
  ['a metric without any answers', { newestOn: null, previousOn: null }, true],
  ['a monthly one that stopped in September', { newestOn: '2026-09-30', previousOn: '2026-08-31' }, true],
  ['a monthly one that stopped long ago', { newestOn: '2017-02-10', previousOn: '2017-01-01' }, true],
  ['one with answers in the period', { newestOn: '2026-10-02', previousOn: '2026-09-30' }, false],
  ['a quarterly one whose quarter is not over', { newestOn: '2026-09-15', previousOn: '2026-06-15' }, false],
  ['a quarterly one that is late', { newestOn: '2026-07-15', previousOn: '2026-04-15' }, true],
  ['a survey held once', { newestOn: '2017-01-01', previousOn: null }, false],
];

test.each(cases)('data are missing or not: %s', (_, rhythm, expected) => {
  expect(isWaitedFor(rhythm, october)).toBe(expected);
});
