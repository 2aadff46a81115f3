import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import {
  ChangeSettingsForTestDocument,
  ChooseAccentForTestDocument,
  ReadSettingsForTestDocument,
  RemoveLogoForTestDocument,
} from './settings.api.generated.ts';
import { onePixel } from '../../testing/papers.ts';
import type { Caller } from '../../testing/caller.ts';
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
  expect(changeSettings).toEqual({
    ...{ ...said, version: 2, slug: board.slug, workingDays: [1, 2, 3, 4, 5] },
    ...{ accent: '#1f5f8b', logoId: null },
  });
  const { viewer } = await board.employee.sends(ViewerForTestDocument, {});
  expect(viewer.organization.timeZone).toBe('America/Sao_Paulo');
  expect(await board.administrator.isRefused(ChangeSettingsForTestDocument, input({ name: 'Other' }))).toBe('STALE');
  expect((await board.employee.sends(ReadSettingsForTestDocument, {})).settings.name).toBe('Meridian Bank');
});

test('the colour of papers is chosen by the administrator, and has to be read on white', async () => {
  const { version } = (await board.administrator.sends(ReadSettingsForTestDocument, {})).settings;
  const choice = (accent: string) => ({ input: { accent, expectedVersion: version } });
  expect(await board.stranger.isRefused(ChooseAccentForTestDocument, choice('#8a1f5b'))).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(ChooseAccentForTestDocument, choice('#8a1f5b'))).toBe('FORBIDDEN');
  for (const accent of ['red', '#FFF', '#12345', '#1f5f8b;'])
    expect(await board.administrator.isRefused(ChooseAccentForTestDocument, choice(accent))).toBe('BAD_USER_INPUT');
  const pale = await board.administrator.sends(ChooseAccentForTestDocument, choice('#ffcc00'));
  expect(pale.chooseAccent).toMatchObject({ __typename: 'AccentTooPale', contrast: 1.5 });
  const chosen = await board.administrator.sends(ChooseAccentForTestDocument, choice('#8a1f5b'));
  expect(chosen.chooseAccent).toMatchObject({ accent: '#8a1f5b', version: version + 1 });
  expect(await board.administrator.isRefused(ChooseAccentForTestDocument, choice('#000000'))).toBe('STALE');
});

const send = (by: Caller, payload: Buffer, more: object = { 'x-cx-client': 'pages' }) =>
  board.app.inject({
    ...{ method: 'POST', url: `/api/${board.slug}/logo`, payload },
    headers: { ...by.headers(), 'content-type': 'application/octet-stream', ...more },
  });
const fetched = (by: Caller, id: string) =>
  board.app.inject({ url: `/api/${board.slug}/logo/${id}`, headers: by.headers() });
const refusedAs = async (payload: Buffer) => {
  const { statusCode, body } = await send(board.administrator, payload);
  return [statusCode, (JSON.parse(body) as { __typename: string }).__typename];
};

test('a logo is a picture that can be printed, sent by the administrator and shown to the organization', async () => {
  expect((await send(board.visitor, onePixel)).statusCode).toBe(401);
  expect((await send(board.stranger, onePixel)).statusCode).toBe(404);
  expect((await send(board.chair, onePixel)).statusCode).toBe(403);
  expect((await send(board.administrator, onePixel, { 'x-cx-client': '' })).statusCode).toBe(403);
  expect(await refusedAs(Buffer.from('<svg onload="alert(1)"/>'))).toEqual([422, 'LogoUnreadable']);
  expect(await refusedAs(onePixel.subarray(0, 40))).toEqual([422, 'LogoUnreadable']);
  expect(await refusedAs(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1]))).toEqual([422, 'LogoUnreadable']);
  expect(await refusedAs(Buffer.alloc(500_001))).toEqual([422, 'LogoTooLarge']);
  const huge = Buffer.from(onePixel);
  huge.writeUInt32BE(60_000, 16);
  expect(await refusedAs(huge)).toEqual([422, 'LogoTooLarge']);

  const first = await send(board.administrator, onePixel);
  expect(first.statusCode).toBe(201);
  const { logoId } = JSON.parse(first.body) as { logoId: string };
  const shown = await fetched(board.employee, logoId);
  expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/png']);
  expect(shown.rawPayload.equals(onePixel)).toBe(true);
  expect((await fetched(board.stranger, logoId)).statusCode).toBe(404);

  const second = JSON.parse((await send(board.administrator, onePixel)).body) as { logoId: string };
  expect((await fetched(board.employee, logoId)).statusCode).toBe(404);
  expect(await board.chair.isRefused(RemoveLogoForTestDocument, {})).toBe('FORBIDDEN');
  expect((await board.administrator.sends(RemoveLogoForTestDocument, {})).removeLogo.logoId).toBeNull();
  expect((await fetched(board.employee, second.logoId)).statusCode).toBe(404);
});
