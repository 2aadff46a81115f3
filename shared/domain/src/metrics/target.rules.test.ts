import { expect, test } from '@jest/globals';
import { nothingExcluded } from './estimate.rules.ts';
import {
  refuseCorrection,
  refuseTargetWithdrawal,
  settingsThatCount,
  type TargetEntry,
} from './target-entries.rules.ts';
import {
  againstTarget,
  freezeTargets,
  newestTarget,
  ofAll,
  refuseReach,
  refuseTarget,
  standingTargets,
  type Target,
  targetOfRow,
  targetOverTime,
  targetShown,
} from './target.rules.ts';

const set = (id: string, value: number | null, more: Partial<Target> = {}): Target => ({
  ...{ id, value, since: '2026-11-01', ...ofAll, ...more },
});
const ofPhone = { dimension: 'Channel', label: 'Phone' } as const;
const context = { unit: 'PERCENT', today: '2026-11-22', isKnown: true, last: null, seenTargetId: null } as const;
const on = (value: number | null, since = '2026-11-22') => ({ value, since });

test.each([
  ['more than there is', on(120), {}, 'OUT_OF_REACH'],
  ['less than there is', on(-1), {}, 'OUT_OF_REACH'],
  ['no number', on(NaN), {}, 'OUT_OF_REACH'],
  ['of a label no answer has', on(80), { isKnown: false }, 'NO_SUCH_LABEL'],
  ['from a day to come', on(80, '2026-11-23'), {}, 'DAY_TO_COME'],
  ['from before the last', on(80, '2026-10-31'), { last: set('1', 70), seenTargetId: '1' }, 'BEFORE_THE_LAST'],
  ['the same again', on(70), { last: set('1', 70), seenTargetId: '1' }, 'NOTHING_NEW'],
  ['none where there was none', on(null), {}, 'NOTHING_NEW'],
  ['none a second time', on(null), { last: set('2', null), seenTargetId: '2' }, 'NOTHING_NEW'],
] as const)('a target %s is refused', (_, setting, more, problem) => {
  expect(refuseTarget(setting, { ...context, ...more })).toMatchObject({
    ...{ __typename: 'TargetDoesNotFit', problem, least: 0, most: 100 },
  });
});

test('a target is set, changed and taken away by who has read what it was', () => {
  expect(refuseTarget(on(80), context)).toBeNull();
  const last = set('1', 80);
  for (const value of [75, null]) {
    expect(refuseTarget(on(value), { ...context, last, seenTargetId: '1' })).toBeNull();
    for (const seenTargetId of [null, '0'])
      expect(refuseTarget(on(value), { ...context, last, seenTargetId })?.__typename).toBe('TargetMovedOn');
  }
});

test('points go below zero, shares do not', () => {
  expect(refuseReach(-20, 'POINTS')).toBeNull();
  expect(refuseReach(null, 'SHARE')).toBeNull();
  expect(refuseReach(-20, 'SHARE')).toMatchObject({ problem: 'OUT_OF_REACH', least: 0, most: 100 });
});

const history = [
  ...[set('5', null, { dimension: 'Channel', label: 'Branch' }), set('4', 70, ofPhone), set('3', 80)],
  ...[set('2', 60, { dimension: 'Channel', label: 'Branch' }), set('1', 75)],
];

test('the newest of each scope counts unless it takes the target away', () => {
  expect(standingTargets(history).map(({ id }) => id)).toEqual(['4', '3']);
  expect(newestTarget(history, { dimension: 'Channel', label: 'Branch' })).toMatchObject({ id: '5', value: null });
  expect(newestTarget(history, { dimension: 'Area', label: 'Phone' })).toBeNull();
});

test('one label alone is held against its own target, everything else against the target of all', () => {
  const shown = (...filter: readonly (readonly [string, ...string[]])[]) =>
    targetShown(
      history,
      filter.map(([dimension, ...values]) => ({ dimension, values })),
      { to: '2026-11-30' },
    )?.value;
  expect(shown()).toBe(80);
  expect(shown(['Channel', 'Phone'])).toBe(70);
  expect(shown(['Channel', 'Branch'])).toBe(80);
  expect(shown(['Channel', 'Phone', 'Branch'])).toBe(80);
  expect(shown(['Channel', 'Phone'], ['Area', 'A'])).toBe(80);
  expect(targetShown([], [], { to: '2026-11-30' })).toBeNull();
});

test('of an older period the target in force then is named, and one that began later says so', () => {
  const settings = [
    set('4', 70, { ...ofPhone, since: '2026-10-01' }),
    set('2', 80, { since: '2026-10-15' }),
    set('1', 75, { since: '2026-09-30' }),
  ];
  const on = (to: string, filter: readonly { dimension: string; values: string[] }[] = []) => {
    const shown = targetShown(settings, filter, { to });
    return shown && [shown.value, shown.standing];
  };
  expect(on('2026-10-31')).toEqual([80, 'IN_FORCE']);
  expect(on('2026-09-30')).toEqual([75, 'IN_FORCE']);
  expect(on('2026-08-31')).toEqual([80, 'LATER']);
  const phone = [{ dimension: 'Channel', values: ['Phone'] }];
  expect(on('2026-10-31', phone)).toEqual([70, 'IN_FORCE']);
  // It had none of its own then: what was in force for all says more than what came later.
  expect(on('2026-09-30', phone)).toEqual([75, 'IN_FORCE']);
  expect(on('2026-08-31', phone)).toEqual([70, 'LATER']);
});

test('a target set under another scale or rule is compared with nothing', () => {
  const settings = [set('1', 40, { versions: [1, 2] })];
  const of = (version: number) => targetShown(settings, [], { to: '2026-11-30', version })?.standing;
  expect([of(1), of(2), of(3)]).toEqual(['IN_FORCE', 'IN_FORCE', 'OTHER_COUNTING']);
  const points = [1, 2, 3].map((version) => ({ to: '2026-11-30', version }));
  expect(targetOverTime(settings, [], points)?.inForce).toEqual([40, 40, null]);
  const own = [set('2', 30, { ...ofPhone, versions: [3] })];
  const row = (version: number) =>
    targetOfRow(own, { dimension: 'Channel', filter: [], to: '2026-11-30', version }, 'Phone')?.value ?? null;
  expect([row(1), row(3)]).toEqual([null, 30]);
  expect(refuseTarget(on(70), { ...context, last: set('1', 70), seenTargetId: '1', isRecounted: true })).toBeNull();
});

const entry = (id: string, value: number, more: Partial<TargetEntry> = {}) => ({
  ...{ id, value, since: '2026-11-01', ...ofAll, correctsId: null, isWithdrawn: false, ...more },
});

test('what is put right stands in its place, and what is withdrawn is as if it had never been set', () => {
  const counts = (...entries: ReturnType<typeof entry>[]) => settingsThatCount(entries).map(({ id }) => id);
  expect(counts(entry('3', 72, { correctsId: '1' }), entry('2', 80), entry('1', 75))).toEqual(['2', '3']);
  expect(counts(entry('4', 71, { correctsId: '3' }), entry('3', 72, { correctsId: '1' }), entry('1', 75))).toEqual([
    '4',
  ]);
  const withdrawn = entry('4', 80, { correctsId: '2', isWithdrawn: true });
  expect(counts(withdrawn, entry('2', 80), entry('1', 75))).toEqual(['1']);
});

test('a target is put right between its neighbours, by who has read it', () => {
  const facts = { unit: 'PERCENT', today: '2026-11-22', wrong: on(75, '2026-10-01') } as const;
  const neighbours = { before: on(70, '2026-09-01'), after: on(80, '2026-11-01') };
  const refused = (value: number | null, since: string, more: object = {}) => {
    const refusal = refuseCorrection({ value, since }, { ...facts, ...neighbours, ...more });
    return refusal?.__typename === 'TargetDoesNotFit' ? refusal.problem : (refusal?.__typename ?? null);
  };
  expect(refused(76, '2026-10-01')).toBeNull();
  expect(refused(75, '2026-09-15')).toBeNull();
  expect(refused(75, '2026-08-31')).toBe('BEFORE_THE_LAST');
  expect(refused(75, '2026-11-02')).toBe('AFTER_THE_NEXT');
  expect(refused(75, '2026-11-23', { after: null })).toBe('DAY_TO_COME');
  expect(refused(120, '2026-10-01')).toBe('OUT_OF_REACH');
  expect(refused(75, '2026-10-01')).toBe('NOTHING_NEW');
  expect(refused(76, '2026-10-01', { wrong: null })).toBe('TargetMovedOn');
  expect(refuseTargetWithdrawal(true)).toBeNull();
  expect(refuseTargetWithdrawal(false)?.__typename).toBe('TargetMovedOn');
});

const months = ['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30'].map((to) => ({ to }));

test('over time each setting holds until the next one begins, and before the first there was none', () => {
  const settings = [set('3', null), set('2', 80, { since: '2026-10-15' }), set('1', 75, { since: '2026-09-30' })];
  expect(targetOverTime(settings, [], months)).toEqual({
    ...{ ...ofAll, inForce: [null, 75, 80, null], before: [75, null, null, null] },
  });
  expect(targetOverTime([], [], months)).toBeNull();
  // What was put right on the same day counts as if it had been said so at once.
  expect(targetOverTime([set('2', 60), set('1', 70)], [], months)?.inForce).toEqual([null, null, null, 60]);
});

test('one label alone has the history of its own target, also of one that was taken away', () => {
  const ofLabel = (label: string) => targetOverTime(history, [{ dimension: 'Channel', values: [label] }], months);
  expect(ofLabel('Phone')).toMatchObject({ ...ofPhone, inForce: [null, null, null, 70] });
  expect(ofLabel('Branch')).toMatchObject({ ...ofAll, inForce: [null, null, null, 80] });
  const alone = [set('2', null, ofPhone), set('1', 70, { ...ofPhone, since: '2026-09-01' })];
  const phone = targetOverTime(alone, [{ dimension: 'Channel', values: ['Phone'] }], months);
  expect(phone).toMatchObject({ ...ofPhone, inForce: [null, 70, 70, null], before: [70, null, null, null] });
});

test('a row has the target of its label, unless another filter makes it less than all its answers', () => {
  const row = (label: string | null, ...filter: string[]) =>
    targetOfRow(
      history,
      {
        ...{ dimension: 'Channel', to: '2026-11-30' },
        filter: filter.map((dimension) => ({ dimension, values: ['x'] })),
      },
      label,
    )?.value ?? null;
  expect(row('Phone')).toBe(70);
  expect(row('Phone', 'Channel')).toBe(70);
  expect(row('Phone', 'Area')).toBeNull();
  expect([row('Branch'), row('Web'), row(null)]).toEqual([null, null, null]);
});

test('a frozen target says what was set and since when, and nobody by name', () => {
  expect(freezeTargets([{ ...set('9', 80), setBy: 'Eva' } as never])).toEqual([
    { ...ofAll, value: 80, since: '2026-11-01', unit: null, versions: null },
  ]);
});

const estimate = (low: number | null, high: number | null, n = 100) => ({
  ...{ value: 70, n, low, high, excluded: nothingExcluded, method: 'WILSON' as const },
});

test('a value is on a side only when its whole interval is', () => {
  expect(againstTarget(80, estimate(60, 79))).toBe('BELOW');
  expect(againstTarget(80, estimate(60, 80))).toBe('TOO_CLOSE');
  expect(againstTarget(60, estimate(60, 79))).toBe('TOO_CLOSE');
  expect(againstTarget(59.9, estimate(60, 79))).toBe('ABOVE');
});

test('without a value, an interval or thirty answers nobody can tell; weights count by what they tell', () => {
  expect(againstTarget(80, null)).toBe('NOT_ENOUGH_DATA');
  expect(againstTarget(80, { ...estimate(60, 70), value: null })).toBe('NOT_ENOUGH_DATA');
  expect(againstTarget(80, estimate(null, null))).toBe('NOT_ENOUGH_DATA');
  expect(againstTarget(80, estimate(60, 70, 29))).toBe('NOT_ENOUGH_DATA');
  expect(againstTarget(80, { ...estimate(60, 70), effectiveN: 20 })).toBe('NOT_ENOUGH_DATA');
});
