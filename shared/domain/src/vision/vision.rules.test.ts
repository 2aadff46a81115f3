import { expect, test } from '@jest/globals';
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
