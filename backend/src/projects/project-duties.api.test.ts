import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { Meeting } from '../meetings/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { Person } from '../people/index.ts';
import { Project } from './project.entity.ts';
import { ProjectDuties } from './project-duties.ts';
import {
  AcknowledgeReportForTestDocument,
  CreateProjectForTestDocument,
  ProjectForTestDocument,
  ProjectsForTestDocument,
  ReportStatusForTestDocument,
} from './projects.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  const server = await givenAServer();
  server.app.get(Clock).set(new Date('2027-02-10T09:00:00Z'));
  board = await givenABoard(server);
});
afterAll(() => board.close());

/** Everybody looks in, since a session that nobody uses for two weeks ends. */
async function isNow(moment: string) {
  board.app.get(Clock).set(new Date(moment));
  const { chair, secretary, member, analyst, owner, employee } = board;
  await Promise.all([chair, secretary, member, analyst, owner, employee].map(viewing));
}

async function viewing(who: Caller) {
  const looking = await board.app.get(Sessions).look(who.person.token, board.slug);
  if (!looking?.viewer) throw new Error('Nobody is looking.');
  return looking.viewer;
}

const dutiesOf = async (who: Caller) => board.app.get(ProjectDuties).of(await viewing(who));

/** Tuesdays at ten in Prague; the one between them was called off. */
async function givenReviews() {
  const { organizationId, boardId } = board;
  const review = { boardId, kind: 'PROJECT_REVIEW', timeZone: 'Europe/Prague', minutes: 90, place: '' } as const;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    await work.add(Meeting, { ...review, number: 1, state: 'PLANNED', startsAt: new Date('2027-03-02T09:00:00Z') });
    await work.add(Meeting, { ...review, number: 2, state: 'PLANNED', startsAt: new Date('2027-03-16T09:00:00Z') });
    await work.add(Meeting, { ...review, number: 3, state: 'CANCELLED', startsAt: new Date('2027-03-09T09:00:00Z') });
  });
}

async function givenAProject(title: string) {
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, {
    input: { boardId: board.boardId, title, ownerId: board.owner.id, charteredOn: '2027-02-01', departmentIds: [] },
  });
  if (createProject.__typename !== 'Project') throw new Error(`Refused: ${createProject.__typename}`);
  return createProject;
}

test('between two reviews a project asks for its report, becomes unknown without it, and is known again with it', async () => {
  await givenReviews();
  const project = await givenAProject('Refunds in five days');
  const read = async () =>
    (await board.owner.sends(ProjectForTestDocument, { board: 'cx', number: project.number })).project;
  const report = { input: { projectId: project.id, done: 'Rules written', health: 'ON_TRACK' as const } };

  expect(await dutiesOf(board.owner)).toEqual([]); // due on the 26th, more than a week away
  await isNow('2027-02-20T09:00:00Z');
  const place = { page: 'PROJECT', boardSlug: 'cx', number: project.number };
  const duty = { kind: 'REPORT_STATUS', subject: { type: 'PROJECT', id: project.id }, title: project.title, place };
  expect(await dutiesOf(board.owner)).toEqual([{ ...duty, dueOn: '2027-02-26' }]);
  expect(await dutiesOf(board.employee)).toEqual([]);

  await board.owner.sends(ReportStatusForTestDocument, report);
  expect(await dutiesOf(board.owner)).toEqual([]);
  expect(await read()).toMatchObject({ health: 'ON_TRACK', reportOwed: { dueOn: '2027-03-12' } });

  await isNow('2027-03-01T09:00:00Z');
  expect(await read()).toMatchObject({ health: 'ON_TRACK', reportOwed: { dueOn: '2027-03-12' } });

  await isNow('2027-03-13T09:00:00Z');
  expect(await read()).toMatchObject({ health: 'UNKNOWN', reportOwed: { dueOn: '2027-03-12' } });
  const { projects } = await board.owner.sends(ProjectsForTestDocument, {
    board: 'cx',
    filter: { healths: ['UNKNOWN'] },
  });
  expect(projects.nodes).toMatchObject([{ number: project.number, health: 'UNKNOWN' }]);
  expect(await dutiesOf(board.owner)).toEqual([{ ...duty, dueOn: '2027-03-12' }]);

  await board.owner.sends(ReportStatusForTestDocument, report);
  expect(await read()).toMatchObject({ health: 'ON_TRACK', reportOwed: null });
});

test('the newest report waits for one member who is not its author', async () => {
  const project = await givenAProject('Letters people understand');
  const { reportStatus } = await board.owner.sends(ReportStatusForTestDocument, {
    input: { projectId: project.id, done: 'Ten letters rewritten', health: 'AT_RISK' },
  });
  if (reportStatus.__typename !== 'Project') throw new Error(`Refused: ${reportStatus.__typename}`);
  const reportId = String(reportStatus.reports.nodes[0]?.id);
  const toRead = async (who: Caller) =>
    (await dutiesOf(who)).filter(({ title, kind }) => title === project.title && kind === 'ACKNOWLEDGE_REPORT');

  const subject = { type: 'STATUS_REPORT', id: reportId };
  for (const who of [board.member, board.chair, board.secretary])
    expect(await toRead(who)).toMatchObject([{ subject }]);
  for (const who of [board.owner, board.analyst]) expect(await toRead(who)).toEqual([]);
  await board.member.sends(AcknowledgeReportForTestDocument, { input: { reportId } });
  expect(await toRead(board.chair)).toEqual([]);
});

test('when an owner leaves, whoever leads the board names another, until somebody has', async () => {
  const project = await givenAProject('Queues that move');
  const setAway = async (ownerId: string, deactivatedAt: Date | null) => {
    const { organizationId } = board;
    await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
      await work.change(await work.lock(Person, board.employee.id), { deactivatedAt });
      await work.change(await work.lock(Project, project.id), { ownerId });
    });
  };
  const toHandOver = async (who: Caller) => (await dutiesOf(who)).filter(({ kind }) => kind === 'HAND_OVER_PROJECT');
  expect(await toHandOver(board.chair)).toEqual([]);
  await setAway(board.employee.id, new Date());
  const place = { page: 'PROJECT', boardSlug: 'cx', number: project.number };
  for (const who of [board.chair, board.secretary])
    expect(await toHandOver(who)).toMatchObject([{ title: project.title, dueOn: null, place }]);
  for (const who of [board.member, board.analyst]) expect(await toHandOver(who)).toEqual([]);
  await setAway(board.owner.id, null);
  expect(await toHandOver(board.chair)).toEqual([]);
});
