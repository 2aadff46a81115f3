import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { limits } from '@cxboard/domain/limits';
import { canonicalAddendum, canonicalMinutes, type MinutesContent } from '@cxboard/domain/minutes/minutes.rules';
import { getNamedType, type GraphQLUnionType } from 'graphql';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { everySecondTuesday, givenABoardOnMonday, sendsTwice } from '../../testing/meetings.ts';
import { AddAgendaItemDocument, AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { AgendaItem } from '../agenda/index.ts';
import { OneTapDocument } from '../answering/answering.api.generated.ts';
import { recordAction } from '../decisions/index.ts';
import {
  GuestOfItemForTestDocument,
  InviteGuestForTestDocument,
  WithdrawGuestForTestDocument,
} from '../guests/guests.api.generated.ts';
import { PlanMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { MinutesPrinting } from '../printed-minutes/minutes-printing.service.ts';
import { PrintedMinutesOfDocument, PrintMinutesDocument } from '../printed-minutes/printed-minutes.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { issueLink } from '../platform/mail/mail-links.ts';
import { MeetingSessionForTestDocument, RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { until } from '../../testing/until.ts';
import {
  AddAddendumForTestDocument,
  ApproveMinutesForTestDocument,
  EditMinutesTextForTestDocument,
  MinutesForTestDocument,
  type Minutes_testFragment,
} from './minutes.api.generated.ts';
import { MinutesDuties } from './minutes.duties.ts';

const missing = '01900000-0000-7000-8000-00000000000f';
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
let board: TestBoard;
let owner: pg.Client;
let planned = 0;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  owner = new pg.Client(board.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await board.close();
});

/** A meeting that was planned for later was held now. */
const heldEarly = () => board.app.get(Clock).now().toISOString();

interface Held {
  readonly id: string;
  readonly number: number;
}

const topic = { kind: 'TOPIC', title: 'Waiting times', minutes: 20 } as const;

async function givenAPlannedMeeting(): Promise<Held> {
  planned += 1;
  const startsOn = `2026-04-${String(planned).padStart(2, '0')}`;
  const { planMeeting } = await board.chair.sends(PlanMeetingDocument, {
    input: { boardId: board.boardId, kind: 'METRICS', startsOn, startsClock: everySecondTuesday.anchorTime },
  });
  if (planMeeting.__typename !== 'Meeting') throw new Error(planMeeting.__typename);
  return planMeeting;
}

/** A published meeting with two topics, written down afterwards: a decision, an action, a note, one item not reached. */
async function givenAClosedMeeting(before: (itemIds: readonly string[]) => unknown = () => {}): Promise<Held> {
  const { id: meetingId, number } = await givenAPlannedMeeting();
  const itemIds: string[] = [];
  for (const title of ['Waiting times', 'Opening hours']) {
    const { addAgendaItem } = await board.chair.sends(AddAgendaItemDocument, {
      input: { meetingId, kind: 'TOPIC', title, minutes: 20 },
    });
    if (addAgendaItem.__typename !== 'Agenda') throw new Error(addAgendaItem.__typename);
    itemIds.push(addAgendaItem.items.at(-1)!.id);
  }
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  await before(itemIds);
  const [itemId = '', notReached = ''] = itemIds;
  const { recordMeeting } = await board.chair.sends(RecordMeetingForTestDocument, {
    input: {
      meetingId,
      startedAt: heldEarly(),
      leftItemIds: [itemId],
      recurringItemIds: [],
      people: [
        { personId: board.chair.id, presence: 'PRESENT' },
        { personId: board.member.id, presence: 'SUBSTITUTED', substituteId: board.employee.id, substituteVotes: true },
      ],
      items: [
        { itemId, actualMinutes: 35 },
        { itemId: notReached, actualMinutes: 0 },
      ],
      results: [
        { itemId, kind: 'INFORMATION', text: 'Calls are up by a third.' },
        {
          ...{ itemId, kind: 'DECISION', text: 'We open on Saturdays.', rule: 'MAJORITY', quorum: 2 },
          ballots: [board.chair, board.employee].map(({ id }) => ({ personId: id, choice: 'FOR' as const })),
        },
        { itemId, kind: 'ACTION', text: 'Ask the unions.', ownerId: board.employee.id, dueOn: '2026-06-01' },
      ],
    },
  });
  if (recordMeeting.__typename !== 'MeetingSession') throw new Error(JSON.stringify(recordMeeting));
  return { id: meetingId, number };
}

const read = async ({ number }: Held, by: Caller = board.chair): Promise<Minutes_testFragment> =>
  (await by.sends(MinutesForTestDocument, { board: 'cx', number })).minutes;
const editing = async (held: Held, text: string, changes: object = {}) => {
  const [item] = (await read(held)).items;
  return { input: { meetingId: held.id, itemId: item!.id, text, expectedVersion: item!.textVersion, ...changes } };
};
const approving = async (held: Held) => ({ input: { meetingId: held.id, digest: (await read(held)).digest } });
const approve = async (held: Held, by: Caller) =>
  (await sendsTwice(by, ApproveMinutesForTestDocument, await approving(held))).approveMinutes;
async function isAskedToApprove(who: Caller, held: Held): Promise<boolean> {
  const looking = await board.app.get(Sessions).look(who.person.token, board.slug);
  if (!looking?.viewer) throw new Error('Nobody is looking.');
  return (await board.app.get(MinutesDuties).of(looking.viewer)).some(({ subject }) => subject.id === held.id);
}
async function givenApprovedMinutes(): Promise<Held> {
  const held = await givenAClosedMeeting();
  await approve(held, board.chair);
  await approve(held, board.member);
  return held;
}

test('minutes are read by the board and analysts; others find none', async () => {
  const held = await givenAClosedMeeting();
  const asked = { board: 'cx', number: held.number };
  expect(await board.visitor.isRefused(MinutesForTestDocument, asked)).toBe('UNAUTHENTICATED');
  for (const one of [board.stranger, board.employee, board.administrator])
    expect(await one.isRefused(MinutesForTestDocument, asked)).toBe('NOT_FOUND');
  for (const one of [board.member, board.secretary, board.analyst])
    expect([await read(held, one), await read(held, one)]).toMatchObject(Array(2).fill({ number: held.number }));
  expect(await board.chair.isRefused(MinutesForTestDocument, { ...asked, number: 999 })).toBe('NOT_FOUND');
});

test('a meeting that is closed has a draft of what happened', async () => {
  const held = await givenAClosedMeeting();
  const minutes = await read(held);
  expect(minutes).toMatchObject({ recordedAfterwards: true, approvedAt: null, approvals: [], addenda: [] });
  expect(minutes.attendance).toContainEqual({
    person: { id: board.member.id, name: board.member.person.name },
    presence: 'SUBSTITUTED',
    substitute: { id: board.employee.id },
  });
  const [discussed, notReached] = minutes.items;
  expect(discussed).toMatchObject({
    title: 'Waiting times',
    ...{ plannedMinutes: 20, actualMinutes: 35, state: 'DISCUSSED', comesAgain: false, textVersion: 1 },
    text: 'Calls are up by a third.',
  });
  expect(discussed?.results.map(({ kind, number }) => [kind, typeof number])).toEqual([
    ['INFORMATION', 'object'],
    ['DECISION', 'number'],
    ['ACTION', 'number'],
  ]);
  expect(discussed?.results.map(({ how }) => how)).toEqual([
    null,
    { rule: 'MAJORITY', tally: { for: 2, against: 0, abstained: 0 }, quorum: 2, supersedes: null },
    null,
  ]);
  expect(discussed?.results[2]).toMatchObject({ owner: { id: board.employee.id }, dueOn: '2026-06-01' });
  expect(notReached).toMatchObject({ title: 'Opening hours', actualMinutes: 0, comesAgain: true, text: '' });
});

test('who presented as a guest stands in the minutes, though their link is taken back afterwards', async () => {
  let ids: readonly string[] = [];
  const withdraws = async (itemId = '') => {
    const { guest } = (await board.chair.sends(GuestOfItemForTestDocument, { itemId })).guestOfItem;
    await board.chair.sends(WithdrawGuestForTestDocument, { input: { guestPresenterId: guest?.id ?? '' } });
  };
  const held = await givenAClosedMeeting(async (itemIds) => {
    ids = itemIds;
    for (const itemId of ids) {
      const input = { itemId, name: 'Greta Guest', email: 'greta@outside.test' };
      await board.chair.sends(InviteGuestForTestDocument, { input });
    }
    await withdraws(ids[1]);
  });
  const guests = async () => (await read(held)).items.map(({ guest }) => guest?.name ?? null);
  expect(await guests()).toEqual(['Greta Guest', null]);
  await approve(held, board.chair);
  await approve(held, board.member);
  await withdraws(ids[0]);
  expect(await guests()).toEqual(['Greta Guest', null]);
});

describe('writing', () => {
  let held: Held;
  beforeEach(async () => {
    held = await givenAClosedMeeting();
  });

  test('the chair and the secretary write; members read, others find nothing', async () => {
    const edit = await editing(held, 'Long queues.');
    expect(await board.stranger.isRefused(EditMinutesTextForTestDocument, edit)).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(EditMinutesTextForTestDocument, edit)).toBe('NOT_FOUND');
    for (const one of [board.member, board.analyst])
      expect(await one.isRefused(EditMinutesTextForTestDocument, edit)).toBe('FORBIDDEN');
    const lost = await editing(held, 'x', { itemId: missing });
    expect(await board.chair.isRefused(EditMinutesTextForTestDocument, lost)).toBe('NOT_FOUND');
    const elsewhere = await givenAClosedMeeting();
    const foreign = await editing(held, 'x', { meetingId: elsewhere.id });
    expect(await board.chair.isRefused(EditMinutesTextForTestDocument, foreign)).toBe('NOT_FOUND');

    const { editMinutesText } = await sendsTwice(board.secretary, EditMinutesTextForTestDocument, edit);
    if (editMinutesText.__typename !== 'MeetingMinutes') throw new Error(editMinutesText.__typename);
    expect(editMinutesText.items[0]).toMatchObject({
      text: 'Long queues.',
      textVersion: 2,
      editedBy: { id: board.secretary.id },
    });
  });

  test('of two who write about one item, the second is shown what the first wrote', async () => {
    const [first, second] = [await editing(held, 'Long queues.'), await editing(held, 'Short queues.')];
    await board.chair.sends(EditMinutesTextForTestDocument, first);
    const { editMinutesText } = await board.secretary.sends(EditMinutesTextForTestDocument, second);
    expect(editMinutesText).toEqual({ __typename: 'MinutesTextChanged', currentText: 'Long queues.', version: 2 });
    expect((await read(held)).items[0]?.text).toBe('Long queues.');
  });

  test('an approval is for the text that was read: a changed one is approved anew', async () => {
    const before = await approving(held);
    await approve(held, board.chair);
    const { editMinutesText } = await board.secretary.sends(
      EditMinutesTextForTestDocument,
      await editing(held, 'Not what she read.'),
    );
    expect(editMinutesText).toMatchObject({ approvals: [] });
    const { approveMinutes } = await board.chair.sends(ApproveMinutesForTestDocument, before);
    expect(approveMinutes).toEqual({ __typename: 'MinutesChanged', currentDigest: (await read(held)).digest });
  });
});

describe('approving', () => {
  test('the chair and one member approve; the secretary may not, nor one of them twice, nor a member first', async () => {
    const held = await givenAClosedMeeting();
    const input = await approving(held);
    expect(await board.stranger.isRefused(ApproveMinutesForTestDocument, input)).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(ApproveMinutesForTestDocument, input)).toBe('NOT_FOUND');
    for (const one of [board.secretary, board.analyst])
      expect(await one.isRefused(ApproveMinutesForTestDocument, input)).toBe('FORBIDDEN');
    const early = await board.member.sends(ApproveMinutesForTestDocument, input);
    expect(early.approveMinutes.__typename).toBe('ChairApprovesFirst');

    expect(await approve(held, board.chair)).toMatchObject({
      approvedAt: null,
      approvals: [{ person: { id: board.chair.id }, givenAs: 'CHAIR' }],
    });
    const again = await board.chair.sends(ApproveMinutesForTestDocument, input);
    expect(again.approveMinutes.__typename).toBe('AlreadyApprovedByYou');
    expect(await approve(held, board.member)).toMatchObject({
      approvedAt: expect.any(String),
      approvals: [{ givenAs: 'CHAIR' }, { person: { id: board.member.id }, givenAs: 'MEMBER' }],
    });
    for (const one of [board.chair, board.member])
      expect((await one.sends(ApproveMinutesForTestDocument, input)).approveMinutes.__typename).toBe('MinutesApproved');
    const { rows } = await owner.query('select state from meetings where id = $1', [held.id]);
    expect(rows).toEqual([{ state: 'MINUTES_APPROVED' }]);
  });

  test('it is the turn of the chair, then of the members, then of nobody', async () => {
    const held = await givenAClosedMeeting();
    const asked = () =>
      Promise.all(
        [board.chair, board.member, board.secretary, board.employee].map((who) => isAskedToApprove(who, held)),
      );
    expect(await asked()).toEqual([true, false, false, false]);
    await approve(held, board.chair);
    expect(await asked()).toEqual([false, true, false, false]);
    await approve(held, board.member);
    expect(await asked()).toEqual([false, false, false, false]);
  });

  test('what was approved is what was read, sealed by a digest that anybody can count again', async () => {
    const held = await givenAClosedMeeting();
    const { digest } = await read(held);
    await approve(held, board.chair);
    await approve(held, board.member);
    const { rows } = await owner.query<{ content: MinutesContent; digest: string }>(
      'select content, digest from minutes where id = $1',
      [held.id],
    );
    expect(rows[0]?.digest).toBe(digest);
    expect(sha256(canonicalMinutes(rows[0]!.content))).toBe(digest);
    expect(JSON.stringify(rows[0]?.content)).not.toContain(board.chair.person.name);
    expect((await read(held)).digest).toBe(digest);
  });

  test('of many who approve at once two count, the chair and one other', async () => {
    const held = await givenAClosedMeeting();
    const input = await approving(held);
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        (n % 2 ? board.member : board.chair).asks(ApproveMinutesForTestDocument, input),
      ),
    );
    await board.member.asks(ApproveMinutesForTestDocument, input);
    const { approvals, approvedAt } = await read(held);
    expect(approvals.map(({ person }) => person.id)).toEqual([board.chair.id, board.member.id]);
    expect(approvedAt).not.toBeNull();
  });
});

describe('approved minutes', () => {
  let held: Held;
  beforeAll(async () => {
    held = await givenApprovedMinutes();
  });

  test('are not written any more', async () => {
    const { editMinutesText } = await board.chair.sends(
      EditMinutesTextForTestDocument,
      await editing(held, 'Rewritten.'),
    );
    expect(editMinutesText.__typename).toBe('MinutesApproved');
  });

  test.each([
    ['rewritten', `update minutes set content = jsonb_set(content, '{number}', '1') where id = $1`],
    ['touched at all', 'update minutes set version = version + 1 where id = $1'],
    ['opened again', 'update minutes set approved_at = null, content = null, digest = null where id = $1'],
    ['deleted', 'delete from minutes where id = $1'],
    ['given another text', `update minutes_texts set text = 'x' where minutes_id = $1`],
    ['robbed of a text', 'delete from minutes_texts where minutes_id = $1'],
    ['robbed of an approval', 'delete from minutes_approvals where minutes_id = $1'],
    [
      'given a third approval',
      `insert into minutes_approvals (organization_id, id, minutes_id, person_id, given_as, approved_at)
       select organization_id, gen_random_uuid(), minutes_id, gen_random_uuid(), given_as, now() from minutes_approvals
       where minutes_id = $1 limit 1`,
    ],
  ])('cannot be %s, not even by the owner of the database', async (_, text) => {
    const before = await owner.query('select to_jsonb(m) as row from minutes m where id = $1', [held.id]);
    await expect(owner.query(text, [held.id])).rejects.toThrow('Approved minutes do not change.');
    const after = await owner.query('select to_jsonb(m) as row from minutes m where id = $1', [held.id]);
    expect(after.rows).toEqual(before.rows);
  });

  test('are not emptied either', async () => {
    await expect(owner.query('truncate minutes cascade')).rejects.toThrow('Minutes are not emptied.');
  });

  test('take addenda, which stay like them and are sealed to them; a draft takes none', async () => {
    const input = { meetingId: held.id, text: 'The unions have agreed.' };
    expect(await board.stranger.isRefused(AddAddendumForTestDocument, { input })).toBe('NOT_FOUND');
    for (const one of [board.member, board.analyst])
      expect(await one.isRefused(AddAddendumForTestDocument, { input })).toBe('FORBIDDEN');
    const empty = { input: { ...input, text: '  ' } };
    expect(await board.chair.isRefused(AddAddendumForTestDocument, empty)).toBe('BAD_USER_INPUT');
    const draft = await givenAClosedMeeting();
    const early = await board.chair.sends(AddAddendumForTestDocument, { input: { ...input, meetingId: draft.id } });
    expect(early.addAddendum.__typename).toBe('MinutesNotApproved');

    const before = await read(held);
    await sendsTwice(board.secretary, AddAddendumForTestDocument, { input });
    const { addenda, ...after } = await read(held);
    expect({ ...after, addenda: [] }).toEqual(before);
    expect(addenda).toMatchObject([{ number: 1, text: input.text, author: { id: board.secretary.id } }]);
    const { rows } = await owner.query('select * from minutes_addenda where minutes_id = $1', [held.id]);
    const said = { number: 1, text: input.text, authorId: board.secretary.id, addedAt: rows[0].added_at.toISOString() };
    expect(addenda[0]?.digest).toBe(sha256(canonicalAddendum({ ...said, minutesDigest: before.digest })));
    for (const text of [
      `update minutes_addenda set text = 'x' where minutes_id = $1`,
      'delete from minutes_addenda where minutes_id = $1',
    ])
      await expect(owner.query(text, [held.id])).rejects.toThrow('Approved minutes do not change.');
  });

  test('take the same addendum once: pressed again nothing is added, and somebody else is told which one says it', async () => {
    const other = await givenApprovedMinutes();
    const input = { meetingId: other.id, text: 'The lifts run again.' };
    for (const text of [input.text, ` ${input.text}\n`])
      await board.secretary.sends(AddAddendumForTestDocument, { input: { ...input, text } });
    const { addAddendum } = await board.chair.sends(AddAddendumForTestDocument, { input });
    expect(addAddendum).toMatchObject({ __typename: 'AddendumThere', number: 1 });
    await Promise.all(
      ['The stairs too.', 'The stairs too.'].map((text) =>
        board.chair.sends(AddAddendumForTestDocument, { input: { ...input, text } }),
      ),
    );
    expect((await read(other)).addenda.map(({ text }) => text)).toEqual([input.text, 'The stairs too.']);
  });
});

describe('on paper', () => {
  const print = async (held: Held, by: Caller = board.chair) => {
    const { printMinutes } = await sendsTwice(by, PrintMinutesDocument, { input: { meetingId: held.id } });
    const found = async () => (await by.sends(PrintedMinutesOfDocument, { id: printMinutes.id })).printedMinutes;
    await until('the minutes are printed', async () => (await found()).state !== 'MAKING', 30_000);
    return found();
  };
  const download = (by: Caller, id: string) =>
    board.app.inject({ url: `/api/${board.slug}/printed-minutes/${id}`, headers: by.headers() });

  test('a draft is not printed, nor anything for those who may not read it', async () => {
    const draft = { input: { meetingId: (await givenAClosedMeeting()).id } };
    for (const one of [board.stranger, board.employee, board.administrator, board.chair])
      expect(await one.isRefused(PrintMinutesDocument, draft)).toBe('NOT_FOUND');
  });

  test('approved minutes are printed once for all readers; an addendum makes another paper and leaves the first', async () => {
    const held = await givenApprovedMinutes();
    const paper = await print(held);
    expect(paper).toMatchObject({ state: 'READY', meetingId: held.id, addenda: 0 });
    expect((await print(held, board.analyst)).id).toBe(paper.id);

    const file = await download(board.member, paper.id);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(paper.sha256);
    for (const one of [board.employee, board.stranger]) {
      expect(await one.isRefused(PrintedMinutesOfDocument, { id: paper.id })).toBe('NOT_FOUND');
      expect((await download(one, paper.id)).statusCode).toBe(404);
    }
    expect((await download(board.visitor, paper.id)).statusCode).toBe(401);

    await owner.query(`update printed_minutes set state = 'MAKING' where id = $1`, [paper.id]);
    await board.app.get(MinutesPrinting).print({ organizationId: board.organizationId, paperId: paper.id });
    expect((await print(held)).sha256).toBe(paper.sha256);

    const text = 'The unions were asked already.';
    await board.chair.sends(AddAddendumForTestDocument, { input: { meetingId: held.id, text } });
    const longer = await print(held);
    expect([longer.addenda, longer.id === paper.id]).toEqual([1, false]);
    expect((await download(board.chair, paper.id)).rawPayload.equals(file.rawPayload)).toBe(true);
  });
});

describe('what cannot be is refused with a sentence, and nothing is broken by it', () => {
  const far = 120_000;
  const behind = <T>(act: (work: Work) => Promise<T>) =>
    board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);
  let running: Held & { readonly itemIds: readonly string[]; readonly decisionId: string };
  let closed: Held;
  let approved: Held;
  let full: Held;
  let alone: { readonly boardId: string; readonly seatId: string };
  let link: string;

  /** What an act answers: the name of the refusal or the code of the barrier, and its sentence. */
  async function saidTo(act: string, input: object, by: Caller = board.chair) {
    const { schema } = board.app.get(GraphQLSchemaHost);
    const field = schema.getMutationType()?.getFields()[act];
    if (!field) throw new Error(`Nobody can ${act}.`);
    const answers = schema.getPossibleTypes(getNamedType(field.type) as GraphQLUnionType);
    const refusals = answers.filter((answer) => 'message' in answer.getFields());
    const sentences = refusals.map(({ name }) => `... on ${name} { message }`).join(' ');
    const query = `mutation Bad($input: ${String(field.args[0]?.type)}) { said: ${act}(input: $input) { __typename ${sentences} } }`;
    const payload = { query, variables: { input } };
    const url = by.slug ? `/api/${by.slug}/graphql` : '/api/graphql';
    const { data, errors } = (await board.app.inject({ method: 'POST', url, headers: by.headers(), payload })).json();
    if (errors) return { is: errors[0].extensions.code as string, sentence: errors[0].message as string };
    return { is: data.said.__typename as string, sentence: (data.said.message ?? '') as string };
  }
  const answered = async (act: string, input: object, by?: Caller) => {
    const { is, sentence } = await saidTo(act, input, by);
    if (sentence) throw new Error(`${act}: ${is}, ${sentence}`);
  };
  const itemsOf = async ({ number }: Held) =>
    (await board.chair.sends(AgendaDocument, { board: 'cx', number })).agenda.items.map(({ id }) => id);

  beforeAll(async () => {
    closed = await givenAClosedMeeting();
    await approve(closed, board.chair);
    approved = await givenApprovedMinutes();

    const meeting = await givenAPlannedMeeting();
    for (const title of ['First', 'Second'])
      await answered('addAgendaItem', { ...topic, title, meetingId: meeting.id });
    await answered('publishAgenda', { meetingId: meeting.id });
    const itemIds = await itemsOf(meeting);
    await answered('startMeeting', { meetingId: meeting.id });
    const decision = { kind: 'DECISION', text: 'We open on Sundays.', rule: 'MAJORITY', resultKey: uuidv7() };
    await answered('addResult', { meetingId: meeting.id, itemId: itemIds[0], ...decision });
    await answered('goToItem', { meetingId: meeting.id, currentItemId: itemIds[0] });
    running = { ...meeting, itemIds, decisionId: decision.resultKey };

    full = await givenAPlannedMeeting();
    await behind(async (work) => {
      const { boardId } = board;
      const items = (meetingId: string | null, from: number) =>
        Array.from({ length: limits.meetings.itemsOnAgenda - from }, (_, nth) => ({
          ...{ ...topic, boardId, meetingId, position: from + nth + 1 },
        }));
      const [waiting] = await work.query<{ count: number }>(
        {
          name: 'test.waiting',
          text: `select count(*)::int as count from agenda_items where board_id = $1 and meeting_id is null and removed_at is null`,
        },
        [boardId],
      );
      await work.addAll(AgendaItem, [...items(full.id, 0), ...items(null, waiting?.count ?? 0)]);
    });

    await answered(
      'createBoard',
      { name: 'A board of one', slug: 'one', chairId: board.chair.id },
      board.administrator,
    );
    const { rows } = await owner.query<{ boardId: string; seatId: string }>(
      `select b.id as "boardId", m.id as "seatId" from boards b join board_members m on m.board_id = b.id
       where b.slug = 'one' and b.organization_id = $1`,
      [board.organizationId],
    );
    alone = rows[0]!;
    link = await behind(async (work) => {
      const promise = {
        boardId: board.boardId,
        meetingId: null,
        about: '',
        kind: 'ACTION',
        returnsAsId: null,
      } as const;
      const action = await recordAction(work, {
        ...{ ...promise, text: 'Ask', ownerId: board.member.id, dueOn: '2026-05-01' },
      });
      const asked = { personId: board.member.id, act: 'ANSWER_ACTION', subjectId: action.id } as const;
      return issueLink(work, { ...asked, expiresAt: new Date('2026-06-01T00:00:00Z') });
    });
  }, far);

  const inRunning = () => ({ meetingId: running.id, itemId: running.itemIds[1] });
  const action = (more: object) => ({ ...inRunning(), kind: 'ACTION', text: 'Ask', ...more });
  const promised = (dueOn: string) => action({ ownerId: board.employee.id, dueOn });
  const decisionOf = async (held: Held) =>
    (await read(held)).items[0]?.results.find(({ kind }) => kind === 'DECISION')?.id ?? '';
  const tap = () => ({ organization: board.slug, token: link, actionAnswer: 'DONE' });

  interface Bad {
    readonly act: string;
    readonly input: () => object | Promise<object>;
    readonly is: string;
    readonly by?: () => Caller;
  }
  const digestOf = async (held: Held) => (await approving(held)).input;
  const bad: Readonly<Record<string, Bad>> = {
    'approving twice': { act: 'approveMinutes', input: () => digestOf(approved), is: 'MinutesApproved' },
    'approving as second what one approved as first': {
      ...{ act: 'approveMinutes', input: () => digestOf(closed), is: 'AlreadyApprovedByYou' },
    },
    'editing approved minutes': {
      ...{ act: 'editMinutesText', is: 'MinutesApproved' },
      input: async () => (await editing(approved, 'Rewritten.')).input,
    },
    'starting a meeting that runs': {
      ...{ act: 'startMeeting', input: () => ({ meetingId: running.id }), is: 'SessionActRefused' },
    },
    'going on from an item that another chair has left': {
      ...{ act: 'goToItem', is: 'MovedOn', by: () => board.secretary },
      input: () => ({ meetingId: running.id, currentItemId: running.itemIds[0] }),
    },
    'a vote after closing': {
      ...{ act: 'castBallot', is: 'NotInSession', by: () => board.member },
      input: async () => ({ resultId: await decisionOf(closed), choice: 'FOR' }),
    },
    'a vote without a seat': {
      ...{ act: 'castBallot', is: 'NoVote', by: () => board.secretary },
      input: () => ({ resultId: running.decisionId, choice: 'FOR' }),
    },
    'cancelling a meeting in session': {
      ...{ act: 'cancelMeeting', is: 'MeetingMoveRefused' },
      input: () => ({ meetingId: running.id, effect: 'SKIP', reason: 'Too late' }),
    },
    'an action without an owner': {
      ...{ act: 'addResult', input: () => action({ dueOn: '2026-06-01' }), is: 'ResultIncomplete' },
    },
    'an action without a day': {
      ...{ act: 'addResult', input: () => action({ ownerId: board.employee.id }), is: 'ResultIncomplete' },
    },
    'an action of the thirtieth of February': {
      ...{ act: 'addResult', input: () => promised('2026-02-30'), is: 'BAD_USER_INPUT' },
    },
    'an action due before it was promised': {
      ...{ act: 'addResult', input: () => promised('2026-02-01'), is: 'DueImpossible' },
    },
    'an action due in another century': {
      ...{ act: 'addResult', input: () => promised('2199-01-01'), is: 'DueImpossible' },
    },
    'one item more than a list holds': {
      ...{ act: 'addAgendaItem', input: () => ({ ...topic, meetingId: full.id }), is: 'BAD_USER_INPUT' },
    },
    'an item of 0 minutes': {
      ...{ act: 'addAgendaItem', input: () => ({ ...topic, meetingId: full.id, minutes: 0 }), is: 'BAD_USER_INPUT' },
    },
    'an item of 500 minutes': {
      ...{ act: 'addAgendaItem', input: () => ({ ...topic, meetingId: full.id, minutes: 500 }), is: 'BAD_USER_INPUT' },
    },
    'a resolution of a board with nobody else to decide': {
      ...{ act: 'openResolution', is: 'NobodyToDecide' },
      input: () => ({ boardId: alone.boardId, text: 'Mine', closesOn: '2026-03-20' }),
    },
    'a board without members': { act: 'endSeat', input: () => ({ seatId: alone.seatId }), is: 'ChairMissing' },
  };

  test.each(Object.entries(bad))('%s', async (_, { act, input, is, by }) => {
    const said = await saidTo(act, await input(), by?.());
    expect(said.is).toBe(is);
    expect(said.sentence).toMatch(/\S \S.*\.$/s);
  });

  test('a link that a mail scanner looks at and follows still answers for its owner, once', async () => {
    const look = async () =>
      (await board.visitor.at(null).sends(OneTapDocument, { organization: board.slug, token: link })).oneTap;
    for (let times = 0; times < 3; times += 1) {
      await board.app.inject({ url: `/answer/${board.slug}?say=DONE` });
      await board.app.inject({ url: `/api/unsubscribe/${board.slug}/${link}` });
      expect(await look()).toMatchObject({ isUsed: false, action: { state: 'OPEN' } });
    }
    await answered('answerByLink', tap(), board.visitor.at(null));
    expect(await saidTo('answerByLink', tap(), board.visitor.at(null))).toMatchObject({ is: 'LinkOver' });
    expect(await look()).toMatchObject({ isUsed: true, action: { state: 'DONE' } });
  });

  test(
    'a thousand votes of one person at once are one',
    async () => {
      const votes = Array.from({ length: 1_000 }, (_, nth) => (nth % 2 ? 'FOR' : 'AGAINST')).values();
      const answers: string[] = [];
      const votesOneByOne = async () => {
        for (const choice of votes)
          answers.push((await saidTo('castBallot', { resultId: running.decisionId, choice }, board.member)).is);
      };
      // As many as a slow server lets in at once; the others wait at its door.
      await Promise.all(Array.from({ length: 100 }, votesOneByOne));
      expect([answers.length, [...new Set(answers)]]).toEqual([1_000, ['MeetingSession']]);
      const { rows } = await owner.query('select person_id, choice from ballots where result_id = $1', [
        running.decisionId,
      ]);
      expect(rows).toEqual([{ person_id: board.member.id, choice: expect.stringMatching(/^(FOR|AGAINST)$/) }]);
    },
    far,
  );

  test(
    'an item of a whole day is the board’s own affair; what a meeting leaves behind finds room in a full backlog',
    async () => {
      const { meetingSession } = await board.chair.sends(MeetingSessionForTestDocument, {
        board: 'cx',
        number: running.number,
      });
      expect(meetingSession).toMatchObject({ meeting: { state: 'IN_SESSION' }, currentItemId: running.itemIds[1] });
      expect(meetingSession.results.map(({ text }) => text)).toEqual(['We open on Sundays.']);

      const long = await givenAPlannedMeeting();
      await answered('addAgendaItem', { ...topic, meetingId: long.id, minutes: 480 });
      const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number: long.number });
      expect(agenda.window).toMatchObject({ plannedMinutes: 480, upper: 90 });

      // No meeting is left that could take it.
      await owner.query(
        `update meetings set state = 'CANCELLED' where state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED')`,
      );
      await answered('parkItem', { meetingId: running.id, itemId: running.itemIds[1] });
      await answered('closeMeeting', { meetingId: running.id, leftItemIds: [], recurringItemIds: [] });
      const { rows } = await owner.query(
        `select count(*)::int as count from agenda_items where board_id = $1 and meeting_id is null and removed_at is null`,
        [board.boardId],
      );
      expect(rows[0].count).toBeGreaterThan(limits.meetings.itemsOnAgenda);
    },
    far,
  );
});
