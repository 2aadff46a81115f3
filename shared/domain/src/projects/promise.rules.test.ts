import { expect, test } from '@jest/globals';
import { promiseProblem, startNeeds } from './promise.rules.ts';

const published = { state: 'PUBLISHED' } as const;
const open = { metricId: null, notMeasurableBecause: '' };
const because = 'Nobody is asked about it.';

test('a promise is a published metric, a reason, or not yet made', () => {
  expect(promiseProblem(open, null)).toBeNull();
  expect(promiseProblem({ ...open, metricId: 'm' }, published)).toBeNull();
  expect(promiseProblem({ ...open, notMeasurableBecause: because }, null)).toBeNull();
  expect(promiseProblem({ metricId: 'm', notMeasurableBecause: '  ' }, published)).toBeNull();
});

test('a metric and a reason why there is none exclude each other', () => {
  expect(promiseProblem({ metricId: 'm', notMeasurableBecause: because }, published)).toMatch('not both');
});

test('nobody promises to change what only its makers see', () => {
  expect(promiseProblem({ ...open, metricId: 'm' }, { state: 'DRAFT' })).toMatch('draft');
});

test('what a project still needs before it starts is named, in one order', () => {
  expect(startNeeds({ ...open, problem: ' ', reviewOn: null })).toEqual(['PROBLEM', 'PROMISE', 'REVIEW_DATE']);
  expect(startNeeds({ ...open, problem: 'Slow', reviewOn: '2027-01-01', notMeasurableBecause: because })).toEqual([]);
  expect(startNeeds({ ...open, problem: 'Slow', reviewOn: null, metricId: 'm' })).toEqual(['REVIEW_DATE']);
});
