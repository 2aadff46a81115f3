import { expect, test } from '@jest/globals';
import { isPulseRead, type PulseCount, pulseResult, type PulseTally, refusePulse } from './pulse.rules.ts';
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
    { departmentId: null, question: 'LIVED', answer: 'PARTLY', n: 5 },
    { departmentId: null, question: 'SIGNED', answer: 'YES', n: 11 },
  ]);
  expect(result.overall).toEqual({ answered: 11, lived: { YES: 0, PARTLY: 5, NO: 6 }, signed: null });
});

const shownAs = (tally: PulseTally | null | undefined) => {
  if (!tally) return '-';
  return tally.NO === null ? `${tally.YES} yes` : `${tally.YES}/${tally.PARTLY}/${tally.NO}`;
};

test.each<[string, (readonly [number, number, number])[], string, string[]]>([
  [
    'a department of five that says no as one',
    [
      [0, 0, 5],
      [20, 20, 20],
    ],
    '20/20/25',
    ['-', '-'],
  ],
  [
    'and with others to hide among',
    [
      [0, 0, 5],
      [6, 6, 6],
      [20, 20, 20],
    ],
    '26/26/31',
    ['-', '-', '20/20/20'],
  ],
  [
    'everybody says the same',
    [
      [9, 0, 0],
      [9, 0, 0],
    ],
    '-',
    ['-', '-'],
  ],
  [
    'few say no at all',
    [
      [5, 1, 1],
      [6, 5, 1],
    ],
    '11 yes',
    ['-', '-'],
  ],
  [
    'few say no here and there: what is not yes is told as one',
    [
      [10, 4, 3],
      [10, 3, 4],
    ],
    '20/7/7',
    ['10 yes', '10 yes'],
  ],
  ['one department alone tells what the whole does', [[7, 6, 5]], '7/6/5', ['7/6/5']],
  [
    'less than five are left by subtraction',
    [
      [6, 6, 6],
      [10, 2, 6],
    ],
    '16/8/12',
    ['6 yes', '10 yes'],
  ],
  [
    'nobody says yes',
    [
      [0, 8, 7],
      [0, 6, 9],
    ],
    '0/14/16',
    ['0/8/7', '0/6/9'],
  ],
])('pulse, answer by answer: %s', (_, said, overall, shown) => {
  const result = pulseResult(said.flatMap((cells, index) => counted(String(index), cells)));
  expect(shownAs(result.overall?.lived)).toBe(overall);
  expect(result.departments.map(({ group }) => shownAs(group?.lived))).toEqual(shown);
});

test('whatever a reader can add or subtract, no answer of one to four people follows, nor that of a whole group', () => {
  let seed = 7;
  const upTo = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % (most + 1);
  for (let round = 0; round < 400; round += 1) {
    const said = Array.from({ length: 1 + upTo(5) }, () => [upTo(12), upTo(9), upTo(7)] as const);
    const { overall, departments } = pulseResult(said.flatMap((cells, index) => counted(String(index), cells)));
    const tellings = departments.map(({ departmentId, group }) => ({
      cells: said[Number(departmentId)] ?? [0, 0, 0],
      as: group?.lived ? (group.lived.NO === null ? 'YES' : 'ALL') : 'NONE',
    }));
    const sum = (parts: typeof tellings) =>
      parts.reduce<number[]>((total, { cells }) => total.map((n, at) => n + (cells[at] ?? 0)), [0, 0, 0]);
    const yesOrNot = ([yes = 0, partly = 0, no = 0]: readonly number[]) => [yes, partly + no];
    const known = [
      ...(overall?.lived && overall.lived.NO !== null ? [sum(tellings.filter(({ as }) => as !== 'ALL'))] : []),
      ...(overall?.lived ? [yesOrNot(sum(tellings.filter(({ as }) => as === 'NONE')))] : []),
      ...tellings.filter(({ as }) => as === 'ALL').map(({ cells }) => cells),
      ...tellings.filter(({ as }) => as === 'YES').map(({ cells }) => yesOrNot(cells)),
    ];
    expect(known.flat().filter((n) => n > 0 && n < 5)).toEqual([]);
    for (const { cells, as } of tellings.filter(({ as }) => as !== 'NONE'))
      expect((as === 'ALL' ? [...cells] : yesOrNot(cells)).filter((n) => n > 0).length).toBeGreaterThan(1);
    if (overall?.lived == null) expect(tellings.every(({ as }) => as === 'NONE')).toBe(true);
  }
});
