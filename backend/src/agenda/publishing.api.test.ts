import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { canonicalJson } from '@cxboard/domain/canonical-json';
import { airportSurvey } from '../../testing/airport-survey.ts';
import type { TestBoard } from '../../testing/board.ts';
import { untilState, uploads } from '../../testing/importing.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import {
  CommitImportForTestDocument,
  ImportForTestByIdDocument,
  MapImportForTestDocument,
} from '../imports/imports.api.generated.ts';
import { BoardForTestDocument, EditBoardForTestDocument } from '../board/board.api.generated.ts';
import { MeetingDuties } from '../meetings/index.ts';
import { MoveMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { CreateMetricForTestDocument } from '../metrics/metrics.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { CreateProjectForTestDocument } from '../projects/projects.api.generated.ts';
import { StatusReport } from '../projects/index.ts';
import { AgendaVersion } from './agenda-version.entity.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  AgendaVersionDocument,
  AgendaVersionsDocument,
  BacklogDocument,
  EditAgendaItemDocument,
  PublishAgendaDocument,
  PutOnAgendaDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
} from './agenda.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
let used = 4;
let number: number;
let meetingId: string;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board);
});
afterAll(() => board.close());
beforeEach(() => {
  const mine = meetings[used++];
  if (!mine) throw new Error('More tests than meetings.');
  ({ number, id: meetingId } = mine);
});

const agenda = async (by = board.chair, of = number) =>
  (await by.sends(AgendaDocument, { board: 'cx', number: of })).agenda;
const add = async (title: string, more: object = {}) => {
  const input = { meetingId, title, kind: 'TOPIC' as const, minutes: 10, ...more };
  await board.chair.sends(AddAgendaItemDocument, { input });
  return (await agenda()).items.find((item) => item.title === title)?.id ?? '';
};
const publish = async () => (await board.chair.sends(PublishAgendaDocument, { input: { meetingId } })).publishAgenda;
const stored = (id = meetingId) =>
  board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
      work.find(AgendaVersion, { meetingId: id }, { number: 'ASC' }),
    );

const dutiesOfChair = async () => {
  const boards = [{ boardId: board.boardId, role: 'CHAIR' }];
  const viewer = { organizationId: board.organizationId, personId: board.chair.id, roles: [], boards } as never;
  const duties = await board.app.get(MeetingDuties).of(viewer);
  return duties.map(({ kind, title, dueOn }) => [kind, title, dueOn]);
};

test('the chair is told which agenda waits to be prepared, then to be published', async () => {
  const first = meetings[0]?.id ?? '';
  expect(await dutiesOfChair()).toEqual([['PREPARE_AGENDA', 'Metrics session 1', '2026-03-05']]);
  const itemId = await add('Prepared', { meetingId: first }).then(
    async () => (await agenda(board.chair, 1)).items[0]?.id,
  );
  expect(await dutiesOfChair()).toContainEqual(['PUBLISH_AGENDA', 'Metrics session 1', '2026-03-05']);
  await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: itemId ?? '' } });
  const nobody = { organizationId: board.organizationId, roles: [], boards: [] } as never;
  expect(await board.app.get(MeetingDuties).of(nobody)).toEqual([]);
});

describe('publishing', () => {
  test('is for those who plan, needs an item, and says when nothing has changed', async () => {
    const input = { meetingId };
    expect(await board.stranger.isRefused(PublishAgendaDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.member, board.analyst, board.employee, board.administrator])
      expect(await other.isRefused(PublishAgendaDocument, { input })).toBe('FORBIDDEN');
    expect(await publish()).toMatchObject({ __typename: 'NothingToPublish' });
    await add('Waiting times');
    const { publishAgenda } = await sendsTwice(board.chair, PublishAgendaDocument, { input });
    expect(publishAgenda).toMatchObject({
      meeting: { state: 'PUBLISHED' },
      published: { number: 1, publishedBy: { name: 'Clara Chair' }, changes: [] },
      hasUnpublishedChanges: false,
    });
    expect(await publish()).toMatchObject({ __typename: 'UnchangedSincePublished', version: 1 });
    expect(await stored()).toHaveLength(1);
  });

  test('twice at once gives consecutive numbers, never the same one', async () => {
    await add('First');
    const both = await Promise.all([publish(), publish(), publish()]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Agenda',
      'UnchangedSincePublished',
      'UnchangedSincePublished',
    ]);
    await Promise.all([add('Second').then(publish), add('Third').then(publish)]);
    const numbers = (await stored()).map((version) => version.number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('tells what is new against the version before, people by name', async () => {
    const first = await add('First', { presenterId: board.member.id });
    const second = await add('Second');
    await add('Third');
    await publish();
    await board.chair.sends(EditAgendaItemDocument, {
      input: { itemId: first, expectedVersion: 1, minutes: 15, presenterId: board.analyst.id },
    });
    await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: second } });
    await add('Fourth');
    const pending = (await agenda()).pendingChanges.map(({ name, title, from, to }) => [name, title, from, to]);
    expect(pending).toEqual([
      ['MINUTES_CHANGED', 'First', '10', '15'],
      ['PRESENTER_CHANGED', 'First', 'Mona Member', 'Ana Analyst'],
      ['ITEM_ADDED', 'Fourth', null, null],
      ['ITEM_REMOVED', 'Second', null, null],
    ]);
    expect((await agenda(board.member)).pendingChanges).toEqual([]);
    await publish();
    const { published } = await agenda(board.member);
    expect(published?.changes.map(({ name, title, from, to }) => [name, title, from, to])).toEqual(pending);
  });

  test('of a meeting that was moved says so', async () => {
    await add('Moved');
    await publish();
    const { meeting } = await agenda();
    const input = { meetingId, expectedVersion: meeting.version, startsOn: meeting.startsOn, startsClock: '15:00' };
    await board.chair.sends(MoveMeetingDocument, { input });
    expect((await agenda()).pendingChanges.map(({ name }) => name)).toEqual(['MEETING_MOVED']);
  });
});

describe('a published version', () => {
  test('is what the members read while the chair edits on', async () => {
    const itemId = await add('As published');
    expect(await agenda(board.member)).toMatchObject({ view: 'NOT_PUBLISHED', items: [], published: null });
    await publish();
    await board.chair.sends(EditAgendaItemDocument, { input: { itemId, expectedVersion: 1, title: 'As drafted' } });
    await add('Only in the draft');
    for (const reader of [board.member, board.analyst])
      expect(await agenda(reader)).toMatchObject({
        view: 'PUBLISHED',
        hasUnpublishedChanges: false,
        items: [{ title: 'As published' }],
      });
    for (const planner of [board.chair, board.secretary])
      expect(await agenda(planner)).toMatchObject({ view: 'DRAFT', hasUnpublishedChanges: true });
  });

  test('shows others only the items they present or own', async () => {
    await add('For the board');
    await add('For Emil', { presenterId: board.employee.id });
    await publish();
    const { view, items, published, window } = await agenda(board.employee);
    expect([view, items.map(({ title, startsClock }) => [title, startsClock])]).toEqual([
      'OWN_ITEMS',
      [['For Emil', '10:10']],
    ]);
    expect([published?.changes, window.plannedMinutes]).toEqual([[], 10]);
    expect((await agenda(board.administrator)).items).toEqual([]);
  });

  test('is byte-identical when it is read again after later edits, and its hash is of its content', async () => {
    const itemId = await add('Frozen');
    await add('Also frozen');
    await publish();
    const [before] = await stored();
    const read = await board.member.sends(AgendaVersionDocument, { meetingId, number: 1 });
    await board.chair.sends(EditAgendaItemDocument, {
      input: { itemId, expectedVersion: 1, title: 'Thawed', minutes: 99 },
    });
    await board.chair.sends(ReorderAgendaDocument, { input: { itemId, position: 2 } });
    await publish();
    const [after, second] = await stored();
    expect(canonicalJson(after?.content as never)).toBe(canonicalJson(before?.content as never));
    const digest = createHash('sha256')
      .update(canonicalJson(after?.content as never))
      .digest('hex');
    expect(after?.digest).toBe(digest);
    expect(second?.digest).not.toBe(digest);
    expect(await board.member.sends(AgendaVersionDocument, { meetingId, number: 1 })).toEqual(read);
    expect(read.agendaVersion.items.map(({ title }) => title)).toEqual(['Frozen', 'Also frozen']);

    const { agendaVersions } = await board.member.sends(AgendaVersionsDocument, { meetingId });
    expect(agendaVersions.map((version) => version.number)).toEqual([2, 1]);
    for (const other of [board.stranger, board.employee, board.administrator]) {
      expect(await other.isRefused(AgendaVersionsDocument, { meetingId })).toBe('NOT_FOUND');
      expect(await other.isRefused(AgendaVersionDocument, { meetingId, number: 1 })).toBe('NOT_FOUND');
    }
    expect(await board.member.isRefused(AgendaVersionDocument, { meetingId, number: 9 })).toBe('NOT_FOUND');
  });

  test('cannot be changed or removed, not even by a statement of our own', async () => {
    await add('For ever');
    await publish();
    for (const text of ['update agenda_versions set number = 7', 'delete from agenda_versions'])
      await expect(
        board.app
          .get(Database)
          .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
            work.query({ name: `test.${text.slice(0, 6)}`, text }),
          ),
      ).rejects.toThrow('permission denied');
  });
});

describe('a project on an agenda', () => {
  test('is put there by the chair, proposed by the others, and shows what was reported after publication', async () => {
    const project = {
      title: 'Refunds in five days',
      ownerId: board.owner.id,
      departmentIds: [],
      boardId: board.boardId,
    };
    const { createProject } = await board.chair.sends(CreateProjectForTestDocument, { input: project });
    const projectId = createProject.__typename === 'Project' ? createProject.id : '';
    const input = { boardId: board.boardId, place: 'NEXT_MEETING', title: 'Refunds', minutes: 15, projectId } as const;
    expect(await board.stranger.isRefused(PutOnAgendaDocument, { input })).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(PutOnAgendaDocument, { input })).toBe('FORBIDDEN');
    expect(await board.chair.isRefused(PutOnAgendaDocument, { input: { ...input, projectId: null } })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await board.chair.isRefused(PutOnAgendaDocument, { input: { ...input, projectId: board.boardId } })).toBe(
      'NOT_FOUND',
    );
    const { putOnAgenda } = await sendsTwice(board.chair, PutOnAgendaDocument, { input });
    expect(putOnAgenda).toMatchObject({
      meeting: { kind: 'PROJECT_REVIEW', number: 2 },
      items: [{ project: { title: 'Refunds in five days' } }],
    });
    await sendsTwice(board.member, PutOnAgendaDocument, { input });
    const { backlog } = await board.chair.sends(BacklogDocument, { board: 'cx' });
    expect(backlog.items.at(-1)).toMatchObject({
      title: 'Refunds',
      proposer: { name: 'Mona Member' },
      proposedForNumber: 2,
    });

    const reviewId = meetings[1]?.id ?? '';
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: reviewId } });
    expect((await agenda(board.member, 2)).items[0]).toMatchObject({ reportedAfterPublication: false });
    await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
      await work.add(StatusReport, {
        ...{ projectId, authorId: board.owner.id, reportedAt: new Date(work.now.getTime() + 1000) },
        ...{ done: 'Half of it', next: '', needsDecision: '', health: 'ON_TRACK', noChange: false, asDeputy: false },
      });
    });
    for (const reader of [board.member, board.owner])
      expect((await agenda(reader, 2)).items).toMatchObject([
        { reportedAfterPublication: true, project: { latestReport: { done: 'Half of it' } } },
      ]);
    expect((await agenda(board.employee, 2)).items).toEqual([]);

    // The report is something to publish; on the evening before the review it comes late.
    const draft = await agenda(board.chair, 2);
    expect(draft.pendingChanges).toMatchObject([{ name: 'REPORT_CHANGED', title: 'Refunds', from: null, to: null }]);
    const clock = board.app.get(Clock);
    const [before, startsAt] = [clock.now(), new Date(meetings[1]?.startsAt ?? '')];
    clock.set(new Date(startsAt.getTime() - 12 * 3_600_000));
    const standing = async () => (await agenda(board.member, 2)).items[0];
    expect(await standing()).toMatchObject({ reporting: { standing: 'IN_TIME' }, lateVersion: null });
    await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
      await work.add(StatusReport, {
        ...{ projectId, authorId: board.owner.id, reportedAt: work.now },
        ...{ done: 'All of it', next: '', needsDecision: '', health: 'ON_TRACK', noChange: false, asDeputy: false },
      });
    });
    expect(await standing()).toMatchObject({ reporting: { standing: 'LATE' }, lateVersion: null });
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: reviewId } });
    expect(await standing()).toMatchObject({ reporting: { standing: 'LATE' }, lateVersion: 2 });

    // A board that takes papers until the day itself finds the same report in time, and what is published now too.
    const { version, name, charter } = (await board.chair.sends(BoardForTestDocument, { slug: 'cx' })).board;
    const edited = { boardId: board.boardId, expectedVersion: version, name, charter };
    for (const field of ['packDueWorkingDays', 'reportDueWorkingDays'])
      for (const days of [-1, 11])
        expect(await board.chair.isRefused(EditBoardForTestDocument, { input: { ...edited, [field]: days } })).toBe(
          'BAD_USER_INPUT',
        );
    const { editBoard } = await board.chair.sends(EditBoardForTestDocument, {
      input: { ...edited, packDueWorkingDays: 0, reportDueWorkingDays: 0 },
    });
    expect(editBoard).toMatchObject({ packDueWorkingDays: 0, reportDueWorkingDays: 0 });
    expect(await standing()).toMatchObject({ reporting: { standing: 'IN_TIME' } });
    const added = { meetingId: reviewId, kind: 'TOPIC' as const, title: 'On the day', minutes: 5 };
    await board.chair.sends(AddAgendaItemDocument, { input: added });
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: reviewId } });
    expect((await agenda(board.member, 2)).items[1]).toMatchObject({ title: 'On the day', lateVersion: null });
    clock.set(before);
  });
});

describe('a metric on an agenda', () => {
  test('is frozen as it is shown, and read by the members exactly so', async () => {
    const metricId = await givenAMetric();
    const input = {
      boardId: board.boardId,
      place: 'NEXT_MEETING',
      title: 'Recommendation',
      minutes: 20,
      metric: { metricId, from: '2017-05-01', to: '2017-05-31' },
    } as const;
    expect(await board.stranger.isRefused(PutOnAgendaDocument, { input })).toBe('NOT_FOUND');
    const { putOnAgenda } = await sendsTwice(board.chair, PutOnAgendaDocument, { input });
    if (putOnAgenda.__typename !== 'Agenda') throw new Error(putOnAgenda.__typename);
    const frozen = putOnAgenda.items[0]?.snapshot;
    expect(frozen).toMatchObject({ metricName: 'Recommendation', content: { headline: { n: 2746 } } });
    expect(putOnAgenda.meeting.kind).toBe('METRICS');

    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: putOnAgenda.id } });
    const read = await agenda(board.member, putOnAgenda.meeting.number);
    expect(read.items[0]?.snapshot).toEqual(frozen);
  });
});

async function givenAMetric(): Promise<string> {
  const content = airportSurvey();
  const { body } = await uploads(board, board.analyst, { content, name: 'survey.csv' });
  const importId = body.importId ?? '';
  const found = async () => (await board.analyst.sends(ImportForTestByIdDocument, { id: importId })).import;
  const columns = (content.split(/\r?\n/)[0] ?? '').split(',').map((header) => ({
    ...{ header: header.trim(), role: 'IGNORE' as const },
    ...(header.trim() === 'NETPRO' && {
      ...{ role: 'SCORE' as const, question: 'How likely?', scale: { min: 0, max: 10 } },
      codes: [{ value: '11', means: 'BLANK' as const }],
    }),
  }));
  const period = { from: '2017-05-01', to: '2017-05-31' };
  await board.analyst.sends(MapImportForTestDocument, { input: { importId, sourceName: 'Survey', columns, period } });
  await untilState(found, 'READY', 'FAILED');
  await board.analyst.sends(CommitImportForTestDocument, { input: { importId } });
  const { source } = await untilState(found, 'COMMITTED', 'FAILED');
  const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, {
    input: {
      ...{ name: 'Recommendation', questionId: source?.questions[0]?.id ?? '', validFrom: '2017-01-01' },
      ...{ question: 'How likely?', rule: 'NPS', scaleMin: 0, scaleMax: 10 },
      ...{ programme: 'RELATIONSHIP', population: 'departing passengers' },
    },
  });
  if (createMetric.__typename !== 'Metric') throw new Error(createMetric.__typename);
  return createMetric.id;
}
