import { expect, test } from '@jest/globals';
import { guessShapes } from './shape-guess.rules.ts';
import { guessMapping, proposedMapping } from './guess.rules.ts';
import { isTalk, questionsOf, type ColumnRole, type Mapping } from './mapping.rules.ts';
import { refuseMapping } from './mapping-checks.rules.ts';
import { compileMapping } from './row.rules.ts';

const headers = [
  'Response id',
  'Date',
  'How likely are you to recommend us?',
  'Have you spoken of us in the last 12 months?',
  'To how many people?',
  'How many of them came or stayed away because of it?',
];
const rows = Array.from({ length: 44 }, (_, nth) => [
  ...[`r${nth}`, `2026-05-${String(1 + (nth % 28)).padStart(2, '0')}`, String(nth % 11)],
  ...(nth % 2 === 0 ? ['Yes', String(1 + (nth % 5)), String(nth % 2)] : ['No', '', '']),
]);
const rolesIn = ({ columns }: Mapping) => columns.map(({ role }) => role);

test('a survey with the three questions of the value model is mapped at once', () => {
  const { holds, asAnswers } = guessShapes(headers, rows);
  const mapping = proposedMapping(asAnswers);
  expect(holds).toBe('ANSWERS');
  expect(rolesIn(mapping)).toEqual(['RESPONSE_ID', 'DATE', 'SCORE', 'SPEAKS', 'LISTENERS', 'ACTED']);
  expect(refuseMapping(mapping, headers)).toBeNull();
  expect(questionsOf(mapping).map(({ asks, scale }) => [asks, scale.max])).toEqual([
    ['RECOMMENDS', 10],
    ['SPEAKS', 1],
    ['LISTENERS', 1_000],
    ['ACTED', 1_000],
  ]);
});

test.each([
  ['short names', ['id', 'date', 'nps', 'spoke_of_us', 'people_told', 'people_won']],
  [
    'a column said before its score',
    ['id', 'date', 'nps', 'talked about us', 'how many others', 'because of what you said'],
  ],
])('it is known by %s', (_, names) => {
  expect(rolesIn(proposedMapping(guessMapping(names, rows))).filter(isTalk)).toHaveLength(3);
});

test('it is known by the questions below short names, as Qualtrics writes them', () => {
  const short = ['ResponseId', 'RecordedDate', 'Q1', 'Q2', 'Q3', 'Q4'];
  expect(rolesIn(proposedMapping(guessMapping(short, rows, headers))).filter(isTalk)).toHaveLength(3);
});

test.each<readonly [string, readonly string[], readonly (readonly string[])[]]>([
  ['one of them alone', headers.slice(0, 5), rows.map((row) => row.slice(0, 5))],
  ['answers that are neither yes nor no', headers, rows.map((row) => row.with(3, 'sometimes'))],
])('%s is not taken for the value model', (_, names, cells) => {
  expect(rolesIn(proposedMapping(guessMapping(names, cells))).some(isTalk)).toBe(false);
});

const mapping = proposedMapping(guessMapping(headers, rows));
const without = (...roles: readonly ColumnRole[]): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((column) => (roles.includes(column.role) ? { ...column, role: 'IGNORE' } : column)),
});

test('the value model needs all three, and who promotes', () => {
  expect(refuseMapping(without('ACTED'), headers)).toMatchObject({ problem: 'TALK_INCOMPLETE' });
  const onFive: Mapping = {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.role === 'SCORE' ? { ...column, scale: { min: 1, max: 5 } } : column,
    ),
  };
  expect(refuseMapping(onFive, headers)).toMatchObject({ problem: 'TALK_INCOMPLETE' });
  expect(refuseMapping(without('SPEAKS', 'LISTENERS', 'ACTED'), headers)).toBeNull();
});

test('yes and no are counted; nobody wins more people than were told; too many are outside the scale', () => {
  const { read } = compileMapping(mapping, headers, 'UTC');
  const of = (...cells: readonly string[]) => read(['r1', '2026-05-01', '9', ...cells], { line: 2, occurrence: 1 });
  expect(of('ja', '4', '1')).toMatchObject({ draft: { answers: [9, 1, 4, 1] } });
  expect(of('No', '', '')).toMatchObject({ draft: { answers: [9, 0, 'blank', 'blank'] } });
  expect(of('Yes', '1001', '')).toMatchObject({ draft: { answers: [9, 1, 'outOfRange', 'blank'] } });
  expect(of('Yes', '2', '3')).toMatchObject({ problems: [{ line: 2, reason: 'MORE_THAN_ALL', value: '3' }] });
  expect(of('perhaps', '', '')).toMatchObject({ problems: [{ reason: 'NEITHER_YES_NOR_NO' }] });
});
