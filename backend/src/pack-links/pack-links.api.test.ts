import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { until } from '../../testing/until.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  KeepConfidentialDocument,
  PublishAgendaDocument,
} from '../agenda/agenda.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { PackLink } from './pack-link.entity.ts';
import {
  PackLinksForTestDocument,
  RevokePackLinkForTestDocument,
  SharedPackForTestDocument,
  SharePackForTestDocument,
} from './pack-links.api.generated.ts';

let board: TestBoard;
let meetingId: string;
let number: number;
const ids = new Map<string, string>();

beforeAll(async () => {
  board = await givenABoardOnMonday();
  const [meeting] = await givenMeetings(board);
  ({ id: meetingId, number } = meeting ?? { id: '', number: 0 });
  for (const [title, readerIds] of [['In the open'], ['About a merger', [board.member.id]], ['Later hidden']] as const)
    await board.chair.sends(AddAgendaItemDocument, {
      input: { meetingId, title, kind: 'TOPIC', minutes: 10, ...(readerIds && { readerIds: [...readerIds] }) },
    });
  const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number });
  for (const { title, id } of agenda.items) ids.set(title, id);
});
afterAll(() => board.close());

const links = async () => (await board.chair.sends(PackLinksForTestDocument, { meetingId })).packLinks.links;
const shares = async (recipient = 'Ada Auditor', days = 7) => {
  const input = { meetingId, recipient, company: 'Audit & Co', days };
  const { sharePack } = await board.chair.sends(SharePackForTestDocument, { input });
  const token = sharePack.token ?? '';
  const id = sharePack.links.links[0]?.id ?? '';
  await until('the copy is printed', async () => (await look(token))?.isReady === true, 30_000);
  return { id, token };
};
const look = async (token: string, organization = board.slug) =>
  (await board.visitor.at(null).sends(SharedPackForTestDocument, { organization, token })).sharedPack;
const opened = (token: string) =>
  board.app.inject({ method: 'POST', url: `/api/shared-packs/${board.slug}`, payload: { token } });
const rowOf = (id: string) =>
  board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) => work.get(PackLink, id));

test('only those who lead the board give the pack away, once there is one, and for some days', async () => {
  const input = { meetingId, recipient: 'Ada Auditor', days: 7 };
  expect(await board.chair.isRefused(SharePackForTestDocument, { input })).toBe('NOT_FOUND');
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  expect(await board.stranger.isRefused(SharePackForTestDocument, { input })).toBe('NOT_FOUND');
  for (const other of [board.member, board.analyst])
    expect(await other.isRefused(SharePackForTestDocument, { input })).toBe('FORBIDDEN');
  for (const other of [board.stranger, board.member, board.employee])
    expect(await other.isRefused(PackLinksForTestDocument, { meetingId })).toBe('NOT_FOUND');
  for (const days of [0, 91])
    expect(await board.chair.isRefused(SharePackForTestDocument, { input: { ...input, days } })).toBe('BAD_USER_INPUT');
});

test('a link opens its one copy, named, without what is confidential; every opening is written down', async () => {
  const { id, token } = await shares();
  expect(await look(token)).toMatchObject({ recipient: 'Ada Auditor', number, versionNumber: 1, isReady: true });
  expect(await links()).toMatchObject([
    { recipient: 'Ada Auditor', company: 'Audit & Co', state: 'OPEN', openings: 0 },
  ]);
  const { itemIds } = await rowOf(id);
  expect(itemIds).toEqual([ids.get('In the open'), ids.get('Later hidden')]);

  const [first, second] = [await opened(token), await opened(token)];
  expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  expect((await links())[0]).toMatchObject({ openings: 2 });

  const other = await shares('Vera Vendor');
  expect((await opened(other.token)).rawPayload.equals(first.rawPayload)).toBe(false);
});

test('a link of another organization, a wrong one and anything that is no link open nothing', async () => {
  const { token } = await shares();
  const wrong = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
  expect(await look(wrong)).toBeNull();
  expect(await look(token, 'elsewhere')).toBeNull();
  for (const payload of [{ token: wrong }, {}, { token: 7 }, { token: 'x' }]) {
    const answer = await board.app.inject({ method: 'POST', url: `/api/shared-packs/${board.slug}`, payload });
    expect(answer.statusCode).toBe(404);
  }
});

test('a copy that could not be printed is told as such to the chair and to whoever holds its link', async () => {
  const { id, token } = await shares('Fay');
  await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
    const link = await work.get(PackLink, id);
    await work.change(link, { state: 'FAILED', bytes: null, sha256: null, readyAt: null });
  });
  expect((await links()).find((link) => link.id === id)).toMatchObject({ recipient: 'Fay', state: 'FAILED' });
  expect(await look(token)).toMatchObject({ isReady: false, hasFailed: true });
  expect((await opened(token)).statusCode).toBe(404);
});

test('a link that is taken back, too old or tells of what became confidential opens nothing any more', async () => {
  const [revoked, old, veiled] = [await shares('Rea'), await shares('Ole', 1), await shares('Val', 30)];
  const packLinkId = revoked.id;
  for (const other of [board.stranger, board.member])
    expect(await other.isRefused(RevokePackLinkForTestDocument, { input: { packLinkId } })).toBe('NOT_FOUND');
  await board.chair.sends(RevokePackLinkForTestDocument, { input: { packLinkId } });
  await board.secretary.sends(RevokePackLinkForTestDocument, { input: { packLinkId } });

  const clock = board.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + 2 * 86_400_000));
  const itemId = ids.get('Later hidden') ?? '';
  expect(await look(veiled.token)).not.toBeNull();
  await board.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [] } });
  for (const { token } of [revoked, old, veiled]) {
    expect(await look(token)).toBeNull();
    expect((await opened(token)).statusCode).toBe(404);
  }
  const stateOf = new Map((await links()).map(({ id, state }) => [id, state]));
  expect([revoked, old, veiled].map(({ id }) => stateOf.get(id))).toEqual(['REVOKED', 'EXPIRED', 'VEILED']);
});
