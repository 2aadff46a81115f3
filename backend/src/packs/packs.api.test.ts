import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { unpacked } from '../../testing/papers.ts';
import { until } from '../../testing/until.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  KeepConfidentialDocument,
  PublishAgendaDocument,
} from '../agenda/agenda.api.generated.ts';
import { AgendaItem } from '../agenda/index.ts';
import { BoardMember } from '../board/index.ts';
import { Nomination, NominationEvidence } from '../nominations/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { AskAboutItemForTestDocument } from '../pre-read/pre-read.api.generated.ts';
import type { Work } from '../platform/database/work.ts';
import { PackPrinting } from './pack-printing.service.ts';
import { Pack } from './pack.entity.ts';
import {
  BoardPaperForTestDocument,
  CancelPackForTestDocument,
  MakePackDocument,
  PackOfDocument,
  PacksMadeForTestDocument,
} from './packs.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
let meetingId: string;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board);
  meetingId = meetings[0]?.id ?? '';
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

const system = <T>(act: (work: Work) => Promise<T>) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);

test('nothing is printed before something is published', async () => {
  const input = { meetingId };
  expect(await board.stranger.isRefused(MakePackDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(MakePackDocument, { input })).toBe('NOT_FOUND');
  const unknown = { input: { meetingId: randomUUID() } };
  expect(await board.chair.isRefused(MakePackDocument, unknown)).toBe('NOT_FOUND');
});

test('publishing prints the agenda once for all who read the whole of it, and it stays the same bytes', async () => {
  const topic = { meetingId, title: 'Opening <b>=cmd()</b> Řízení ↗', kind: 'TOPIC' as const, minutes: 10 };
  await board.chair.sends(AddAgendaItemDocument, { input: topic });
  await publish();
  const input = { meetingId };
  const [begun] = (await board.member.sends(PacksMadeForTestDocument, input)).packsMade;
  expect(begun).toMatchObject({ versionNumber: 1, form: 'PDF', isWhole: true, hasConfidences: false });
  await publish(); // nothing is new in it
  const pack = await ready(board.chair); // while it is printed its progress moves on
  const { makePack } = await sendsTwice(board.member, MakePackDocument, { input });
  expect([makePack.id, pack.id]).toEqual([begun?.id, begun?.id]);
  expect(pack).toMatchObject({ state: 'READY', isWhole: true, versionNumber: 1 });

  const file = await download(board.member, pack.id);
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.rawPayload).toHaveLength(pack.bytes ?? 0);
  expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(pack.sha256);

  // Whoever comes back later finds what was made; who reads nothing of it finds nothing.
  for (const reader of [board.member, board.chair, board.analyst])
    expect((await reader.sends(PacksMadeForTestDocument, input)).packsMade).toEqual([pack]);
  expect((await board.employee.sends(PacksMadeForTestDocument, input)).packsMade).toEqual([]);
  expect(await board.stranger.isRefused(PacksMadeForTestDocument, input)).toBe('NOT_FOUND');

  await board.app.get(PackPrinting).print({ organizationId: board.organizationId, paperId: pack.id });
  expect((await download(board.member, pack.id)).rawPayload.equals(file.rawPayload)).toBe(true);
});

test('a pack that is being printed can be cancelled, and is begun anew by whoever asks again', async () => {
  const { id } = await ready(board.chair);
  const cancel = { input: { packId: id } };
  const stopped = async () => (await board.chair.sends(CancelPackForTestDocument, cancel)).cancelPack;
  expect((await stopped()).state).toBe('READY');
  // The others wait for the same one.
  expect(await board.member.isRefused(CancelPackForTestDocument, cancel)).toBe('FORBIDDEN');
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(CancelPackForTestDocument, cancel)).toBe('NOT_FOUND');

  await system(async (work) => work.change(await work.get(Pack, id), { state: 'MAKING', progress: 50 }));
  expect(await stopped()).toMatchObject({ state: 'CANCELLED', progress: 50 });
  await board.app.get(PackPrinting).print({ organizationId: board.organizationId, paperId: id });
  expect((await board.chair.sends(PackOfDocument, { id })).pack.state).toBe('CANCELLED');
  expect((await ready(board.member)).state).toBe('READY');
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
  const slide = await (await unpacked(file.rawPayload)).file('ppt/slides/slide1.xml')?.async('text');
  expect(slide).toContain('A report of the owner');
  expect(slide).toContain('Opening &lt;b&gt;=cmd()&lt;/b&gt; Řízení ↗');
});

const paper = async (by: Caller, number: number) =>
  (await by.sends(BoardPaperForTestDocument, { board: 'cx', number })).boardPaper;
const titles = async (by: Caller, number: number) => (await paper(by, number)).items.map(({ title }) => title);

test('what is confidential is in the pack of its named readers and of nobody else, on paper as on the page', async () => {
  const { id, number } = meetings[1] ?? { id: '', number: 0 };
  const add = (title: string, more: object = {}) =>
    board.chair.sends(AddAgendaItemDocument, { input: { meetingId: id, title, kind: 'TOPIC', minutes: 5, ...more } });
  await add('In the open');
  await add('A merger', { presenterId: board.chair.id, readerIds: [board.owner.id] });
  const draft = (await board.chair.sends(AgendaDocument, { board: 'cx', number })).agenda.items;
  const ask = (by: Caller, place: number, text: string) =>
    by.sends(AskAboutItemForTestDocument, { input: { itemId: draft[place]?.id ?? '', text } });
  await ask(board.chair, 0, 'For whom?');
  await ask(board.chair, 1, 'With whom?');
  const nominationId = await system(async (work) => {
    const { id: nominated } = await work.add(Nomination, {
      ...{ boardId: board.boardId, number: 1, state: 'SHORTLISTED', title: 'Fewer letters', problem: 'Too many' },
      ...{ source: 'EXECUTIVE', ownerId: board.owner.id },
    });
    const evidence = { nominationId: nominated, kind: 'OBSERVATION' as const, addedAt: work.now };
    await work.add(NominationEvidence, { ...evidence, text: 'Seen at the counter' });
    const item = await work.get(AgendaItem, draft[0]?.id ?? '');
    const reason = { name: 'SHORTLISTED' as const, since: '2026-03-01', rank: null };
    await work.change(item, { kind: 'NOMINATION', nominationId: nominated, reason });
    return nominated;
  });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId: id } });
  meetingId = id;

  const printed = async (by: Caller) => (await by.sends(PacksMadeForTestDocument, { meetingId })).packsMade;
  expect(await printed(board.chair)).toMatchObject([{ form: 'PDF', hasConfidences: true }]);
  expect(await printed(board.member)).toMatchObject([{ form: 'PDF', hasConfidences: false }]);

  const hidden = 'Confidential item';
  for (let time = 1; time <= 2; time += 1) {
    expect(await titles(board.chair, number)).toEqual(['In the open', 'A merger']);
    expect(await titles(board.member, number)).toEqual(['In the open', hidden]);
    expect(await titles(board.owner, number)).toEqual(['A merger']);
  }
  expect(await paper(board.owner, number)).toMatchObject({ isWhole: false, items: [{ isConfidential: true }] });

  // What came after the agenda was published is for its next version; what is confidential is so in everything.
  const clock = board.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + 60_000));
  await ask(board.member, 0, 'Too late for this version?');
  await system(async (work) => {
    await work.add(NominationEvidence, { nominationId, kind: 'OBSERVATION', text: 'Later', addedAt: work.now });
    await work.change(await work.get(Nomination, nominationId), { problem: 'None at all', ownerId: null });
  });
  const { items: read } = await paper(board.member, number);
  expect(read).toMatchObject([
    {
      ...{ reason: { name: 'SHORTLISTED' }, lateVersion: null, promise: null },
      // The page tells what was asked since, too; paper keeps to its version.
      questions: [{ text: 'For whom?', answers: [] }, { text: 'Too late for this version?' }],
      nomination: {
        ...{ number: 1, problem: 'Too many', ownerName: 'Olga Owner', isBeforeVision: true },
        evidence: [{ text: 'Seen at the counter', snapshot: null }],
      },
    },
    { title: hidden, reason: null, nomination: null, questions: [] },
  ]);
  expect((await paper(board.owner, number)).items).toMatchObject([{ questions: [{ text: 'With whom?' }] }]);
  for (const other of [board.stranger, board.employee, board.administrator])
    expect(await other.isRefused(BoardPaperForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');

  const [shared, chairs, part] = [await ready(board.member), await ready(board.chair), await ready(board.owner)];
  expect([shared, chairs, part]).toMatchObject([
    { isWhole: true, hasConfidences: false },
    { isWhole: true, hasConfidences: true },
    { isWhole: false, hasConfidences: true },
  ]);
  expect((await make(board.chair)).id).toBe(chairs.id);
  expect(chairs.sha256).not.toBe(shared.sha256);
  for (const other of [board.member, board.secretary, board.owner])
    expect((await download(other, chairs.id)).statusCode).toBe(404);
  expect((await download(board.owner, part.id)).statusCode).toBe(200);

  const seat = await system((work) =>
    work.add(BoardMember, { boardId: board.boardId, personId: board.owner.id, role: 'MEMBER', fromOn: '2020-01-01' }),
  );
  const seated = await make(board.owner);
  expect([seated.isWhole, seated.id === part.id]).toEqual([true, false]);
  await system(async (work) => work.change(await work.get(BoardMember, seat.id), { untilOn: '2020-01-02' }));
  expect(await make(board.owner)).toMatchObject({ isWhole: false, id: part.id });

  const slides = (await board.chair.sends(MakePackDocument, { input: { meetingId, form: 'PPTX' } })).makePack;
  const made = async () => (await board.chair.sends(PackOfDocument, { id: slides.id })).pack.state !== 'MAKING';
  await until('the slides are made', made, 30_000);
  const deck = await unpacked((await download(board.chair, slides.id)).rawPayload);
  expect(await deck.file('ppt/slides/slide1.xml')?.async('text')).toContain('A merger');

  const { items } = (await board.chair.sends(AgendaDocument, { board: 'cx', number })).agenda;
  const itemId = items.find(({ title }) => title === 'A merger')?.id ?? '';
  await board.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [] } });
  expect((await download(board.owner, part.id)).statusCode).toBe(404);
  expect((await download(board.chair, chairs.id)).statusCode).toBe(200);
});

test('printed again, a pack is the same bytes', async () => {
  const pack = await ready(board.chair);
  const database = board.app.get(Database);
  const { organizationId } = board;
  await database.workFor({ organizationId, reason: 'test' }, async (work) => {
    const row = await work.get(Pack, pack.id);
    await work.change(row, { state: 'MAKING', bytes: null, sha256: null, readyAt: null });
  });
  await board.app.get(PackPrinting).print({ organizationId, paperId: pack.id });
  expect((await ready(board.chair)).sha256).toBe(pack.sha256);
});
