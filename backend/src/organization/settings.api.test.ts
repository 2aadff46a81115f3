import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { ChangeSettingsForTestDocument, ReadSettingsForTestDocument } from './settings.api.generated.ts';
import { ViewerForTestDocument } from './viewer.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const said = {
  name: 'Meridian Bank',
  timeZone: 'America/Sao_Paulo',
  locale: 'pt-BR',
  currency: 'BRL',
  workingDays: [5, 1, 2, 3, 4, 1],
};
const input = (changes: object = {}) => ({ input: { ...said, expectedVersion: 1, ...changes } });

test('everyone of the organization reads its settings, and only its administrator changes them', async () => {
  expect(await board.visitor.isRefused(ReadSettingsForTestDocument, {})).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(ReadSettingsForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(ChangeSettingsForTestDocument, input())).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(ChangeSettingsForTestDocument, input())).toBe('FORBIDDEN');
  for (let time = 1; time <= 2; time += 1)
    expect((await board.employee.sends(ReadSettingsForTestDocument, {})).settings).toMatchObject({
      version: 1,
      slug: board.slug,
      timeZone: 'Europe/Prague',
    });
});

test.each([
  { timeZone: 'Europe/Atlantis' },
  { locale: 'not a language' },
  { currency: 'XXY' },
  { workingDays: [] },
  { workingDays: [0] },
  { workingDays: [8] },
  { name: '  ' },
])('%j is bad input', async (changes) => {
  expect(await board.administrator.isRefused(ChangeSettingsForTestDocument, input(changes))).toBe('BAD_USER_INPUT');
});

test('settings hold from the next operation on; an edit of an older version changes nothing', async () => {
  const { changeSettings } = await board.administrator.sends(ChangeSettingsForTestDocument, input());
  expect(changeSettings).toEqual({ ...said, version: 2, slug: board.slug, workingDays: [1, 2, 3, 4, 5] });
  const { viewer } = await board.employee.sends(ViewerForTestDocument, {});
  expect(viewer.organization.timeZone).toBe('America/Sao_Paulo');
  expect(await board.administrator.isRefused(ChangeSettingsForTestDocument, input({ name: 'Other' }))).toBe('STALE');
  expect((await board.employee.sends(ReadSettingsForTestDocument, {})).settings.name).toBe('Meridian Bank');
});
