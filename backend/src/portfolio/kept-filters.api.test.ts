import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { limits } from '@cxboard/domain/limits';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import {
  KeepFilterForTestDocument,
  KeptFiltersForTestDocument,
  RemoveFilterForTestDocument,
} from './portfolio.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const query = 'view=grid&by=owner&health=AT_RISK';
const keep = (who: Caller, more: object = {}) =>
  who.sends(KeepFilterForTestDocument, {
    input: { boardId: board.boardId, name: 'At risk', query, isShared: false, ...more },
  });
const namesOf = async (who: Caller) =>
  (await who.sends(KeptFiltersForTestDocument, { board: 'cx' })).projectFilters.filters.map(({ name }) => name);

test('a stranger finds no filters, and whoever does not see the projects keeps none', async () => {
  expect(await board.stranger.isRefused(KeptFiltersForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(KeptFiltersForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  const input = { boardId: board.boardId, name: 'Mine', query, isShared: true };
  expect(await board.stranger.isRefused(KeepFilterForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(KeepFilterForTestDocument, { input })).toBe('FORBIDDEN');
});

test('a filter that says nothing, or has no name, is no filter', async () => {
  for (const wrong of [{ query: 'colour=red' }, { query: '' }, { name: '  ' }]) {
    const input = { boardId: board.boardId, name: 'Mine', query, isShared: false, ...wrong };
    expect(await board.chair.isRefused(KeepFilterForTestDocument, { input })).toBe('BAD_USER_INPUT');
  }
});

test('what somebody keeps is theirs until they share it; only they take it away', async () => {
  const { keepProjectFilter } = await keep(board.member, { query: `${query}&colour=red&stage=` });
  expect(keepProjectFilter).toMatchObject({
    filters: [{ name: 'At risk', query, isShared: false, isMine: true, keptBy: { name: board.member.person.name } }],
  });
  expect(await namesOf(board.chair)).toEqual([]);
  const [{ id: filterId } = { id: '' }] = (await board.member.sends(KeptFiltersForTestDocument, { board: 'cx' }))
    .projectFilters.filters;
  expect(await board.chair.isRefused(RemoveFilterForTestDocument, { input: { filterId } })).toBe('NOT_FOUND');

  // The same name again takes its place, whatever its letters.
  await keep(board.member, { name: 'at RISK', isShared: true });
  expect(await namesOf(board.member)).toEqual(['at RISK']);
  expect(await namesOf(board.analyst)).toEqual(['at RISK']);
  expect(await board.chair.isRefused(RemoveFilterForTestDocument, { input: { filterId } })).toBe('FORBIDDEN');
  expect(await board.stranger.isRefused(RemoveFilterForTestDocument, { input: { filterId } })).toBe('NOT_FOUND');

  const { removeProjectFilter } = await board.member.sends(RemoveFilterForTestDocument, { input: { filterId } });
  expect(removeProjectFilter.filters).toEqual([]);
});

test('a person keeps so many and no more, also when all are kept at once', async () => {
  const all = Array.from({ length: limits.projects.filtersOfAPerson + 3 }, (_, nth) =>
    keep(board.chair, { name: `Filter ${nth}` }),
  );
  const answers = (await Promise.all(all)).map(({ keepProjectFilter }) => keepProjectFilter.__typename);
  expect(answers.filter((name) => name === 'TooManyFilters')).toHaveLength(3);
  expect(await namesOf(board.chair)).toHaveLength(limits.projects.filtersOfAPerson);
  const again = await keep(board.chair, { name: (await namesOf(board.chair))[0] ?? '', query: 'stage=ACTIVE' });
  expect(again.keepProjectFilter.__typename).toBe('KeptProjectFilters');
});
