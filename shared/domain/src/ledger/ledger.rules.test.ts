import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContactsMoved } from '../effects/contacts-moved.rules.ts';
import type { EffectVerdict } from '../effects/effect.ts';
import type { EffectDocument } from '../effects/effect-document.ts';
import { percentageChange } from '../metrics/share.rules.ts';
import { type Band, roundedTogether, sumOf, times } from './band.rules.ts';
import { booksProblem, reachesSomebody, refuseClosing } from './closing.rules.ts';
import {
  type AcceptedEffect,
  type Course,
  entriesOf,
  shareOf,
  sourcesOf,
  stretchesOf,
  totalOf,
} from './ledger.rules.ts';
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
    plan: { keeps: 'Customers who transfer money abroad' },
    estimate: { difference: 10, low: 4, high: 16, standardError: 3, degreesOfFreedom: null },
    groups: { promoters: 0.06, detractors: -0.04 },
    metric: { slug: 'recommendation', name: 'Recommendation' },
    windows: { before: { from: '2025-01-01', to: '2025-06-30' }, after: { from: '2025-07-15', to: '2025-10-31' } },
    ...more,
  }) as EffectDocument;

const closing = (more: Partial<Closing> = {}): Closing => ({
  ...{ cost: null, ownerDays: null, customers: null, churn: null },
  ...more,
});
const facts = (more: object = {}) => ({
  ...{ reading: reading(), closing: closing({ customers: 1000 }), model },
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
  expect(line?.promoters).toBeCloseTo(60, 9);
  near(line?.amount, [100, 40, 160]);
  const value = 60 * 3139.63 + 40 * 6094.62;
  // Sixty customers on each side of a hundred, at the price of the dearer group.
  const dearer = 60 * 6094.62;
  near(line?.money && times(line.money, 0.01), [value / 100, (value - dearer) / 100, (value + dearer) / 100]);
});

const moved = (promoters: number, detractors: number, [difference, low, high]: readonly [number, number, number]) =>
  linesOf(
    facts({
      reading: reading({
        groups: { promoters, detractors },
        estimate: { difference, low, high, standardError: 1, degreesOfFreedom: null },
      }),
      closing: closing({ customers: 100 }),
    }),
  )[0];
const [gain, relief] = [3139.63, 6094.62];

test.each([
  ['more promoters and more detractors', 0.15, 0.05, [10, 8, 12], 15, 15 * gain - 5 * relief],
  ['fewer of both', -0.05, -0.15, [10, 8, 12], -5, -5 * gain + 15 * relief],
  ['almost as many more of both', 0.2, 0.1999, [3, 2, 4], 21.495, 21.495 * gain - 18.495 * relief],
  ['no group moved, and half of the score is each', 0, 0, [10, 8, 12], 5, 5 * gain + 5 * relief],
  ['what the groups do not explain is half of each', 0.06, -0.02, [10, 8, 12], 7, 7 * gain + 3 * relief],
] as const)('each group is priced by itself: %s', (_, promoters, detractors, estimate, won, value) => {
  const line = moved(promoters, detractors, estimate);
  expect(line?.promoters).toBeCloseTo(won, 6);
  const reach = (estimate[2] - estimate[0]) * relief;
  near(line?.money && times(line.money, 0.01), [value / 100, (value - reach) / 100, (value + reach) / 100]);
});

test('a score that rose while it may have cost money is not counted', () => {
  expect(moved(0.15, 0.05, [10, 4, 16])).toMatchObject({ amount: { value: 10 }, money: null, uncounted: 'WORTH_OPEN' });
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
  expect(line?.promoters).toBe(-50);
  expect(line?.money?.high).toBeLessThan(0);
});

const moving = (more: Partial<ContactsMoved> = {}): ContactsMoved => ({
  ...{
    reasonId: 'transfers',
    reason: 'Money transfer',
    verdict: 'IMPROVED',
    method: 'DIFFERENCE_IN_DIFFERENCES',
    grade: 'A',
  },
  estimate: { difference: -20, low: -26, high: -14, standardError: 0.03, degreesOfFreedom: 80 },
  expectedAWeek: 700,
  ...more,
});
const ofContacts = (contacts: ContactsMoved | null, verdict: EffectVerdict = 'IMPROVED') =>
  linesOf(facts({ reading: reading({ unit: 'EASE', verdict, contacts }) }));

test('contacts avoided are those that would have come without the project, at the price of a contact', () => {
  const [line] = ofContacts(moving());
  expect(line).toMatchObject({ kind: 'CONTACTS', basis: 'MEASURED', uncounted: null });
  // A fifth of 100 a day, for a year.
  near(line?.amount, [7300, 5110, 9490]);
  expect(line?.money?.value).toBeCloseTo(36_500, 6);
});

const open = { difference: -5, low: -11, high: 2, standardError: 0.03, degreesOfFreedom: 80 };
test.each([
  ['none was named in the plan', null, 'IMPROVED', []],
  [
    'they fell by themselves, beside a verdict of no change',
    moving({ method: 'CHANGED_SINCE' }),
    'NO_DETECTABLE_CHANGE',
    [{ uncounted: 'NOT_IMPROVED' }],
  ],
  [
    'they fell by themselves, beside a worsening',
    moving({ method: 'CHANGED_SINCE' }),
    'WORSENED',
    [{ uncounted: 'NOT_IMPROVED' }],
  ],
  [
    'they hardly moved',
    moving({ verdict: 'NO_DETECTABLE_CHANGE', estimate: open }),
    'IMPROVED',
    [{ uncounted: 'NOT_DETECTABLE' }],
  ],
  [
    'they could not be measured',
    moving({ method: null, estimate: null, expectedAWeek: null }),
    'IMPROVED',
    [{ uncounted: 'TOO_FEW' }],
  ],
] as const)('no money for contacts: %s', (_, contacts, verdict, lines) => {
  expect(ofContacts(contacts, verdict)).toMatchObject(lines.map((line) => ({ ...line, money: null })));
});

test('contacts with a counterfactual of their own count beside any verdict, and more of them take money away', () => {
  expect(ofContacts(moving(), 'NO_DETECTABLE_CHANGE')[0]?.money?.value).toBeCloseTo(36_500, 6);
  const more = { difference: 20, low: 14, high: 26, standardError: 0.03, degreesOfFreedom: 80 };
  expect(ofContacts(moving({ verdict: 'WORSENED', estimate: more }))[0]?.money?.value).toBeCloseTo(-36_500, 6);
});

const lostIn = (days: number, before: number, after: number) => ({
  ...{ days, before: { atStart: 10_000, lost: before }, after: { atStart: 10_000, lost: after }, source: 'Finance' },
});
const retained = (days: number, before: number, after: number) =>
  linesOf(facts({ reading: reading({ unit: 'EASE' }), closing: closing({ churn: lostIn(days, before, after) }) }))[0];

test('customers retained are those who would have left at the earlier rate', () => {
  const line = retained(365, 800, 600);
  expect(line).toMatchObject({ kind: 'RETENTION', basis: 'ENTERED', source: 'Finance', uncounted: null });
  expect(line?.money?.value).toBeCloseTo(40_000, 4);
  const { difference, low, high } = percentageChange({ hits: 800, n: 10_000 }, { hits: 600, n: 10_000 });
  near(line?.amount && times(line.amount, 0.01), [difference ?? 0, low ?? 0, high ?? 0]);
});

test.each([
  ['the plan names nobody to keep', { plan: { keeps: '' } }, 'NOT_PLANNED'],
  ['a plan of before that was asked', { plan: {} }, 'NOT_PLANNED'],
  ['no detectable change', { verdict: 'NO_DETECTABLE_CHANGE' }, 'NOT_IMPROVED'],
  ['a worsening', { verdict: 'WORSENED' }, 'NOT_IMPROVED'],
] as const)('entered figures of customers lost are no money: %s', (_, more, uncounted) => {
  const books = closing({ churn: lostIn(365, 800, 600) });
  const lines = linesOf(facts({ reading: reading({ unit: 'EASE', ...(more as object) }), closing: books }));
  expect(lines).toMatchObject([{ kind: 'RETENTION', basis: 'ENTERED', money: null, amount: null, uncounted }]);
});

test.each([
  // Who stays a year stays each month of it: a month at 2 % is 21.5 % a year, and at 1 % 11.4 %.
  ['a month', 365 / 12, 200, 100, 10_000 * (0.99 ** 12 - 0.98 ** 12)],
  ['two years', 730, 1900, 975, 10_000 * (0.95 - 0.9)],
] as const)('spans of another length are carried over to a year: %s', (_, days, before, after, kept) => {
  const line = retained(days, before, after);
  expect(line?.amount?.value).toBeCloseTo(kept, -1);
  expect(line?.amount?.low).toBeLessThan(kept);
  expect(line?.amount?.high).toBeGreaterThan(kept);
});

const project = (number: number) => ({
  id: `p${number}`,
  number,
  title: `Project ${number}`,
  ownerId: 'o',
  coOwnerId: null,
});
const accepted = (number: number, more: Partial<AcceptedEffect> = {}): AcceptedEffect => ({
  ...{ project: project(number), acceptedOn: `2026-0${number}-01`, reading: reading() },
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

test('customers whom two projects kept at the same time are counted once; in another time, again', () => {
  const ease = { unit: 'EASE' as const };
  const books = { closing: closing({ churn: lostIn(365, 800, 600) }) };
  const later = { before: { from: '2025-01-01', to: '2025-06-30' }, after: { from: '2026-01-01', to: '2026-03-31' } };
  const entries = entriesOf(
    [
      accepted(1, { ...books, reading: reading(ease) }),
      accepted(2, { ...books, reading: reading(ease) }),
      accepted(3, { ...books, reading: reading({ ...ease, windows: later }) }),
    ],
    [model],
  );
  expect(entries.map(({ lines }) => lines.map(({ uncounted, countedWith }) => [uncounted, countedWith]))).toEqual([
    [[null, null]],
    [['COUNTED_ELSEWHERE', 1]],
    [[null, null]],
  ]);
});

test('owner-days cost what the model says, and without any figure there is no return', () => {
  const books = (one: Partial<Closing>) => entriesOf([accepted(1, { closing: closing(one) })], [model])[0];
  expect(books({ customers: 1000, ownerDays: 10 })?.return?.cost).toBe(4000);
  expect(books({ customers: 1000 })).toMatchObject({ cost: null, return: null });
  expect(totalOf([])).toEqual({ money: null, byKind: [], return: null, withCost: 0, projects: 0, priced: 0 });
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

test('books are closed once a project is delivered, or ends', () => {
  expect(refuseClosing('ACTIVE')?.__typename).toBe('NotDelivered');
  for (const stage of ['STOPPED', 'MEASURING', 'CLOSED'] as const) expect(refuseClosing(stage)).toBeNull();
  // The board has just decided to stop it: it goes on until the meeting is closed.
  expect(refuseClosing('ACTIVE', true)).toBeNull();
  expect([reachesSomebody('STOPPED'), reachesSomebody('CLOSED')]).toEqual([false, true]);
});

const books = {
  ...{ cost: null, ownerDays: null, customers: null, churnDays: null, churnBefore: null, churnAfter: null },
  churnSource: '',
};
const churn = {
  ...{ churnDays: 90, churnBefore: { atStart: 10, lost: 0 }, churnAfter: { atStart: 10, lost: 10 } },
  churnSource: 'Finance',
};
test.each([
  [{}, null],
  [{ cost: 0, ownerDays: 100_000, customers: 2_000_000_000, ...churn }, null],
  [{ cost: -1 }, 'cost'],
  [{ cost: Number.NaN }, 'cost'],
  [{ ownerDays: 100_001 }, 'ownerDays'],
  [{ customers: 2_000_000_001 }, 'customers'],
  [{ ...churn, churnDays: 27 }, 'churnDays'],
  [{ ...churn, churnDays: null }, 'churnDays'],
  [{ ...churn, churnBefore: null }, 'churnBefore'],
  [{ churnBefore: churn.churnBefore }, 'churnDays'],
  [{ ...churn, churnSource: ' ' }, 'churnSource'],
  [{ ...churn, churnBefore: { atStart: 10, lost: 11 } }, 'churnBefore'],
  [{ ...churn, churnAfter: { atStart: 0, lost: 0 } }, 'churnAfter'],
  [{ ...churn, churnAfter: { atStart: 10, lost: -1 } }, 'churnAfter'],
] as const)('books that say %j: what cannot be is %s', (said, field) => {
  expect(booksProblem({ ...books, ...said })?.field ?? null).toBe(field);
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

test.each([
  ['what was shown apart adds up to what is shown together', [135_600, 65_650], [135_000, 66_000], 201_000],
  ['a loss among gains', [180_400, -30_260], [180_000, -30_000], 150_000],
  ['less than a hundred is shown to the unit', [12.4, 3.4], [13, 3], 16],
  ['nothing', [], [], 0],
  ['one alone', [1_234_567], [1_230_000], 1_230_000],
])('%s', (_, values, parts, whole) => {
  expect(roundedTogether(values)).toEqual({ parts, whole });
});

test('whatever is added, the parts shown add up to the whole shown, and each is less than a step from what it is', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { maxLength: 8 }), (values) => {
      const { parts, whole } = roundedTogether(values);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 4);
      const step = Math.max(1, Math.abs(whole) / 100);
      parts.forEach((part, index) => expect(Math.abs(part - values[index]!)).toBeLessThanOrEqual(step * 1.02));
    }),
  );
});

test('a promise’s share is of every project that is not stopped: those that serve two count once, those of none too', () => {
  const named = (number: number) => ({
    ...{ id: String(number), number, title: `Project ${String(number)}`, ownerId: 'olga', coOwnerId: null },
  });
  const promise = (...projects: number[]) => ({
    id: 'v',
    text: 'No queue.',
    metric: null,
    projects: projects.map(named),
  });
  const portfolio = { promises: [promise(1, 2), promise(2), promise()], unpromised: [named(3), named(4), named(5)] };
  expect(portfolio.promises.map((one) => shareOf(one, portfolio))).toEqual([
    { of: 5, share: 0.4 },
    { of: 5, share: 0.2 },
    { of: 5, share: 0 },
  ]);
  expect(shareOf({ projects: [] }, { promises: [promise()], unpromised: [] })).toEqual({ of: 0, share: 0 });
});
