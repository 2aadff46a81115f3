import { expect, test } from '@jest/globals';
import {
  beginningsIn,
  bestFirst,
  excerptBeside,
  excerptOf,
  holdsAll,
  piecesOf,
  shelvesOf,
  titleOfComment,
} from './search.rules.ts';

const facts = { organizationId: 'o', personId: 'p', roles: [], boards: [] } as const;

test.each([
  ['an employee reads what is everybody’s', facts, { boards: [], seats: false, leads: false }],
  [
    'an analyst reads every board',
    { ...facts, roles: ['ANALYST'] as const },
    { boards: null, seats: true, leads: true },
  ],
  [
    'an administrator has no right to content by that role',
    { ...facts, roles: ['ADMINISTRATOR'] as const },
    { boards: [], seats: false, leads: false },
  ],
  [
    'a member reads the board they sit on, and no draft of a metric',
    { ...facts, boards: [{ boardId: 'b', role: 'MEMBER' }] as const },
    { boards: ['b'], seats: true, leads: false },
  ],
  [
    'a chair who is also a member counts the board once',
    {
      ...facts,
      boards: [
        { boardId: 'b', role: 'CHAIR' },
        { boardId: 'b', role: 'MEMBER' },
      ] as const,
    },
    { boards: ['b'], seats: true, leads: true },
  ],
])('%s', (_, viewer, shelves) => {
  expect(shelvesOf(viewer)).toEqual(shelves);
});

const marked = (text: string, looked: string) =>
  piecesOf(text, looked)
    .map(({ text: said, isHit }) => (isHit ? `[${said}]` : said))
    .join('');

test.each([
  ['Shorter calls for everyone', 'call', 'Shorter [calls] for everyone'],
  ['Recall a call', 'call', 'Recall a [call]'],
  ['Zvýšení limitu', 'zvyseni', '[Zvýšení] limitu'],
  ['Limit increase', 'increases', 'Limit [increase]'],
  ['Nothing here', '', 'Nothing here'],
  ['a.*b', '.*', 'a.*b'],
])('in “%s” what was looked for by “%s” is marked', (text, looked, result) => {
  expect(marked(text, looked)).toBe(result);
});

test('an excerpt shows the place where the words stand, between whole words', () => {
  const body = `${'before '.repeat(40)}the limit is raised ${'after '.repeat(60)}`;
  const excerpt = excerptOf(body, 'limit');
  expect(excerpt).toMatch(/^… (before )+the limit is raised (after ?)+ …$/);
  expect(excerpt?.length).toBeLessThan(200);
  expect(excerptOf('Short and whole: a limit', 'limit')).toBe('Short and whole: a limit');
  expect(excerptOf('Nothing of that', 'limit')).toBeNull();
  expect(excerptOf(`${'x'.repeat(300)} limit`, 'limit')).toContain('limit');
});

test('a text holds what was looked for when every word of it begins one there, whatever accents and case', () => {
  expect(beginningsIn('Příliš  PŘÍLIŠ, dlouho.*')).toEqual(['prilis', 'dlouho']);
  expect(holdsAll('Čekal jsem příliš dlouho', 'cek prilis')).toBe(true);
  expect(holdsAll('Čekal jsem příliš dlouho', 'kal')).toBe(false);
  expect(holdsAll('Call me at •••', 'call 601')).toBe(false);
});

test('what was found in two places is one list: the weightiest first, then the nearest day', () => {
  const thing = (id: string, rank: number, daysAway: number) => ({ id, rank, daysAway });
  const one = [thing('a', 1, 5), thing('b', 0.1, 0)];
  const other = [thing('c', 1, 2), thing('d', 0.1, 9), thing('0', 0.1, 0)];
  expect(bestFirst(one, other).map(({ id }) => id)).toEqual(['c', 'a', '0', 'b', 'd']);
});

test('where the words stand is not told again when the title says just that', () => {
  const looked = 'friend';
  expect(excerptBeside('Quick and friendly', { body: 'Quick and friendly.', looked })).toBeNull();
  expect(excerptBeside('Quick', { body: 'Quick and friendly.', looked })).toBe('Quick and friendly.');
  expect(excerptBeside('Quick', { body: 'Slow.', looked })).toBeNull();
});

test('a comment is called by how it begins, cut between words', () => {
  expect(titleOfComment(' Quick\nand friendly. ')).toBe('Quick and friendly.');
  const long = titleOfComment('word '.repeat(40));
  expect(long.length).toBeLessThanOrEqual(93);
  expect(long.endsWith('word …')).toBe(true);
});
