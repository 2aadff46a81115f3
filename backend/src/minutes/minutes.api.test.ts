import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { canonicalAddendum, canonicalMinutes, type MinutesContent } from '@cxboard/domain/minutes/minutes.rules';
import pg from 'pg';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { everySecondTuesday, givenABoardOnMonday, sendsTwice } from '../../testing/meetings.ts';
import { AddAgendaItemDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { PlanMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { MinutesPrinting } from '../printed-minutes/minutes-printing.service.ts';
import { PrintedMinutesOfDocument, PrintMinutesDocument } from '../printed-minutes/printed-minutes.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
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

/** A published meeting with two topics, written down afterwards: a decision, an action, a note, one item not reached. */
async function givenAClosedMeeting(): Promise<Held> {
  planned += 1;
  const startsOn = `2026-04-${String(planned).padStart(2, '0')}`;
  const { planMeeting } = await board.chair.sends(PlanMeetingDocument, {
    input: { boardId: board.boardId, kind: 'METRICS', startsOn, startsClock: everySecondTuesday.anchorTime },
  });
  if (planMeeting.__typename !== 'Meeting') throw new Error(planMeeting.__typename);
  const { id: meetingId, number } = planMeeting;
  const itemIds: string[] = [];
  for (const title of ['Waiting times', 'Opening hours']) {
    const { addAgendaItem } = await board.chair.sends(AddAgendaItemDocument, {
      input: { meetingId, kind: 'TOPIC', title, minutes: 20 },
    });
    if (addAgendaItem.__typename !== 'Agenda') throw new Error(addAgendaItem.__typename);
    itemIds.push(addAgendaItem.items.at(-1)!.id);
  }
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
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
        { itemId, kind: 'DECISION', text: 'We open on Saturdays.' },
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
  expect(discussed?.results[2]).toMatchObject({ owner: { id: board.employee.id }, dueOn: '2026-06-01' });
  expect(notReached).toMatchObject({ title: 'Opening hours', actualMinutes: 0, comesAgain: true, text: '' });
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
