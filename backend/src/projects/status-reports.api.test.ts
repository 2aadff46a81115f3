import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { givenItIsStopped } from '../../testing/stopping.ts';
import type { Caller } from '../../testing/caller.ts';
import { Database } from '../platform/database/database.ts';
import {
  AcknowledgeReportForTestDocument,
  CreateProjectForTestDocument,
  type ProjectForTestFragment,
  ProjectForTestDocument,
  ProjectsForTestDocument,
  ReportStatusForTestDocument,
  StatusReportsForTestDocument,
} from './projects.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

async function givenAProject(): Promise<ProjectForTestFragment> {
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, {
    input: { boardId: board.boardId, title: 'Refunds in five days', ownerId: board.owner.id, departmentIds: [] },
  });
  if (createProject.__typename !== 'Project') throw new Error(`Refused: ${createProject.__typename}`);
  return createProject;
}

const said = ({ id }: { id: string }, more: object = {}) => ({
  input: {
    projectId: id,
    done: 'Rules written',
    next: 'Pilot in Brno',
    needsDecision: '',
    health: 'ON_TRACK' as const,
    ...more,
  },
});

async function sendsTwice<Data, Variables>(
  who: Caller,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await who.asks(document, variables, headers);
  const second = await who.asks(document, variables, headers);
  expect(second).toEqual(first);
  if (!second.data) throw new Error(`The server said no: ${JSON.stringify(second.errors)}`);
  return second.data;
}

async function reported(project: ProjectForTestFragment, who = board.owner): Promise<string> {
  const { reportStatus } = await who.sends(ReportStatusForTestDocument, said(project));
  if (reportStatus.__typename !== 'Project') throw new Error(`Refused: ${reportStatus.__typename}`);
  return String(reportStatus.reports.nodes[0]?.id);
}

test('a stranger reports and reads nothing', async () => {
  const project = await givenAProject();
  const reportId = await reported(project);
  expect(await board.stranger.isRefused(ReportStatusForTestDocument, said(project))).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(StatusReportsForTestDocument, { projectId: project.id })).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(AcknowledgeReportForTestDocument, { input: { reportId } })).toBe('NOT_FOUND');
});

test('members and analysts read reports and write none; an employee does not even see them', async () => {
  const project = await givenAProject();
  for (const who of [board.member, board.analyst])
    expect(await who.isRefused(ReportStatusForTestDocument, said(project))).toBe('FORBIDDEN');
  expect(await board.employee.isRefused(ReportStatusForTestDocument, said(project))).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(StatusReportsForTestDocument, { projectId: project.id })).toBe('NOT_FOUND');
});

test('a report says something, and the first one cannot say that nothing has changed', async () => {
  const project = await givenAProject();
  const empty = said(project, { done: '  ', next: '' });
  const { reportStatus } = await board.owner.sends(ReportStatusForTestDocument, empty);
  expect(reportStatus).toMatchObject({ __typename: 'NothingReported' });
  const again = await board.owner.sends(ReportStatusForTestDocument, said(project, { noChange: true }));
  expect(again.reportStatus).toMatchObject({ __typename: 'NoEarlierReport' });
});

test('a stopped project takes no more reports', async () => {
  const project = await givenAProject();
  await givenItIsStopped(board, project.id);
  const { reportStatus } = await board.owner.sends(ReportStatusForTestDocument, said(project));
  expect(reportStatus).toMatchObject({ __typename: 'ProjectFinished', finishedStage: 'STOPPED' });
});

test('a report of the owner is the health of the project, on its page and in the list', async () => {
  const project = await givenAProject();
  const report = said(project, { health: 'AT_RISK', needsDecision: ' A second tester ' });
  const { reportStatus } = await sendsTwice(board.owner, ReportStatusForTestDocument, report);
  expect(reportStatus).toMatchObject({
    health: 'AT_RISK',
    version: 1,
    latestReport: { done: 'Rules written', author: { name: 'Olga Owner' } },
    reports: {
      totalCount: 1,
      nodes: [{ needsDecision: 'A second tester', noChange: false, asDeputy: false, acknowledgements: [] }],
    },
  });
  const asked = { board: 'cx', filter: { healths: ['AT_RISK' as const], search: String(project.number) } };
  const { projects } = await board.member.sends(ProjectsForTestDocument, asked);
  expect(projects.nodes).toMatchObject([
    { number: project.number, health: 'AT_RISK', latestReport: { next: 'Pilot in Brno' } },
  ]);
});

test('the chair reports for the owner, marked', async () => {
  const project = await givenAProject();
  const { reportStatus } = await board.chair.sends(ReportStatusForTestDocument, said(project));
  expect(reportStatus).toMatchObject({ reports: { nodes: [{ asDeputy: true, author: { name: 'Clara Chair' } }] } });
});

test('no change says the last report again with the health pressed now', async () => {
  const project = await givenAProject();
  await reported(project);
  const press = { input: { projectId: project.id, health: 'OFF_TRACK' as const, noChange: true } };
  const { reportStatus } = await sendsTwice(board.owner, ReportStatusForTestDocument, press);
  expect(reportStatus).toMatchObject({
    health: 'OFF_TRACK',
    reports: {
      totalCount: 2,
      nodes: [
        { done: 'Rules written', next: 'Pilot in Brno', health: 'OFF_TRACK', noChange: true },
        { health: 'ON_TRACK', noChange: false },
      ],
    },
  });
});

test('nobody acknowledges their own report, nor does the owner the one written for them', async () => {
  const project = await givenAProject();
  const ofChair = await reported(project, board.chair);
  const own = await board.chair.sends(AcknowledgeReportForTestDocument, { input: { reportId: ofChair } });
  expect(own.acknowledgeReport).toMatchObject({ __typename: 'OwnReport' });
  for (const who of [board.owner, board.analyst])
    expect(await who.isRefused(AcknowledgeReportForTestDocument, { input: { reportId: ofChair } })).toBe('FORBIDDEN');
});

test('a member who has read a report says so once', async () => {
  const project = await givenAProject();
  const input = { reportId: await reported(project) };
  const first = await sendsTwice(board.member, AcknowledgeReportForTestDocument, { input });
  const second = await board.member.sends(AcknowledgeReportForTestDocument, { input });
  for (const { acknowledgeReport } of [first, second])
    expect(acknowledgeReport).toMatchObject({
      reports: { nodes: [{ acknowledgements: [{ person: { name: 'Mona Member' } }] }] },
    });
});

test('reports are read part by part, the newest first', async () => {
  const project = await givenAProject();
  for (let n = 1; n <= 22; n += 1)
    await board.owner.sends(ReportStatusForTestDocument, said(project, { done: `Week ${n}` }));
  const { project: page } = await board.owner.sends(ProjectForTestDocument, { board: 'cx', number: project.number });
  expect(page.reports).toMatchObject({ totalCount: 22, pageInfo: { hasNextPage: true } });
  expect(page.reports.nodes.map(({ done }) => done)).toEqual(Array.from({ length: 20 }, (_, n) => `Week ${22 - n}`));
  const after = page.reports.pageInfo.endCursor;
  const { statusReports } = await board.owner.sends(StatusReportsForTestDocument, { projectId: project.id, after });
  expect(statusReports).toMatchObject({ totalCount: 22, pageInfo: { hasNextPage: false } });
  expect(statusReports.nodes.map(({ done }) => done)).toEqual(['Week 2', 'Week 1']);
});

test('a report is never edited: a new one corrects it, once, and both stay', async () => {
  const project = await givenAProject();
  const wrong = await reported(project);
  const rightly = said(project, { done: 'Rules written and signed', correctsId: wrong });
  const { reportStatus } = await sendsTwice(board.owner, ReportStatusForTestDocument, rightly);
  expect(reportStatus).toMatchObject({
    reports: {
      totalCount: 2,
      nodes: [
        { done: 'Rules written and signed', correctsId: wrong, isCorrected: false },
        { id: wrong, done: 'Rules written', correctsId: null, isCorrected: true },
      ],
    },
  });
  const again = await board.chair.sends(ReportStatusForTestDocument, rightly);
  expect(again.reportStatus).toMatchObject({ __typename: 'ReportCorrected' });
  const other = await givenAProject();
  const elsewhere = said(other, { correctsId: wrong });
  expect(await board.owner.isRefused(ReportStatusForTestDocument, elsewhere)).toBe('NOT_FOUND');
  const { organizationId } = board;
  const edit = { name: 'test.edit_report', text: 'update status_reports set done = $2 where id = $1' };
  const editing = board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) => work.query(edit, [wrong, 'Something else']));
  await expect(editing).rejects.toThrow('permission denied');
});
