import { expect, test } from '@jest/globals';
import { isPulseRead, type PulseCount, pulseResult, refusePulse } from './pulse.rules.ts';
import {
  differenceOf,
  refuseVisionEdit,
  refuseVisionMove,
  type VisionFacts,
  visionMoves,
  visionStates,
} from './vision.rules.ts';

const measured = [{ metricId: 'ease' }];
const agreed = [
  { personId: 'ana', stance: 'AGREE' as const },
  { personId: 'bert', stance: 'RESERVATION' as const },
];
const vision: VisionFacts = {
  ...{ state: 'DRAFT', roundOneOn: null, promises: measured, memberIds: ['ana', 'bert'], answers: [] },
};
const refused = (facts: Partial<VisionFacts>, to: (typeof visionStates)[number], today = '2026-11-22') =>
  refuseVisionMove({ ...vision, ...facts }, to, today);

test('only the listed moves exist, and nothing is superseded by hand', () => {
  for (const from of visionStates)
    for (const to of visionStates) {
      const facts = { state: from, roundOneOn: '2026-01-01', answers: agreed };
      const isListed = (visionMoves[from] as readonly string[]).includes(to) && to !== 'SUPERSEDED';
      expect(refused(facts, to)?.__typename ?? null).toBe(isListed ? null : 'VisionMoveRefused');
    }
});

test.each([
  ['a vision without a promise', { promises: [] }, 'ROUND_1', { __typename: 'PromisesUnmeasured', unmeasured: 0 }],
  ['a promise without a metric', { promises: [{ metricId: null }] }, 'ROUND_1', { unmeasured: 1 }],
  ['six days after', { state: 'ROUND_1', roundOneOn: '2026-11-16' }, 'ROUND_2', { earliestOn: '2026-11-23' }],
  ['seven days after', { state: 'ROUND_1', roundOneOn: '2026-11-15' }, 'ROUND_2', null],
  [
    'somebody who has not answered',
    { state: 'ROUND_2', answers: agreed.slice(0, 1) },
    'RATIFIED',
    { waitingFor: 1, objections: 0 },
  ],
  [
    'an objection',
    { state: 'ROUND_2', answers: [agreed[0], { personId: 'bert', stance: 'OBJECT' }] },
    'RATIFIED',
    { objections: 1 },
  ],
  ['all agreed, one with a reservation', { state: 'ROUND_2', answers: agreed }, 'RATIFIED', null],
  [
    'an objection of somebody who has left',
    { state: 'ROUND_2', answers: [...agreed, { personId: 'carl', stance: 'OBJECT' }] },
    'RATIFIED',
    null,
  ],
] as const)('%s', (_, facts, to, expected) => {
  const answer = refused(facts as Partial<VisionFacts>, to);
  if (expected === null) expect(answer).toBeNull();
  else expect(answer).toMatchObject(expected);
});

test('words change as a draft and between the rounds, not afterwards', () => {
  expect(visionStates.filter((state) => refuseVisionEdit(state) === null)).toEqual(['DRAFT', 'ROUND_1']);
});

test('a difference reads like a marked text, and both texts can be read out of it', () => {
  const before = 'We answer within a day. Nobody explains twice.';
  const after = 'We answer within an hour. Nobody ever explains twice.';
  const parts = differenceOf(before, after);
  expect(parts.map(({ kind, text }) => `${kind[0]}:${text.trim()}`)).toEqual([
    ...['S:We answer within', 'R:a day.', 'A:an hour.', 'S:Nobody', 'A:ever', 'S:explains twice.'],
  ]);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect([without('ADDED'), without('REMOVED')]).toEqual([before, after]);
  expect(differenceOf('', 'New.')).toEqual([{ kind: 'ADDED', text: 'New.' }]);
});

const counted = (departmentId: string | null, [yes, partly, no]: readonly [number, number, number]): PulseCount[] =>
  (['LIVED', 'SIGNED'] as const).flatMap((question) => [
    { departmentId, question, answer: 'YES', n: yes },
    { departmentId, question, answer: 'PARTLY', n: partly },
    { departmentId, question, answer: 'NO', n: no },
  ]);

test.each([
  ['ROUND_1', false, undefined],
  ['ROUND_1', true, 'PulseTaken'],
  ['DRAFT', false, 'PulseClosed'],
  ['ROUND_2', false, 'PulseClosed'],
  ['RATIFIED', false, 'PulseClosed'],
] as const)('the pulse in state %s, answered already %s: %s', (state, hasAnswered, refusal) => {
  expect(refusePulse(state, hasAnswered)?.__typename).toBe(refusal);
  expect(isPulseRead(state)).toBe(state === 'ROUND_2' || state === 'RATIFIED');
});

test.each([
  ['nobody answered', [], null, []],
  ['four answered at all', [counted('a', [2, 1, 1])], null, [null]],
  ['one department large enough', [counted('a', [3, 1, 1])], 5, [5]],
  [
    'a small one hides the next smallest, too',
    [counted('a', [8, 1, 1]), counted('b', [5, 1, 0]), counted(null, [1, 0, 0])],
    17,
    [10, null, null],
  ],
  [
    'two small ones hide each other',
    [counted('a', [4, 0, 0]), counted('b', [3, 0, 0]), counted('c', [9, 0, 0])],
    16,
    [null, null, 9],
  ],
  ['who did not answer hides nothing', [counted('a', [5, 0, 0]), counted('b', [0, 0, 0])], 5, [5]],
] as const)('pulse: %s', (_, counts, overall, shown) => {
  const result = pulseResult(counts.flat());
  expect(result.overall?.answered ?? null).toBe(overall);
  expect(result.departments.map(({ group }) => group?.answered ?? null)).toEqual(shown);
});

test('the two questions are counted apart', () => {
  const result = pulseResult([
    { departmentId: null, question: 'LIVED', answer: 'NO', n: 6 },
    { departmentId: null, question: 'SIGNED', answer: 'YES', n: 6 },
  ]);
  expect(result.overall).toEqual({
    answered: 6,
    lived: { YES: 0, PARTLY: 0, NO: 6 },
    signed: { YES: 6, PARTLY: 0, NO: 0 },
  });
});
