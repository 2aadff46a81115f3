import { expect, test } from '@jest/globals';
import { directionTold } from './direction-guess.rules.ts';

test.each([
  ['breaches', 'LOWER_IS_BETTER'],
  ['Waited over four hours', 'LOWER_IS_BETTER'],
  ['Abandoned calls', 'LOWER_IS_BETTER'],
  ['Delivered on time', 'HIGHER_IS_BETTER'],
  ['Answered within 30 seconds', 'HIGHER_IS_BETTER'],
  ['Not delivered on time', null],
  ['Failed within a day', null],
  ['Orders by app', null],
  ['resolved_first_time', 'HIGHER_IS_BETTER'],
  ['unresolved_cases', null],
] as const)('which way of “%s” is better', (name, direction) => {
  expect(directionTold(name)).toBe(direction);
});
