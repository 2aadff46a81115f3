import { expect, test } from '@jest/globals';
import { boardOf, inOrder, isOverdue, myTurn, type Duty } from './duties.ts';

const duty = (title: string, dueOn: string | null): Duty => ({
  kind: 'REPORT_STATUS',
  subject: { type: 'PROJECT', id: title },
  title,
  dueOn,
  place: { page: 'PROJECT', boardSlug: 'board', number: 1 },
});

const duties = [
  duty('None', null),
  duty('Late', '2026-03-01'),
  duty('Soon', '2026-03-12'),
  duty('Also soon', '2026-03-12'),
];

test('what is overdue comes first, then by day and title, then what has no day', () => {
  expect(inOrder(duties).map(({ title }) => title)).toEqual(['Late', 'Also soon', 'Soon', 'None']);
  expect(duties.filter((one) => isOverdue(one, '2026-03-12')).map(({ title }) => title)).toEqual(['Late']);
});

test('five are shown and the rest is counted', () => {
  const six = [...duties, duty('Five', '2026-04-01'), duty('Six', '2026-05-01')];
  expect(myTurn(six)).toMatchObject({ shown: { length: 5 }, more: 1 });
  expect(myTurn(six).shown.at(-1)?.title).toBe('Six');
  expect(myTurn(duties)).toMatchObject({ shown: { length: 4 }, more: 0 });
  expect(myTurn([])).toEqual({ shown: [], more: 0 });
});

test('a mail speaks as the one board that all of it is about, and as the house when there are several or none', () => {
  const of = (boardSlug: string) => ({ page: 'BOARD', boardSlug }) as const;
  expect(boardOf([of('cx'), { page: 'PROJECT', boardSlug: 'cx', number: 3 }])).toBe('cx');
  expect(boardOf([of('cx'), of('retail')])).toBeNull();
  expect(boardOf([of('cx'), { page: 'PROPOSAL', number: 7 }])).toBeNull();
  expect(boardOf([])).toBeNull();
});
