import { expect, test } from '@jest/globals';
import { awaitedData } from './expected-data.rules.ts';

const october = { from: '2026-10-01', to: '2026-10-31', expectedOn: '2026-11-10' };

test.each([
  ['nothing yet', { withinDays: 10, dataUntil: null }, '2026-11-01', october],
  ['data until September', { withinDays: 10, dataUntil: '2026-09-30' }, '2026-11-22', october],
  ['half of October', { withinDays: 10, dataUntil: '2026-10-15' }, '2026-11-05', october],
  ['a week before its end', { withinDays: 10, dataUntil: '2026-10-24' }, '2026-11-05', october],
  ['its last week', { withinDays: 10, dataUntil: '2026-10-25' }, '2026-11-05', null],
  ['data of November', { withinDays: 10, dataUntil: '2026-11-03' }, '2026-11-05', null],
  ['nobody waits', { withinDays: null, dataUntil: null }, '2026-11-05', null],
  ['on the last day of a month it is not over', { withinDays: 3, dataUntil: '2026-09-30' }, '2026-10-31', null],
] as const)('%s', (_, expectation, today, awaited) => {
  expect(awaitedData(expectation, today)).toEqual(awaited);
});
