import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { givenItIsStopped } from '../../testing/stopping.ts';
import type { Caller } from '../../testing/caller.ts';
import { Department } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import {
  ActivityForTestDocument,
  ChangeMilestoneForTestDocument,
  CharterForTestPageDocument,
  CharterProjectForTestDocument,
  DropMilestoneForTestDocument,
  type CharterForTestFragment,
  PlanMilestonesForTestDocument,
  ReachMilestoneForTestDocument,
  RemoveProjectFileForTestDocument,
  SayCharterForTestDocument,
} from './charters.api.generated.ts';

let board: TestBoard;
let project: CharterForTestFragment;
beforeAll(async () => {
  board = await givenABoard();
  project = await givenAProject();
});
afterAll(() => board.close());

async function givenAProject(more: object = {}): Promise<CharterForTestFragment> {
  const input = { boardId: board.boardId, title: 'Refunds in five days', ownerId: board.owner.id, ...more };
  const { createProject } = await board.chair.sends(CharterProjectForTestDocument, { input });
  if (createProject.__typename !== 'Project') throw new Error(createProject.__typename);
  return createProject;
}

const pilot = { title: 'Pilot in Brno', dueOn: '2026-12-01' };
const planned = async (who: Caller, of = project) => {
  const input = { projectId: of.id, milestones: [pilot] };
  const { planMilestones } = await who.sends(PlanMilestonesForTestDocument, { input });
  if (planMilestones.__typename !== 'Project') throw new Error(planMilestones.__typename);
  const [milestone] = planMilestones.milestones;
  if (!milestone) throw new Error('There should be a milestone.');
  return milestone;
};

const upload = (
  who: Caller,
  { projectId = project.id, name = 'Plan.pdf', content = Buffer.from('%PDF-1.7 plan') } = {},
) =>
  board.app.inject({
    method: 'POST',
    url: `/api/${board.slug}/project-files?project=${projectId}&name=${encodeURIComponent(name)}`,
    headers: { ...who.headers(), 'x-cx-client': 'tests', 'content-type': 'application/octet-stream' },
    payload: content,
  });
const download = (who: Caller, id: string) =>
  board.app.inject({ url: `/api/${board.slug}/project-files/${id}`, headers: who.headers() });

test('a stranger plans nothing, sends and reads no file, and learns of no activity', async () => {
  const { stranger } = board;
  const { id } = await planned(board.owner);
  const plan = { input: { projectId: project.id, milestones: [pilot] } };
  expect(await stranger.isRefused(PlanMilestonesForTestDocument, plan)).toBe('NOT_FOUND');
  expect(await stranger.isRefused(DropMilestoneForTestDocument, { input: { milestoneId: id } })).toBe('NOT_FOUND');
  expect(await stranger.isRefused(ActivityForTestDocument, { projectId: project.id })).toBe('NOT_FOUND');
  const { fileId } = (await upload(board.owner)).json<{ fileId: string }>();
  expect((await upload(stranger)).statusCode).toBe(404);
  for (const who of [stranger, board.employee]) expect((await download(who, fileId)).statusCode).toBe(404);
  expect((await download(board.visitor, fileId)).statusCode).toBe(401);
});

test('members and analysts read a plan and do not keep it', async () => {
  const { id } = await planned(board.chair);
  for (const who of [board.member, board.analyst]) {
    const input = { projectId: project.id, milestones: [pilot] };
    expect(await who.isRefused(PlanMilestonesForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await who.isRefused(DropMilestoneForTestDocument, { input: { milestoneId: id } })).toBe('FORBIDDEN');
  }
  expect(await board.analyst.isRefused(ActivityForTestDocument, { projectId: project.id })).toBe('FORBIDDEN');
  expect((await upload(board.analyst)).statusCode).toBe(403);
});

test('a milestone keeps its first day however often it moves, and is reached on a day that has come', async () => {
  const of = await givenAProject();
  const { id, version } = await planned(board.owner, of);
  const later = { milestoneId: id, expectedVersion: version, title: 'Pilot in Ostrava', dueOn: '2027-01-15' };
  const { changeMilestone } = await board.owner.sends(ChangeMilestoneForTestDocument, { input: later });
  expect(changeMilestone).toMatchObject({
    milestones: [{ title: 'Pilot in Ostrava', dueOn: '2027-01-15', firstDueOn: '2026-12-01', version: 2 }],
  });
  expect(await board.chair.isRefused(ChangeMilestoneForTestDocument, { input: later })).toBe('STALE');
  const early = { input: { milestoneId: id, on: '2199-01-01' } };
  expect(await board.owner.isRefused(ReachMilestoneForTestDocument, early)).toBe('BAD_USER_INPUT');
  const reached = { input: { milestoneId: id, on: '2026-01-15' } };
  const { reachMilestone } = await board.owner.sends(ReachMilestoneForTestDocument, reached);
  expect(reachMilestone).toMatchObject({ milestones: [{ doneOn: '2026-01-15' }] });
  const { dropMilestone } = await board.owner.sends(DropMilestoneForTestDocument, { input: { milestoneId: id } });
  expect(dropMilestone).toMatchObject({ milestones: [] });
});

test('lines for the next report are for those who may write it, for there are actions among them', async () => {
  const of = await givenAProject();
  await planned(board.owner, of);
  const lines = async (who: Caller) =>
    (await who.sends(CharterForTestPageDocument, { board: 'cx', number: of.number })).project.reportLines;
  for (const who of [board.owner, board.chair]) expect((await lines(who)).next).toEqual([pilot.title]);
  for (const who of [board.member, board.analyst]) expect(await lines(who)).toEqual({ done: [], next: [] });
});

test('a charter has so many milestones and no more, and none after its project is over', async () => {
  const of = await givenAProject();
  const many = { input: { projectId: of.id, milestones: Array.from({ length: 31 }, () => pilot) } };
  expect(await board.owner.isRefused(PlanMilestonesForTestDocument, many)).toBe('BAD_USER_INPUT');
  await givenItIsStopped(board, of.id);
  const { planMilestones } = await board.owner.sends(PlanMilestonesForTestDocument, {
    input: { projectId: of.id, milestones: [pilot] },
  });
  expect(planMilestones).toMatchObject({ __typename: 'ProjectFinished' });
  expect((await upload(board.owner, { projectId: of.id })).json()).toMatchObject({ __typename: 'ProjectFinished' });
});

test('a paper is kept by what it is, shown to those who see the project, and taken away again', async () => {
  const of = await givenAProject();
  const script = { projectId: of.id, name: 'Plan.pdf', content: Buffer.from('<script>alert(1)</script>') };
  expect((await upload(board.owner, script)).json()).toMatchObject({ __typename: 'FileKindUnknown' });
  const disguised = { projectId: of.id, name: 'Plan.docx', content: Buffer.from('%PDF-1.7') };
  expect((await upload(board.owner, disguised)).json()).toMatchObject({ __typename: 'FileKindUnknown' });
  const large = { projectId: of.id, content: Buffer.alloc(20 * 1024 ** 2 + 1, '%PDF-') };
  expect((await upload(board.owner, large)).json()).toMatchObject({ __typename: 'FileTooLarge' });

  const name = 'Plán\r\nX: 1 „Brno“.pdf';
  const { fileId } = (await upload(board.member, { projectId: of.id, name })).json<{ fileId: string }>();
  const read = await download(board.analyst, fileId);
  expect(read.statusCode).toBe(200);
  expect(read.body).toBe('%PDF-1.7 plan');
  expect(read.headers['content-disposition']).toBe('attachment; filename="Pl_n  X_ 1 _Brno_.pdf"');
  const { project: page } = await board.chair.sends(CharterForTestPageDocument, { board: 'cx', number: of.number });
  expect(page.files).toMatchObject([{ kind: 'PDF', bytes: 13, addedBy: { name: 'Mona Member' } }]);
  expect(await board.analyst.isRefused(RemoveProjectFileForTestDocument, { input: { fileId } })).toBe('FORBIDDEN');
  await board.owner.sends(RemoveProjectFileForTestDocument, { input: { fileId } });
  expect((await download(board.member, fileId)).statusCode).toBe(404);
});

test('a project keeps a promise of the vision of its board or one in its own words', async () => {
  const promiseInWords = ' Your money is back within five days. ';
  expect(await givenAProject({ promiseInWords })).toMatchObject({
    ...{ promise: null, promiseInWords: 'Your money is back within five days.' },
  });
  const missing = { input: { boardId: board.boardId, title: 'A', ownerId: board.owner.id, promiseId: uuidv7() } };
  expect(await board.chair.isRefused(CharterProjectForTestDocument, missing)).toBe('NOT_FOUND');
});

test('why one department is enough is kept while it is one; a sponsor is named by whoever leads', async () => {
  const { organizationId } = board;
  const [one, two] = await board.app.get(Database).workFor({ organizationId, reason: 'test' }, (work) =>
    work.addAll(Department, [
      { name: 'Cards', parentId: null },
      { name: 'Loans', parentId: null },
    ]),
  );
  const because = { singleDepartmentBecause: 'Only cards are blocked.' };
  const of = await givenAProject({ departmentIds: [one?.id], ...because, sponsorId: board.member.id });
  expect(of).toMatchObject({ ...because, sponsor: { name: 'Mona Member' } });
  const again = {
    projectId: of.id,
    expectedVersion: of.version,
    title: 'Refunds',
    ownerId: board.owner.id,
    ...because,
  };
  const sponsored = { ...again, departmentIds: [String(one?.id), String(two?.id)] };
  expect(await board.owner.isRefused(SayCharterForTestDocument, { input: sponsored })).toBe('FORBIDDEN');
  const input = { ...sponsored, sponsorId: board.member.id };
  const { editProject } = await board.owner.sends(SayCharterForTestDocument, { input });
  expect(editProject).toMatchObject({ singleDepartmentBecause: '', sponsor: { name: 'Mona Member' } });
});

test('what was done to a project reads as a story, part by part', async () => {
  const of = await givenAProject();
  const { id, version } = await planned(board.owner, of);
  await board.owner.sends(ChangeMilestoneForTestDocument, {
    input: { milestoneId: id, expectedVersion: version, ...pilot, dueOn: '2027-01-15' },
  });
  await upload(board.member, { projectId: of.id });
  const edit = {
    projectId: of.id,
    expectedVersion: of.version,
    title: 'Refunds in five days',
    ownerId: board.owner.id,
  };
  await board.chair.sends(SayCharterForTestDocument, { input: { ...edit, problem: 'Queues.', dueOn: '2027-02-01' } });
  await board.owner.sends(DropMilestoneForTestDocument, { input: { milestoneId: id } });

  const all = await board.owner.sends(ActivityForTestDocument, { projectId: of.id });
  expect(all.projectActivity.nodes).toEqual([
    expect.objectContaining({ kind: 'MILESTONE_DROPPED', title: 'Pilot in Brno', person: { name: 'Olga Owner' } }),
    expect.objectContaining({ kind: 'EDITED', fields: ['PROBLEM', 'DUE_DATE'], person: { name: 'Clara Chair' } }),
    expect.objectContaining({ kind: 'FILE_ADDED', title: 'Plan.pdf', person: { name: 'Mona Member' } }),
    expect.objectContaining({ kind: 'CHARTERED', person: { name: 'Clara Chair' } }),
  ]);
  const first = await board.chair.sends(ActivityForTestDocument, { projectId: of.id, first: 2 });
  expect(first.projectActivity.pageInfo.hasNextPage).toBe(true);
  const after = first.projectActivity.pageInfo.endCursor;
  const rest = await board.chair.sends(ActivityForTestDocument, { projectId: of.id, after });
  expect([...first.projectActivity.nodes, ...rest.projectActivity.nodes]).toEqual(all.projectActivity.nodes);
});
