import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { ViewerForTestDocument } from './viewer.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

test('nobody signed in is told to sign in', async () => {
  expect(await board.visitor.isRefused(ViewerForTestDocument, {})).toBe('UNAUTHENTICATED');
});

test('another organization looks as if it were not there', async () => {
  expect(await board.stranger.isRefused(ViewerForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.chair.at('nowhere').isRefused(ViewerForTestDocument, {})).toBe('NOT_FOUND');
});

test('a person is seen with the rights in force today, the second time as the first', async () => {
  const ask = () => board.chair.sends(ViewerForTestDocument, {});
  for (const { viewer } of [await ask(), await ask()]) {
    expect(viewer).toEqual({
      name: 'Clara Chair',
      roles: [],
      boards: [{ role: 'CHAIR' }],
      organization: { slug: board.slug, timeZone: 'Europe/Prague' },
    });
  }
});
