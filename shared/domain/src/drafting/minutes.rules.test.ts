import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { enoughToLearnFrom, lengthOf, shortestFor } from './minutes.rules.ts';

test('an item gets the middle of what such items took', () => {
  expect(lengthOf([12, 30, 14], 15)).toEqual({ minutes: 14, learntFrom: 3 });
  expect(lengthOf([10, 20, 30, 13], 15)).toEqual({ minutes: 17, learntFrom: 4 });
});

test('until three were timed, it gets what the template says', () => {
  expect(lengthOf([], 15)).toEqual({ minutes: 15, learntFrom: null });
  expect(lengthOf([40, 40], 15)).toEqual({ minutes: 15, learntFrom: null });
});

test('only the newest nine count: a meeting learns', () => {
  const newest = Array.from({ length: 9 }, () => 20);
  expect(lengthOf([...newest, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90], 15)).toEqual({ minutes: 20, learntFrom: 9 });
});

test('a length lies between the shortest and the longest it was learnt from', () => {
  const took = fc.array(fc.integer({ min: 1, max: 480 }), { minLength: enoughToLearnFrom, maxLength: 9 });
  fc.assert(
    fc.property(took, (all) => {
      const { minutes } = lengthOf(all, 15);
      expect(minutes).toBeGreaterThanOrEqual(Math.min(...all));
      expect(minutes).toBeLessThanOrEqual(Math.max(...all));
    }),
  );
});

test('an item can be cut to half of what it takes, to five minutes at least, and one that is shorter not at all', () => {
  expect([1, 4, 5, 8, 10, 15, 40].map(shortestFor)).toEqual([1, 4, 5, 5, 5, 8, 20]);
});
