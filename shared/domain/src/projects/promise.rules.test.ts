import { expect, test } from '@jest/globals';
import { promiseProblem, refuseBeforeVision, refuseStart, startNeeds, refuseOtherEffect } from './promise.rules.ts';

const published = { state: 'PUBLISHED' } as const;
const open = { promiseId: null, promiseInWords: '', metricId: null, reasonId: null, notMeasurableBecause: '' };
const because = 'Nobody is asked about it.';
const said = 'Money when you need it.';

test('a promise is a published metric, a reason, or not yet made', () => {
  expect(promiseProblem(open, null)).toBeNull();
  expect(promiseProblem({ ...open, metricId: 'm' }, published)).toBeNull();
  expect(promiseProblem({ ...open, notMeasurableBecause: because }, null)).toBeNull();
  expect(promiseProblem({ ...open, metricId: 'm', notMeasurableBecause: '  ' }, published)).toBeNull();
  expect(promiseProblem({ ...open, promiseId: 'p', promiseInWords: ' ' }, null)).toBeNull();
});

test('a metric and a reason why there is none exclude each other, and so do two promises', () => {
  expect(promiseProblem({ ...open, metricId: 'm', notMeasurableBecause: because }, published)).toMatch('one of them');
  expect(promiseProblem({ ...open, metricId: 'm', reasonId: 'r' }, published)).toMatch('one of them');
  expect(promiseProblem({ ...open, reasonId: 'r' }, null)).toBeNull();
  expect(promiseProblem({ ...open, promiseId: 'p', promiseInWords: said }, null)).toMatch('not both');
});

test('nobody promises to change what only its makers see', () => {
  expect(promiseProblem({ ...open, metricId: 'm' }, { state: 'DRAFT' })).toMatch('draft');
});

const nothing = { ...open, problem: ' ', reviewOn: null, adopted: false };
const all = {
  ...nothing,
  problem: 'Slow',
  reviewOn: '2027-01-01',
  promiseInWords: said,
  notMeasurableBecause: because,
};

test('what a project still needs before it starts is named, in one order', () => {
  expect(startNeeds(nothing)).toEqual(['PROBLEM', 'PROMISE', 'METRIC', 'REVIEW_DATE']);
  expect(startNeeds(all)).toEqual([]);
  expect(startNeeds({ ...all, reviewOn: null, metricId: 'm', notMeasurableBecause: '' })).toEqual(['REVIEW_DATE']);
  expect(startNeeds({ ...all, reasonId: 'r', notMeasurableBecause: '' })).toEqual([]);
  expect(startNeeds({ ...all, promiseInWords: ' ' })).toEqual(['PROMISE']);
  expect(startNeeds({ ...all, promiseInWords: '', promiseId: 'p' })).toEqual([]);
  expect(refuseStart({ ...all, notMeasurableBecause: '' })?.message).toMatch('a metric or why none can show it');
});

test('what ran before the board began here stands outside of these gates', () => {
  expect(refuseStart({ ...nothing, adopted: true })).toBeNull();
});

test('what is measured, and when, is what the plan of the effect says', () => {
  const before = { metricId: 'nps', reasonId: null, reviewOn: '2027-03-01' };
  const asked = (after: object, isPlanned = true) =>
    refuseOtherEffect(before, { ...before, ...after }, isPlanned)?.__typename;
  expect([asked({}), asked({ metricId: null }), asked({ reviewOn: '2027-04-01' })]).toEqual([
    ...[undefined, 'EffectPromised', 'EffectPromised'],
  ]);
  expect(asked({ metricId: null, reviewOn: null }, false)).toBeUndefined();
});

test('before a vision is ratified a project that no nomination led to starts with a reason', () => {
  expect(refuseBeforeVision(false, '')).toBeNull();
  expect(refuseBeforeVision(true, ' ')?.__typename).toBe('VisionNotRatified');
  expect(refuseBeforeVision(true, 'Customers wait today.')).toBeNull();
});
