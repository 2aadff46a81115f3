import { quarterOf } from '@cxboard/domain/board-health/quarter.rules';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isCompositeType } from 'graphql';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { idPlaces, madeArguments } from '../../testing/made-arguments.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { wholeAnswer } from '../../testing/whole-answers.ts';
import { ActionsForTestDocument, DecisionsForTestDocument } from '../decisions/decisions.api.generated.ts';
import { MinutesForTestDocument } from '../minutes/minutes.api.generated.ts';
import { MakePackDocument } from '../packs/packs.api.generated.ts';
import {
  MakeReportForTestDocument,
  QuarterlyReportForTestDocument,
} from '../quarterly-reports/quarterly-reports.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import {
  AddResultForTestDocument,
  CloseMeetingForTestDocument,
  GoToItemForTestDocument,
  MeetingSessionForTestDocument,
  StartMeetingForTestDocument,
} from '../sessions/sessions.api.generated.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  EditAgendaItemDocument,
  KeepConfidentialDocument,
  OpenConfidentialDocument,
  PublishAgendaDocument,
} from './agenda.api.generated.ts';

const canary = 'Kanarienvogel';
const hidden = 'Confidential item';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
});
afterAll(() => board.close());

const meetingAt = (place: number) => {
  const meeting = meetings[place];
  if (!meeting) throw new Error('More tests than meetings.');
  return meeting;
};
const agenda = async (number: number, by: Caller) => (await by.sends(AgendaDocument, { board: 'cx', number })).agenda;
const firstOf = async (number: number, by: Caller) => {
  const [item] = (await agenda(number, by)).items;
  if (!item) throw new Error('There is no item.');
  return item;
};

async function givenAConfidentialItem(meetingId: string, readerIds: string[]) {
  const subject = { title: `About the ${canary}`, kind: 'TOPIC', minutes: 15, presenterId: board.owner.id } as const;
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...subject, readerIds } });
  await board.chair.sends(AddAgendaItemDocument, {
    input: { meetingId, title: 'In the open', kind: 'TOPIC', minutes: 10 },
  });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
}

test('an item is kept for named readers and opened again by those who prepare the agenda', async () => {
  const { id: meetingId, number } = meetingAt(0);
  const item = { title: 'A merger', kind: 'TOPIC', minutes: 15 } as const;
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...item } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const { id: itemId } = await firstOf(number, board.chair);
  const input = { itemId, readerIds: [board.member.id] };

  expect(await board.stranger.isRefused(KeepConfidentialDocument, { input })).toBe('NOT_FOUND');
  for (const other of [board.member, board.analyst, board.employee])
    expect(await other.isRefused(KeepConfidentialDocument, { input })).toBe('NOT_FOUND');
  const foreign = { itemId, readerIds: [board.stranger.id] };
  expect(await board.chair.isRefused(KeepConfidentialDocument, { input: foreign })).toBe('NOT_FOUND');
  await sendsTwice(board.chair, KeepConfidentialDocument, { input });

  const named = { title: 'A merger', isConfidential: true, readers: [{ id: board.member.id }] };
  for (const reader of [board.chair, board.secretary, board.member])
    expect(await firstOf(number, reader)).toMatchObject(named);
  // Also in the version that was published before: who has not read it yet does not read it now.
  expect(await firstOf(number, board.analyst)).toMatchObject({ title: hidden, minutes: 15, readers: null });

  const version = (await firstOf(number, board.chair)).version ?? 0;
  const edit = { itemId, expectedVersion: version, title: 'A takeover' };
  await board.secretary.sends(EditAgendaItemDocument, { input: edit });
  expect(await firstOf(number, board.member)).toMatchObject({ title: 'A takeover' });
  expect(await firstOf(number, board.analyst)).toMatchObject({ title: hidden });

  await board.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [] } });
  expect(await firstOf(number, board.member)).toMatchObject({ title: hidden, readers: null });

  expect(await board.member.isRefused(OpenConfidentialDocument, { input: { itemId } })).toBe('NOT_FOUND');
  await sendsTwice(board.chair, OpenConfidentialDocument, { input: { itemId } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  expect(await firstOf(number, board.analyst)).toMatchObject({ title: 'A takeover', isConfidential: false });
});

test('from draft to minutes, no read, no table and no job tells of it to anybody else', async () => {
  const { id: meetingId, number, startsAt } = meetingAt(1);
  await givenAConfidentialItem(meetingId, [board.member.id]);
  await board.analyst.sends(MakePackDocument, { input: { meetingId } });
  const { id: itemId } = await firstOf(number, board.chair);
  expect(await tablesThatTell()).toEqual([]);
  // Who presents it is one of its readers, named or not, and reads nothing else of that agenda.
  expect((await agenda(number, board.owner)).items).toMatchObject([{ title: `About the ${canary}` }]);

  board.app.get(Clock).set(new Date(startsAt));
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
  const said = { meetingId, itemId, text: `Sell the ${canary}` };
  const on = '2026-06-01';
  for (const more of [
    { kind: 'INFORMATION' },
    { kind: 'DECISION', rule: 'CONSENT' },
    { kind: 'ACTION', ownerId: board.secretary.id, dueOn: on },
    { kind: 'ANALYSIS_TASK', ownerId: board.secretary.id, dueOn: on },
  ] as const) {
    const { addResult } = await board.chair.sends(AddResultForTestDocument, { input: { ...said, ...more } });
    expect(addResult.__typename).toBe('MeetingSession');
  }
  await board.chair.sends(GoToItemForTestDocument, { input: { meetingId, currentItemId: itemId } });
  const live = (await board.member.sends(MeetingSessionForTestDocument, { board: 'cx', number })).meetingSession;
  expect([live.items[0]?.title, live.results.length]).toEqual([`About the ${canary}`, 4]);
  await expectSilence({ meetingId, itemId, number });
  // The same questions do find it when asked by a reader.
  const found = await everyAnswer(board.member, { meetingId, itemId, number }, ['agenda', 'meetingSession']);
  expect(found.map(({ body }) => body.includes(canary))).toEqual([true, true]);

  const closing = { meetingId, leftItemIds: [], recurringItemIds: [itemId] };
  const { closeMeeting } = await board.chair.sends(CloseMeetingForTestDocument, { input: closing });
  expect(closeMeeting.__typename).toBe('MeetingSession');
  // The chair reads it, and those to whom the chair reports do not.
  const quarter = quarterOf(startsAt.slice(0, 10));
  await board.chair.sends(MakeReportForTestDocument, { input: { boardId: board.boardId, quarter } });
  const { quarterlyReport } = await board.chair.sends(QuarterlyReportForTestDocument, { board: 'cx', quarter });
  expect(quarterlyReport).toMatchObject({ quarter, facts: { quarter } });
  expect(JSON.stringify(quarterlyReport)).not.toContain(canary);
  await expectSilence({ meetingId, itemId, number });

  for (const reader of [board.chair, board.member]) {
    const { minutes } = await reader.sends(MinutesForTestDocument, { board: 'cx', number });
    expect(minutes.items[0]).toMatchObject({ title: `About the ${canary}`, text: `Sell the ${canary}` });
    expect(minutes.items[0]?.results.map(({ kind }) => kind)).toHaveLength(4);
    expect((await reader.sends(DecisionsForTestDocument, { board: 'cx' })).decisions.nodes).toHaveLength(1);
    expect((await reader.sends(ActionsForTestDocument, { board: 'cx' })).actions.nodes).toHaveLength(2);
  }
  const { minutes } = await board.analyst.sends(MinutesForTestDocument, { board: 'cx', number });
  expect(minutes.items.map(({ title, results }) => [title, results.length])).toEqual([
    [hidden, 0],
    ['In the open', 0],
  ]);
  const carried = meetings.slice(2).map((meeting) => agenda(meeting.number, board.chair));
  const again = (await Promise.all(carried)).flatMap(({ items }) => items);
  expect(again.filter(({ isConfidential }) => isConfidential).map(({ title }) => title)).toEqual(
    expect.arrayContaining([`About the ${canary}`, `Sell the ${canary}`]),
  );
});

interface About {
  readonly meetingId: string;
  readonly itemId: string;
  readonly number: number;
}

/** Asks every query for everything it can answer, as everybody who is not named, and looks into every table. */
async function expectSilence(about: About) {
  const told: string[] = [];
  for (const other of [board.analyst, board.employee])
    for (const { name, body } of await everyAnswer(other, about))
      if (body.includes(canary)) told.push(`${other.person.name}: ${name}`);
  expect(told).toEqual([]);
  expect(await tablesThatTell()).toEqual([]);
}

async function everyAnswer(by: Caller, { meetingId, itemId, number }: About, only?: readonly string[]) {
  const { schema } = board.app.get(GraphQLSchemaHost);
  const answers: { name: string; body: string }[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (only && !only.includes(field.name)) continue;
    const ids = new Map(idPlaces(field).map(({ path, type }) => [path, type === 'Slug' ? 'cx' : meetingId]));
    for (const [path] of ids) if (/item/i.test(path)) ids.set(path, itemId);
    const variables = { ...madeArguments(field, (path) => ids.get(path)), ...said(field, number) };
    const args = field.args.filter(({ name }) => name in variables);
    const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
    const inside = isCompositeType(getNamedType(field.type)) ? wholeAnswer(schema, field) : '';
    const query = `query Whole${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${inside} }`;
    const url = `/api/${board.slug}/graphql`;
    const answer = await board.app.inject({
      method: 'POST',
      url,
      headers: by.headers(),
      payload: { query, variables },
    });
    answers.push({ name: field.name, body: answer.body });
  }
  return answers;
}

const said = (
  { name: asked, args }: { readonly name: string; readonly args: readonly { name: string }[] },
  number: number,
) => ({
  ...(args.some(({ name }) => name === 'number') && { number: asked === 'agendaVersion' ? 1 : number }),
  ...(args.some(({ name }) => name === 'words') && { words: canary }),
});

const tables = statement(
  'test.tables',
  `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and has_table_privilege(c.oid, 'select')`,
);

/** Jobs and mails read as the organization and nobody in particular; so does this. */
async function tablesThatTell(): Promise<string[]> {
  const database = board.app.get(Database);
  const rows = await database.readFor<{ name: string }>(board.organizationId, tables);
  expect(rows.length).toBeGreaterThan(50);
  const telling: string[] = [];
  for (const { name } of rows) {
    const look = statement(
      `test.look_into_${name}`,
      `select 1 from ${name} t where t::text ilike '%${canary}%' limit 1`,
    );
    if ((await database.readFor(board.organizationId, look)).length > 0) telling.push(name);
  }
  return telling;
}
