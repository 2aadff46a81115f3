import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meetingStates, type MeetingState } from '../meetings/meeting.rules.ts';
import {
  afterDeferrals,
  itemAfter,
  refuseAct,
  refuseRecording,
  refuseSitting,
  refuseStep,
  refuseWriting,
  type SessionAct,
  sessionActs,
  startsEarly,
  stateAfter,
} from './session.rules.ts';

const allowed: readonly (readonly [MeetingState, SessionAct, MeetingState])[] = [
  ['PUBLISHED', 'START', 'IN_SESSION'],
  ['PUBLISHED', 'RECORD', 'CLOSED'],
  ['IN_SESSION', 'ADJOURN', 'ADJOURNED'],
  ['IN_SESSION', 'CLOSE', 'CLOSED'],
  ['ADJOURNED', 'CONTINUE', 'IN_SESSION'],
];

describe.each(meetingStates)('a meeting that is %s', (state) => {
  test.each(sessionActs)('%s', (act) => {
    const [, , to] = allowed.find(([from, one]) => from === state && one === act) ?? [];
    const refusal = refuseAct(state, act);
    if (to) expect([refusal, stateAfter(act)]).toEqual([null, to]);
    else expect(refusal).toMatchObject({ __typename: 'SessionActRefused', act, state });
  });
});

test('a start is early when it is more than an hour before the time, never after it', () => {
  const at = (clock: string) => new Date(`2026-12-03T${clock}:00Z`);
  expect(['08:59', '09:00', '10:00', '12:00'].map((now) => startsEarly(at('10:00'), at(now)))).toEqual([
    ...[true, false, false, false],
  ]);
});

test('a meeting is written down from its first minute on, and not before', () => {
  const at = (clock: string) => new Date(`2026-12-03T${clock}:00Z`);
  expect(refuseRecording(at('10:00'), at('09:59'))).toMatchObject({ __typename: 'StillToCome' });
  expect([refuseRecording(at('10:00'), at('10:00')), refuseRecording(at('10:00'), at('12:00'))]).toEqual([null, null]);
});

test('starting a meeting that runs says that it runs', () => {
  expect(refuseAct('IN_SESSION', 'START')?.message).toBe('This meeting is already running.');
});

test('20,000 random acts never lead where the table does not', () => {
  const acts = fc.array(fc.constantFrom(...sessionActs), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(acts, (wanted) => {
      let state: MeetingState = 'PUBLISHED';
      let closings = 0;
      for (const act of wanted) {
        const before: MeetingState = state;
        if (refuseAct(state, act) === null) state = stateAfter(act);
        else expect(state).toBe(before);
        if (before !== state && state === 'CLOSED') closings += 1;
        expect(
          before === state || allowed.some(([from, one, to]) => from === before && one === act && to === state),
        ).toBe(true);
        expect(refuseSitting(state) === null).toBe(state === 'IN_SESSION');
        expect(refuseWriting(state) === null).toBe(state === 'IN_SESSION' || state === 'ADJOURNED');
      }
      expect(closings).toBeLessThanOrEqual(1);
      if (closings === 1) expect(sessionActs.every((act) => refuseAct(state, act) !== null)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('of two who press next at once, one goes on', () => {
  expect(refuseStep('a', 'a')).toBeNull();
  expect(refuseStep('b', 'a')).toMatchObject({ __typename: 'MovedOn', currentItemId: 'b' });
  expect(refuseStep(null, null)).toBeNull();
});

describe('the next item', () => {
  const item = (id: string, position: number, state: 'WAITING' | 'DISCUSSED' | 'PARKED' = 'WAITING') => ({
    id,
    position,
    state,
  });

  test('is the next that waits, then the first that was passed over', () => {
    const items = [item('a', 1), item('b', 2, 'PARKED'), item('c', 3)];
    expect(itemAfter(items, null)?.id).toBe('a');
    expect(itemAfter(items, 'a')?.id).toBe('c');
    expect(itemAfter(items, 'c')?.id).toBe('a');
  });

  test('is none when all are through', () => {
    expect(itemAfter([item('a', 1, 'DISCUSSED'), item('b', 2)], 'b')).toBeNull();
    expect(itemAfter([], null)).toBeNull();
  });
});

describe('what puts an item off', () => {
  const after = (item: { spentSeconds: number; isOn: boolean }, ...days: (string | null)[]) =>
    afterDeferrals(
      item,
      days.map((dueOn) => ({ dueOn })),
    );
  const untouched = { spentSeconds: 0, isOn: false };

  test.each([
    ['parks it', after(untouched, null), { state: 'PARKED', notBefore: null }],
    [
      'says the latest day',
      after(untouched, '2026-05-01', null, '2026-06-01'),
      { state: 'PARKED', notBefore: '2026-06-01' },
    ],
    ['taken out again, it waits', after(untouched), { state: 'WAITING', notBefore: null }],
    [
      'taken out of what was talked about',
      after({ spentSeconds: 60, isOn: false }),
      { state: 'DISCUSSED', notBefore: null },
    ],
    ['taken out of what is on', after({ spentSeconds: 60, isOn: true }), { state: 'WAITING', notBefore: null }],
  ] as const)('%s', (_, now, expected) => expect(now).toEqual(expected));
});
