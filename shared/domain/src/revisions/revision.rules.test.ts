import { expect, test } from '@jest/globals';
import {
  type Baseline,
  placedAt,
  refuseApplying,
  refuseOrder,
  refuseQuietRevision,
  refuseRevision,
  refuseRevisionMove,
  refuseWithdrawing,
  type RevisionDraft,
  type RevisionState,
  revisionStates,
  slipOf,
} from './revision.rules.ts';

const today = '2026-11-23';
const baseline: Baseline = {
  ...{ stage: 'ACTIVE', scope: 'Limits of cards', solution: '', dueOn: '2026-12-18', place: 2, places: 3 },
  awaitsVerdict: false,
};
const asked = (draft: Partial<RevisionDraft>, at: Partial<Baseline> = {}) =>
  refuseRevision(
    { kind: 'TIMING', now: '2027-01-29', because: 'One developer.', ...draft },
    { ...baseline, ...at },
    today,
  )?.__typename;

test.each<[string | undefined, Partial<RevisionDraft>, Partial<Baseline>?]>([
  [undefined, {}],
  [undefined, { now: today }],
  [undefined, { kind: 'SCOPE', now: 'Limits of cards and accounts' }],
  [undefined, { kind: 'SOLUTION', now: 'In the app' }],
  [undefined, { kind: 'PRIORITY', now: '1' }],
  [undefined, { kind: 'STOP', now: '' }],
  [undefined, { kind: 'STOP', now: '' }, { stage: 'ON_HOLD' }],
  ['RevisionWithoutReason', { because: '  ' }],
  ['RevisionChangesNothing', { now: '2026-12-18' }],
  ['RevisionChangesNothing', { kind: 'SCOPE', now: ' Limits of cards ' }],
  ['RevisionChangesNothing', { kind: 'PRIORITY', now: '2' }],
  ['RevisionImpossible', { now: '2026-11-22' }],
  ['RevisionImpossible', { now: 'soon' }],
  ['RevisionImpossible', { now: '2026-13-01' }],
  ['RevisionImpossible', { kind: 'SCOPE', now: ' ' }],
  ['RevisionImpossible', { kind: 'PRIORITY', now: '0' }],
  ['RevisionImpossible', { kind: 'PRIORITY', now: '4' }],
  ['RevisionImpossible', { kind: 'STOP', now: 'now' }],
  ['NothingToRevise', {}, { stage: 'DELIVERED' }],
  ['NothingToRevise', { kind: 'STOP', now: '' }, { stage: 'STOPPED' }],
  [undefined, { kind: 'CLOSE', now: '' }, { stage: 'DELIVERED' }],
  [undefined, { kind: 'CLOSE', now: '' }, { stage: 'MEASURING' }],
  ['VerdictAwaited', { kind: 'CLOSE', now: '' }, { stage: 'MEASURING', awaitsVerdict: true }],
  ['VerdictAwaited', { kind: 'CLOSE', now: '' }, { stage: 'DELIVERED', awaitsVerdict: true }],
  ['NothingToRevise', { kind: 'CLOSE', now: '' }, { stage: 'ACTIVE' }],
  ['NothingToRevise', { kind: 'CLOSE', now: '' }, { stage: 'CLOSED' }],
  ['RevisionWithoutReason', { kind: 'CLOSE', now: '', because: ' ' }, { stage: 'DELIVERED' }],
  ['NothingToRevise', { kind: 'STOP', now: '' }, { stage: 'DELIVERED' }],
])('%s: %j %j', (refusal, draft, at = {}) => expect(asked(draft, at)).toBe(refusal));

test('nothing is applied that was not decided, and nothing twice', () => {
  const applies = revisionStates.filter((from) => refuseRevisionMove(from, 'APPLIED') === null);
  expect(applies).toEqual(['DECIDED']);
  expect(refuseRevisionMove('PROPOSED', 'APPLIED')).toMatchObject({ __typename: 'RevisionUndecided' });
  expect(refuseRevisionMove('APPLIED', 'APPLIED')).toMatchObject({ __typename: 'RevisionSettled', state: 'APPLIED' });
  expect(revisionStates.filter((state) => refuseWithdrawing(state) === null)).toEqual(['PROPOSED']);
});

test('outside of a meeting it rests on a decision of its board that was adopted and is in force', () => {
  const decision = { boardId: 'cx', outcome: 'ADOPTED', supersededById: null } as const;
  const on = (given: object | null, state: RevisionState = 'PROPOSED') =>
    refuseApplying({ state, boardId: 'cx' }, given && { ...decision, ...given })?.__typename;
  expect(on({})).toBeUndefined();
  for (const other of [null, { outcome: 'REJECTED' }, { supersededById: 'later' }, { boardId: 'other' }])
    expect(on(other)).toBe('RevisionUndecided');
  for (const state of ['DECIDED', 'APPLIED', 'REJECTED', 'WITHDRAWN'] as const)
    expect(on({}, state)).toBe('RevisionSettled');
});

test('once work has begun only what nobody had said is said without a revision', () => {
  const wanted = { scope: 'Everything', solution: 'In the app', dueOn: null };
  expect(refuseQuietRevision(baseline, wanted)).toMatchObject({ fields: ['SCOPE', 'TIMING'] });
  expect(refuseQuietRevision(baseline, { ...baseline, solution: 'In the app' })).toBeNull();
  expect(refuseQuietRevision({ ...baseline, stage: 'CHARTERED' }, wanted)).toBeNull();
});

test('a slip is reckoned from the first date that stood', () => {
  const timing = (was: string, now: string) => ({ kind: 'TIMING' as const, was, now });
  expect(slipOf([])).toBeNull();
  expect(slipOf([timing('', '2026-12-18'), { kind: 'SCOPE', was: 'a', now: 'b' }])).toBeNull();
  const moved = [timing('2026-12-18', '2027-01-29'), timing('2027-01-29', '2027-01-15')];
  expect(slipOf(moved)).toEqual({ firstDueOn: '2026-12-18', days: 28 });
});

test('an order names everything that is going on, each once, and changes something', () => {
  const going = ['a', 'b', 'c'];
  expect(refuseOrder(placedAt(going, 'c', 1), going)).toBeNull();
  expect(placedAt(going, 'a', 3)).toEqual(['b', 'c', 'a']);
  for (const wanted of [
    ['a', 'b'],
    ['a', 'b', 'b'],
    ['a', 'b', 'd'],
    ['a', 'b', 'c', 'd'],
  ])
    expect(refuseOrder(wanted, going)).toMatchObject({ __typename: 'OrderIncomplete' });
  expect(refuseOrder(going, going)).toMatchObject({ __typename: 'RevisionChangesNothing' });
});
