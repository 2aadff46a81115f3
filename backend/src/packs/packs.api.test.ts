import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { until } from '../../testing/until.ts';
import { AddAgendaItemDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { PackPrinting } from './pack-printing.service.ts';
import { MakePackDocument, PackOfDocument } from './packs.api.generated.ts';

let board: TestBoard;
let meetingId: string;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetingId = (await givenMeetings(board))[0]?.id ?? '';
});
afterAll(() => board.close());

const publish = () => board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
const make = async (by: Caller) => (await by.sends(MakePackDocument, { input: { meetingId } })).makePack;
const ready = async (by: Caller) => {
  const { id } = await make(by);
  const found = async () => (await by.sends(PackOfDocument, { id })).pack;
  await until('the pack is printed', async () => (await found()).state !== 'MAKING', 30_000);
  return found();
};
const download = (by: Caller, id: string, slug = board.slug) =>
  board.app.inject({ url: `/api/${slug}/packs/${id}`, headers: by.headers() });

test('nothing is printed before something is published', async () => {
  const input = { meetingId };
  expect(await board.stranger.isRefused(MakePackDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(MakePackDocument, { input })).toBe('NOT_FOUND');
  const unknown = { input: { meetingId: randomUUID() } };
  expect(await board.chair.isRefused(MakePackDocument, unknown)).toBe('NOT_FOUND');
});

test('a published agenda is printed once for all who read the whole of it, and stays the same bytes', async () => {
  const topic = { meetingId, title: 'Opening <b>=cmd()</b> Řízení ↗', kind: 'TOPIC' as const, minutes: 10 };
  await board.chair.sends(AddAgendaItemDocument, { input: topic });
  await publish();
  const input = { meetingId };
  const { makePack } = await sendsTwice(board.member, MakePackDocument, { input });
  const pack = await ready(board.chair);
  expect(pack).toMatchObject({ id: makePack.id, state: 'READY', isWhole: true, versionNumber: 1 });

  const file = await download(board.member, pack.id);
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.rawPayload).toHaveLength(pack.bytes ?? 0);
  expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(pack.sha256);

  await board.app.get(PackPrinting).print({ organizationId: board.organizationId, paperId: pack.id });
  expect((await download(board.member, pack.id)).rawPayload.equals(file.rawPayload)).toBe(true);
});

test('a pack is not there for those who may not read the agenda', async () => {
  const { id } = await ready(board.chair);
  for (const other of [board.employee, board.administrator, board.owner]) {
    expect(await other.isRefused(PackOfDocument, { id })).toBe('NOT_FOUND');
    expect(await other.isRefused(MakePackDocument, { input: { meetingId } })).toBe('NOT_FOUND');
    expect((await download(other, id)).statusCode).toBe(404);
  }
  expect((await download(board.visitor, id)).statusCode).toBe(401);
  expect((await download(board.stranger, id)).statusCode).toBe(404);
  expect((await download(board.chair, randomUUID())).statusCode).toBe(404);
  expect((await download(board.chair, 'x')).statusCode).toBe(404);
});

test('whoever presents an item gets the sheets of that item alone', async () => {
  const own = {
    meetingId,
    title: 'A report of the owner',
    kind: 'TOPIC' as const,
    minutes: 5,
    presenterId: board.owner.id,
  };
  await board.chair.sends(AddAgendaItemDocument, { input: own });
  await publish();
  const whole = await ready(board.chair);
  const part = await ready(board.owner);
  expect([whole.versionNumber, whole.isWhole, part.versionNumber, part.isWhole]).toEqual([2, true, 2, false]);
  expect(part.id).not.toBe(whole.id);
  expect((await download(board.owner, part.id)).statusCode).toBe(200);
  expect((await download(board.owner, whole.id)).statusCode).toBe(404);
  expect((await download(board.chair, part.id)).statusCode).toBe(404);
});

test('the pack is also had as slides: the agenda is on them, and nothing is left of the PDF’s file', async () => {
  const { makePack } = await sendsTwice(board.chair, MakePackDocument, { input: { meetingId, form: 'PPTX' } });
  const found = async () => (await board.chair.sends(PackOfDocument, { id: makePack.id })).pack;
  await until('the slides are made', async () => (await found()).state !== 'MAKING', 30_000);
  expect(await found()).toMatchObject({ state: 'READY', form: 'PPTX' });
  expect((await make(board.chair)).id).not.toBe(makePack.id);
  expect((await download(board.owner, makePack.id)).statusCode).toBe(404);

  const file = await download(board.member, makePack.id);
  expect(file.headers['content-disposition']).toBe('attachment; filename="board-pack.pptx"');
  const unpacking = createRequire(createRequire(import.meta.url).resolve('pptxgenjs'));
  const JSZip = unpacking('jszip') as { loadAsync: (file: Buffer) => Promise<Unpacked> };
  const deck = await JSZip.loadAsync(file.rawPayload);
  const slide = await deck.file('ppt/slides/slide1.xml')?.async('text');
  expect(slide).toContain('A report of the owner');
  expect(slide).toContain('Opening &lt;b&gt;=cmd()&lt;/b&gt; Řízení ↗');
});

interface Unpacked {
  file(path: string): { async(kind: 'text'): Promise<string> } | null;
}
