import { expect, test } from '@jest/globals';
import type { EffectDocument } from '../effects/effect-document.ts';
import { type Band, sumOf, times } from './band.rules.ts';
import { refuseClosing } from './closing.rules.ts';
import { type AcceptedEffect, type Course, entriesOf, sourcesOf, stretchesOf, totalOf } from './ledger.rules.ts';
import { type Closing, linesOf } from './lines.rules.ts';
import { modelOn, refuseValueModel, speakerValues, type ValueModel } from './value-model.rules.ts';

/** The published example: .53 x 3.08 x .14 and .17 x 4.66 x .56, of 13,738 a customer. */
const model: ValueModel = {
  ...{ number: 1, setOn: '2026-01-01', revenue: 13_738, margin: 200, costPerContact: 5, costPerDay: 400 },
  promoter: { shareWhoSpeak: 0.53, timesPerYear: 3.08, conversion: 0.14 },
  detractor: { shareWhoSpeak: 0.17, timesPerYear: 4.66, conversion: 0.56 },
  source: 'Published example',
};

const reading = (more: Partial<EffectDocument> = {}) =>
  ({
    ...{ verdict: 'IMPROVED', grade: 'A', unit: 'POINTS', overlapping: [] },
    estimate: { difference: 10, low: 4, high: 16, standardError: 3, degreesOfFreedom: null },
    groups: { promoters: 0.06, detractors: -0.04 },
    metric: { slug: 'recommendation', name: 'Recommendation' },
    windows: { before: { from: '2025-01-01', to: '2025-06-30' }, after: { from: '2025-07-15', to: '2025-10-31' } },
    ...more,
  }) as EffectDocument;

const closing = (more: Partial<Closing> = {}): Closing => ({
  ...{ cost: null, ownerDays: null, customers: null, reasonId: null, churn: null },
  ...more,
});
const facts = (more: object = {}) => ({
  ...{ reading: reading(), closing: closing({ customers: 1000 }), weeks: [], model },
  ...more,
});

const near = (band: Band | null | undefined, [value, low, high]: readonly [number, number, number]) => {
  expect(band?.value).toBeCloseTo(value, 1);
  expect(band?.low).toBeCloseTo(low, 1);
  expect(band?.high).toBeCloseTo(high, 1);
};

test('one promoter brings 3,139.63 and one detractor takes 6,094.62, as the published chain says unrounded', () => {
  const { promoter, detractor } = speakerValues(model);
  expect(promoter.value).toBeCloseTo(3139.63, 2);
  expect(detractor.value).toBeCloseTo(-6094.62, 2);
});

test('ten points of a thousand customers are 60 promoters more and 40 detractors fewer, at the price of each', () => {
  const [line] = linesOf(facts());
  expect(line).toMatchObject({ kind: 'RECOMMENDATION', basis: 'MODELLED', uncounted: null });
  expect(line?.promoterPart).toBeCloseTo(0.6, 9);
  near(line?.amount, [100, 40, 160]);
  const price = 0.6 * 3139.63 + 0.4 * 6094.62;
  near(line?.money && times(line.money, 1 / price), [100, 40, 160]);
});

test.each([
  ['nobody said how many customers', { closing: closing() }, 'NO_CUSTOMERS'],
  ['nothing said at all', { closing: null }, 'NO_CUSTOMERS'],
  ['no model', { model: null }, 'NO_MODEL'],
  ['no detectable change', { reading: reading({ verdict: 'NO_DETECTABLE_CHANGE' }) }, 'NOT_DETECTABLE'],
] as const)('no money: %s', (_, more, uncounted) => {
  expect(linesOf(facts(more))).toMatchObject([{ money: null, uncounted }]);
});

test('another unit than points has no price of its own, and a worsening takes money away', () => {
  expect(linesOf(facts({ reading: reading({ unit: 'EASE' }) }))).toEqual([]);
  const worse = { difference: -10, low: -16, high: -4, standardError: 3, degreesOfFreedom: null };
  const [line] = linesOf(facts({ reading: reading({ verdict: 'WORSENED', estimate: worse, groups: null }) }));
  expect(line?.promoterPart).toBe(0.5);
  expect(line?.money?.high).toBeLessThan(0);
});

const weeks = (before: readonly number[], after: readonly number[]) => [
  ...before.map((count) => ({ count, exposure: 7, isAfter: false })),
  ...after.map((count) => ({ count, exposure: 7, isAfter: true })),
];
const ofReason = (counted: ReturnType<typeof weeks>) =>
  linesOf(facts({ reading: reading({ unit: 'EASE' }), closing: closing({ reasonId: 'reason' }), weeks: counted }));

test('contacts avoided are measured against the weeks before, at the price of a contact', () => {
  const [line] = ofReason(weeks([700, 700, 700, 700, 700, 700], [560, 560, 560, 560, 560]));
  expect(line).toMatchObject({ kind: 'CONTACTS', basis: 'MEASURED', uncounted: null });
  // 100 a day before, a fifth less after.
  expect(line?.amount?.value).toBeCloseTo(7300, 6);
  expect(line?.money?.value).toBeCloseTo(36_500, 6);
  expect(line?.amount?.low).toBeGreaterThan(5500);
});

test('weeks that jump widen the interval until nothing is left to count, and three weeks are too few', () => {
  expect(ofReason(weeks([200, 1200, 300, 1100, 250, 1150], [150, 1000, 200, 900, 550]))).toMatchObject([
    { money: null, uncounted: 'NOT_DETECTABLE' },
  ]);
  expect(ofReason(weeks([700, 700, 700], [560, 560, 560]))).toMatchObject([{ uncounted: 'TOO_FEW' }]);
});

test('customers retained are those who would have left at the earlier rate', () => {
  const churn = { before: { atStart: 10_000, lost: 800 }, after: { atStart: 10_000, lost: 600 } };
  const lines = linesOf(facts({ reading: reading({ unit: 'EASE' }), closing: closing({ churn }) }));
  expect(lines).toMatchObject([{ kind: 'RETENTION', basis: 'MEASURED', uncounted: null }]);
  expect(lines[0]?.amount?.value).toBeCloseTo(200, 6);
  expect(lines[0]?.money?.value).toBeCloseTo(40_000, 4);
});

const project = (number: number) => ({
  id: `p${number}`,
  number,
  title: `Project ${number}`,
  ownerId: 'o',
  coOwnerId: null,
});
const accepted = (number: number, more: Partial<AcceptedEffect> = {}): AcceptedEffect => ({
  ...{ project: project(number), acceptedOn: `2026-0${number}-01`, reading: reading(), weeks: [] },
  closing: closing({ customers: 1000, cost: 100_000 }),
  ...more,
});

test('what two overlapping projects both claim is counted once, with the one accepted first', () => {
  const second = accepted(2, { reading: reading({ overlapping: [{ number: 1, title: 'Project 1' }] }) });
  const entries = entriesOf([second, accepted(1), accepted(3)], [model]);
  expect(entries.map(({ project: { number }, money }) => [number, money !== null])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
  expect(entries[1]?.lines).toMatchObject([{ uncounted: 'COUNTED_ELSEWHERE', countedWith: 1 }]);
  const total = totalOf(entries);
  expect(total.money?.value).toBeCloseTo((entries[0]?.money?.value ?? 0) + (entries[2]?.money?.value ?? 0), 6);
  // The project that brings nothing of its own lowers what came back for the money.
  expect(total.return?.cost).toBe(300_000);
  expect(total.return?.ratio.value).toBeCloseTo((total.money?.value ?? 0) / 300_000, 9);
});

test('owner-days cost what the model says, and without any figure there is no return', () => {
  const books = (one: Partial<Closing>) => entriesOf([accepted(1, { closing: closing(one) })], [model])[0];
  expect(books({ customers: 1000, ownerDays: 10 })?.return?.cost).toBe(4000);
  expect(books({ customers: 1000 })).toMatchObject({ cost: null, return: null });
  expect(totalOf([])).toEqual({ money: null, byKind: [], return: null, withCost: 0, projects: 0 });
});

test('an effect keeps the model of the day it was accepted, or the first one there was', () => {
  const later = { ...model, number: 2, setOn: '2026-03-01' };
  expect(modelOn([later, model], '2026-02-28')?.number).toBe(1);
  expect(modelOn([later, model], '2026-03-01')?.number).toBe(2);
  expect(modelOn([later, model], '2025-01-01')?.number).toBe(1);
  expect(modelOn([], '2026-01-01')).toBeNull();
});

test.each([
  [{ promoter: { ...model.promoter, conversion: 1.2 } }, 'shares'],
  [{ detractor: { ...model.detractor, timesPerYear: -1 } }, 'times'],
  [{ revenue: Number.NaN }, 'money'],
  [{ source: ' ' }, 'source'],
  [{ margin: null, costPerContact: null, costPerDay: null }, undefined],
] as const)('a value model with %j: %s', (more, field) => {
  expect(refuseValueModel({ ...model, ...more })?.field).toBe(field);
});

test('independent figures add up with narrower intervals than their ends would', () => {
  near(
    sumOf([
      { value: 10, low: 7, high: 13 },
      { value: 20, low: 16, high: 24 },
    ]),
    [30, 25, 35],
  );
  expect(times({ value: 2, low: 1, high: 4 }, -1)).toEqual({ value: -2, low: -4, high: -1 });
});

test('books are closed once a project is delivered', () => {
  expect(refuseClosing('ACTIVE')?.__typename).toBe('NotDelivered');
  expect(refuseClosing('STOPPED')?.__typename).toBe('NotDelivered');
  expect(refuseClosing('MEASURING')).toBeNull();
});

const course = (number: number, more: Partial<Course> = {}): Course => ({
  ...{ project: project(number), source: 'DATA', seenOn: '2026-01-01', decidedOn: '2026-01-11' },
  ...{ deliveredOn: null, effectOn: null, planned: null, measured: null, verdict: null },
  ...more,
});

test('medians count only projects that have come so far; sources keep planned against measured', () => {
  const done = { deliveredOn: '2026-03-01', effectOn: '2026-06-01', planned: 5, verdict: 'IMPROVED' as const };
  const courses = [
    course(1, { ...done, measured: 10 }),
    course(2, { ...done, measured: 5, seenOn: '2026-01-05' }),
    course(3, { source: 'EMPLOYEE' }),
  ];
  expect(stretchesOf(courses)).toEqual({
    toDecision: { projects: 3, medianDays: 10 },
    toDelivery: { projects: 2, medianDays: 49 },
    toEffect: { projects: 2, medianDays: 92 },
  });
  expect(sourcesOf(courses)).toEqual([
    { source: 'DATA', projects: 2, accepted: 2, improved: 2, medianOfPlan: 1.5 },
    { source: 'EMPLOYEE', projects: 1, accepted: 0, improved: 0, medianOfPlan: null },
  ]);
});
