import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { givenItIsStopped } from '../../testing/stopping.ts';
import type { Caller } from '../../testing/caller.ts';
import { Metric } from '../metrics/index.ts';
import { Department, Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import {
  ChangeStageForTestDocument,
  CreateProjectForTestDocument,
  EditProjectForTestDocument,
  ProjectForTestDocument,
  type ProjectForTestFragment,
  ProjectsForTestDocument,
} from './projects.api.generated.ts';

let board: TestBoard;
let service: string;
let billing: string;
let invoices: string;
beforeAll(async () => {
  board = await givenABoard();
  [service, billing, invoices] = await addDepartments();
});
afterAll(() => board.close());

async function addDepartments() {
  const { organizationId } = board;
  return board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const one = await work.add(Department, { name: 'Service', parentId: null });
    const two = await work.add(Department, { name: 'Billing', parentId: null });
    const three = await work.add(Department, { name: 'Invoices', parentId: two.id });
    return [one.id, two.id, three.id] as const;
  });
}

const refunds = (more: object = {}) => ({
  input: { boardId: board.boardId, title: 'Refunds in five days', ownerId: board.owner.id, departmentIds: [], ...more },
});

/** The same request twice, as a phone with a bad line sends it; both answers. */
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

async function givenAProject(more: object = {}): Promise<ProjectForTestFragment> {
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, refunds(more));
  if (createProject.__typename !== 'Project') throw new Error(`Refused: ${createProject.__typename}`);
  return createProject;
}

const edited = ({ id, version }: { id: string; version: number }, more: object = {}) => ({
  input: {
    projectId: id,
    expectedVersion: version,
    title: 'Refunds in three days',
    problem: '',
    ownerId: board.owner.id,
    departmentIds: [],
    ...more,
  },
});

test('a stranger finds no board, no project and no list', async () => {
  const { id, number, version } = await givenAProject();
  const { stranger } = board;
  expect(await stranger.isRefused(CreateProjectForTestDocument, refunds())).toBe('NOT_FOUND');
  expect(await stranger.isRefused(ProjectForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');
  expect(await stranger.isRefused(ProjectsForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect(await stranger.isRefused(EditProjectForTestDocument, edited({ id, version }))).toBe('NOT_FOUND');
  const to = { input: { projectId: id, expectedVersion: 1, to: 'ACTIVE' as const } };
  expect(await stranger.isRefused(ChangeStageForTestDocument, to)).toBe('NOT_FOUND');
});

test('people and departments of another organization cannot be named', async () => {
  const foreign = await otherPerson();
  expect(await board.chair.isRefused(CreateProjectForTestDocument, refunds({ ownerId: foreign }))).toBe('NOT_FOUND');
  const missing = { departmentIds: [uuidv7()] };
  expect(await board.chair.isRefused(CreateProjectForTestDocument, refunds(missing))).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(CreateProjectForTestDocument, refunds({ boardId: uuidv7() }))).toBe('NOT_FOUND');
});

async function otherPerson() {
  const stranger = await board.app
    .get(Database)
    .reads.query<{ person_id: string }>(
      'select person_id from account_memberships where organization_id <> $1 limit 1',
      [board.organizationId],
    );
  return String(stranger.rows[0]?.person_id);
}

test('only the board charters a project', async () => {
  for (const who of [board.employee, board.analyst, board.administrator, board.owner])
    expect(await who.isRefused(CreateProjectForTestDocument, refunds())).toBe('FORBIDDEN');
});

test('a person who has left gets no project', async () => {
  const { organizationId } = board;
  const gone = await board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) =>
      work.add(Person, { name: 'Gustav Gone', roles: [], deactivatedAt: new Date() }),
    );
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, refunds({ coOwnerId: gone.id }));
  expect(createProject).toMatchObject({ __typename: 'PersonInactive', personId: gone.id });
});

test('owner and co-owner are two people', async () => {
  const { id } = board.owner;
  expect(await board.chair.isRefused(CreateProjectForTestDocument, refunds({ coOwnerId: id }))).toBe('BAD_USER_INPUT');
});

test('a project gets the next number of its board, once however often it is sent', async () => {
  const before = await givenAProject();
  const input = {
    problem: 'Customers wait 19 days.',
    coOwnerId: board.secretary.id,
    departmentIds: [service, billing],
  };
  const { createProject } = await sendsTwice(board.member, CreateProjectForTestDocument, refunds(input));
  expect(createProject).toMatchObject({
    __typename: 'Project',
    number: before.number + 1,
    version: 1,
    title: 'Refunds in five days',
    problem: 'Customers wait 19 days.',
    stage: 'CHARTERED',
    health: 'UNKNOWN',
    board: { slug: 'cx' },
    owner: { name: 'Olga Owner' },
    coOwner: { name: 'Sam Secretary' },
    departments: [{ name: 'Billing' }, { name: 'Service' }],
    latestReport: null,
    stageChanges: [],
  });
});

test('projects begun at the same moment get numbers of their own', async () => {
  const made = await Promise.all([givenAProject(), givenAProject(), givenAProject()]);
  expect(new Set(made.map(({ number }) => number)).size).toBe(3);
});

test('who neither sits on the board nor works on a project does not see it', async () => {
  const { id, number, version } = await givenAProject();
  for (const who of [board.employee, board.administrator]) {
    expect(await who.isRefused(ProjectForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');
    expect(await who.isRefused(EditProjectForTestDocument, edited({ id, version }))).toBe('NOT_FOUND');
  }
  for (const who of [board.owner, board.member, board.analyst])
    expect((await who.sends(ProjectForTestDocument, { board: 'cx', number })).project.id).toBe(id);
});

test('a project that is not there is not found', async () => {
  expect(await board.chair.isRefused(ProjectForTestDocument, { board: 'cx', number: 9_999 })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(ProjectForTestDocument, { board: 'nowhere', number: 1 })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(ProjectsForTestDocument, { board: 'nowhere' })).toBe('NOT_FOUND');
});

test('members read a project and do not edit it; its owner does not give it to somebody else', async () => {
  const project = await givenAProject();
  expect(await board.member.isRefused(EditProjectForTestDocument, edited(project))).toBe('FORBIDDEN');
  const given = edited(project, { ownerId: board.employee.id });
  expect(await board.owner.isRefused(EditProjectForTestDocument, given)).toBe('FORBIDDEN');
});

test('an edit is kept once, with exactly the departments it names', async () => {
  const project = await givenAProject({ departmentIds: [service, billing] });
  const input = edited(project, {
    problem: 'It takes 19 days.',
    departmentIds: [invoices, billing],
    reviewOn: '2027-03-01',
  });
  const { editProject } = await sendsTwice(board.owner, EditProjectForTestDocument, input);
  expect(editProject).toMatchObject({
    __typename: 'Project',
    version: 2,
    title: 'Refunds in three days',
    problem: 'It takes 19 days.',
    reviewOn: '2027-03-01',
    departments: [{ name: 'Billing' }, { name: 'Invoices' }],
  });
});

test('an edit made from an older version is stale and changes nothing', async () => {
  const project = await givenAProject();
  await board.owner.sends(EditProjectForTestDocument, edited(project, { title: 'First' }));
  const { errors } = await board.chair.asks(EditProjectForTestDocument, edited(project, { title: 'Second' }));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'STALE', currentVersion: 2 });
  const { project: now } = await board.chair.sends(ProjectForTestDocument, { board: 'cx', number: project.number });
  expect(now).toMatchObject({ title: 'First', version: 2 });
});

const moved = (
  { id, version }: { id: string; version: number },
  to: ProjectForTestFragment['stage'],
  because = '',
) => ({
  // No vision is ratified here; only the first move asks why.
  input: { projectId: id, expectedVersion: version, to, because, overrideBecause: 'Customers wait today.' },
});

/** All that a start needs. */
const ready = {
  ...{ problem: 'Customers wait 19 days.', promiseInWords: 'Your money is back within five days.' },
  ...{ notMeasurableBecause: 'Nobody asks them.', reviewOn: '2027-03-01' },
};

test('a project starts once it says what for, and how and when that will be seen', async () => {
  const project = await givenAProject({ problem: '' });
  const { changeStage } = await board.owner.sends(ChangeStageForTestDocument, moved(project, 'ACTIVE'));
  expect(changeStage).toEqual({
    __typename: 'NotReadyToStart',
    needs: ['PROBLEM', 'PROMISE', 'METRIC', 'REVIEW_DATE'],
  });
});

test('before a vision is ratified a project that no nomination led to starts with a reason that is kept and shown', async () => {
  const project = await givenAProject(ready);
  expect(project.isBeforeVision).toBe(true);
  const start = { projectId: project.id, expectedVersion: project.version, to: 'ACTIVE' as const };
  const move = async (overrideBecause: string) =>
    (await board.owner.sends(ChangeStageForTestDocument, { input: { ...start, overrideBecause } })).changeStage;
  expect(await move('  ')).toEqual({ __typename: 'VisionNotRatified' });
  // The five things are asked for first, override or not.
  const bare = await givenAProject({ problem: '' });
  const early = await board.owner.sends(ChangeStageForTestDocument, moved(bare, 'ACTIVE'));
  expect(early.changeStage.__typename).toBe('NotReadyToStart');
  expect(await move(' Customers wait today. ')).toMatchObject({
    ...{ __typename: 'Project', stage: 'ACTIVE', isBeforeVision: false },
    stageChanges: [{ to: 'ACTIVE', overrideBecause: 'Customers wait today.' }],
  });

  const nominated = await givenAProject({ ...ready, title: 'Asked for by a nomination' });
  const { organizationId, boardId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    await work.query(ledTo, [work.organizationId, boardId, nominated.id]);
  });
  const { project: seen } = await board.owner.sends(ProjectForTestDocument, { board: 'cx', number: nominated.number });
  expect(seen.isBeforeVision).toBe(false);
  const begun = { projectId: nominated.id, expectedVersion: nominated.version, to: 'ACTIVE' as const };
  const { changeStage } = await board.owner.sends(ChangeStageForTestDocument, { input: begun });
  expect(changeStage).toMatchObject({ stage: 'ACTIVE', stageChanges: [{ overrideBecause: '' }] });
});

const ledTo = statement(
  'test.nomination_led_to',
  `insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, submitted_at, verdict, decided_at, project_id)
   values ($1, gen_random_uuid(), now(), $2, 71, 'ACCEPTED', 'Asked', 'DATA', now(), 'PROJECT', now(), $3)`,
);

test('a member moves no stage, and nobody stops or closes a project by hand', async () => {
  const project = await givenAProject();
  expect(await board.member.isRefused(ChangeStageForTestDocument, moved(project, 'ACTIVE'))).toBe('FORBIDDEN');
  for (const who of [board.owner, board.chair])
    for (const to of ['STOPPED', 'CLOSED'] as const) {
      const { changeStage } = await who.sends(ChangeStageForTestDocument, moved(project, to));
      expect(changeStage).toEqual({ __typename: 'BoardDecides' });
    }
});

test('what nobody planned to measure is delivered and not measured', async () => {
  const project = await givenAProject(ready);
  await board.owner.sends(ChangeStageForTestDocument, moved(project, 'ACTIVE'));
  await board.owner.sends(ChangeStageForTestDocument, moved({ ...project, version: 2 }, 'DELIVERED'));
  const { changeStage } = await board.owner.sends(
    ChangeStageForTestDocument,
    moved({ ...project, version: 3 }, 'MEASURING'),
  );
  expect(changeStage).toMatchObject({ __typename: 'EffectNotPlanned' });
});

test('a move that is not in the table is refused with both stages', async () => {
  const project = await givenAProject();
  const { changeStage } = await board.owner.sends(ChangeStageForTestDocument, moved(project, 'MEASURING'));
  expect(changeStage).toMatchObject({ __typename: 'StageMoveRefused', from: 'CHARTERED', to: 'MEASURING' });
});

test('a move from an older version is stale', async () => {
  const project = await givenAProject(ready);
  await board.owner.sends(ChangeStageForTestDocument, moved(project, 'ACTIVE'));
  expect(await board.owner.isRefused(ChangeStageForTestDocument, moved(project, 'ON_HOLD'))).toBe('STALE');
});

test('every move is kept with who made it and why; a stopped project no longer changes', async () => {
  const project = await givenAProject(ready);
  const going = await sendsTwice(board.owner, ChangeStageForTestDocument, moved(project, 'ACTIVE'));
  expect(going.changeStage).toMatchObject({ stage: 'ACTIVE', version: 2 });
  await givenItIsStopped(board, project.id);
  const { project: stopped } = await board.owner.sends(ProjectForTestDocument, { board: 'cx', number: project.number });
  expect(stopped).toMatchObject({
    stage: 'STOPPED',
    stageChanges: [
      {
        from: 'ACTIVE',
        to: 'STOPPED',
        because: 'The bank changes its system anyway.',
        changedBy: null,
      },
      {
        ...{ from: 'CHARTERED', to: 'ACTIVE', because: '', changedBy: { name: 'Olga Owner' } },
        overrideBecause: 'Customers wait today.',
      },
    ],
  });
  const { editProject } = await board.owner.sends(EditProjectForTestDocument, edited({ ...project, version: 3 }));
  expect(editProject).toMatchObject({ __typename: 'ProjectFinished', finishedStage: 'STOPPED' });
});

test('the list narrows by stage, health, owner, department with those below it, and words', async () => {
  const mine = { ownerId: board.employee.id };
  const one = await givenAProject({ ...ready, ...mine, title: 'Letters people understand', departmentIds: [invoices] });
  const two = await givenAProject({ ...mine, title: 'Call back within a day', departmentIds: [service] });
  await board.chair.sends(ChangeStageForTestDocument, moved(one, 'ACTIVE'));
  const numbers = async (filter: object) => {
    const asked = { board: 'cx', filter: { ownerIds: [board.employee.id], ...filter } };
    const { projects } = await board.chair.sends(ProjectsForTestDocument, asked);
    expect(projects.totalCount).toBe(projects.nodes.length);
    return projects.nodes.map(({ number }) => number);
  };
  const all = await numbers({});
  expect(all).toEqual([two.number, one.number]);
  expect(await numbers({ stages: ['ACTIVE'] })).toEqual([one.number]);
  expect(await numbers({ stages: [] })).toEqual(all);
  expect(await numbers({ healths: ['ON_TRACK', 'AT_RISK'] })).toEqual([]);
  expect(await numbers({ healths: ['UNKNOWN'] })).toEqual(all);
  expect(await numbers({ departmentIds: [billing] })).toEqual([one.number]);
  expect(await numbers({ departmentIds: [billing, service] })).toEqual([two.number, one.number]);
  expect(await numbers({ search: 'CALL back' })).toEqual([two.number]);
  expect(await numbers({ search: String(one.number) })).toEqual([one.number]);
  expect(await numbers({ search: '100 %' })).toEqual([]);
});

test('the list is read part by part, and a person without a seat reads only their own', async () => {
  const all = await board.chair.sends(ProjectsForTestDocument, { board: 'cx', first: 100 });
  const first = await board.chair.sends(ProjectsForTestDocument, { board: 'cx', first: 2 });
  expect(first.projects).toMatchObject({ totalCount: all.projects.totalCount, pageInfo: { hasNextPage: true } });
  const after = first.projects.pageInfo.endCursor;
  const rest = await board.chair.sends(ProjectsForTestDocument, { board: 'cx', first: 100, after });
  expect([...first.projects.nodes, ...rest.projects.nodes]).toEqual(all.projects.nodes);
  expect(await board.chair.isRefused(ProjectsForTestDocument, { board: 'cx', after: 'nonsense' })).toBe(
    'BAD_USER_INPUT',
  );

  const own = await board.owner.sends(ProjectsForTestDocument, { board: 'cx', first: 100 });
  expect(new Set(own.projects.nodes.map(({ owner }) => owner.name))).toEqual(new Set(['Olga Owner']));
  const none = await board.administrator.sends(ProjectsForTestDocument, { board: 'cx' });
  expect(none.projects.totalCount).toBe(0);
});

async function addMetric(state: 'DRAFT' | 'PUBLISHED') {
  const slug = `metric-${uuidv7().slice(-8)}`;
  const { organizationId } = board;
  const facts = { slug, name: 'Recommendation', layer: 'PERCEPTION' as const, state, influenceable: true };
  return board.app.get(Database).workFor({ organizationId, reason: 'test' }, (work) => work.add(Metric, facts));
}

test('a project promises to change a metric, and its page names it', async () => {
  const { id: metricId, slug } = await addMetric('PUBLISHED');
  const { createProject } = await sendsTwice(board.chair, CreateProjectForTestDocument, refunds({ metricId }));
  expect(createProject).toMatchObject({ metric: { slug, name: 'Recommendation' }, notMeasurableBecause: '' });
});

test('a project that no metric can show says why', async () => {
  const { id: metricId } = await addMetric('PUBLISHED');
  const project = await givenAProject({ metricId });
  const notMeasurableBecause = ' Nobody is asked in the first three months. ';
  const input = edited(project, { notMeasurableBecause });
  const { editProject } = await sendsTwice(board.owner, EditProjectForTestDocument, input);
  expect(editProject).toMatchObject({
    metric: null,
    notMeasurableBecause: 'Nobody is asked in the first three months.',
  });
});

test('a metric and a reason why there is none are refused together, and so is a draft', async () => {
  const [published, draft] = [await addMetric('PUBLISHED'), await addMetric('DRAFT')];
  const both = refunds({ metricId: published.id, notMeasurableBecause: 'Nobody is asked.' });
  expect(await board.chair.isRefused(CreateProjectForTestDocument, both)).toBe('BAD_USER_INPUT');
  const early = refunds({ metricId: draft.id });
  expect(await board.chair.isRefused(CreateProjectForTestDocument, early)).toBe('BAD_USER_INPUT');
  expect(await board.member.isRefused(CreateProjectForTestDocument, early)).toBe('NOT_FOUND');
  const missing = refunds({ metricId: uuidv7() });
  expect(await board.chair.isRefused(CreateProjectForTestDocument, missing)).toBe('NOT_FOUND');
});

test('who speaks for a department sees the project, and no longer when somebody else does', async () => {
  const { employee, administrator } = board;
  const contacts = [{ departmentId: billing, contactId: employee.id }];
  const project = await givenAProject({ departmentIds: [billing, service], contacts });
  expect(project.contacts).toEqual([{ departmentId: billing, person: { name: 'Emil Employee' } }]);
  const asked = { board: 'cx', number: project.number };
  expect((await employee.sends(ProjectForTestDocument, asked)).project.id).toBe(project.id);
  const { projects } = await employee.sends(ProjectsForTestDocument, { board: 'cx', first: 100 });
  expect(projects.nodes.map(({ number }) => number)).toContain(project.number);
  expect(await employee.isRefused(EditProjectForTestDocument, edited(project))).toBe('FORBIDDEN');

  const other = { departmentIds: [billing], contacts: [{ departmentId: billing, contactId: administrator.id }] };
  const { editProject } = await sendsTwice(board.owner, EditProjectForTestDocument, edited(project, other));
  expect(editProject).toMatchObject({ contacts: [{ person: { name: 'Adam Administrator' } }] });
  expect(await employee.isRefused(ProjectForTestDocument, asked)).toBe('NOT_FOUND');
  expect((await administrator.sends(ProjectForTestDocument, asked)).project.id).toBe(project.id);
});

test('a contact speaks for one department that is involved, and works here', async () => {
  const contactId = board.employee.id;
  const elsewhere = refunds({ departmentIds: [billing], contacts: [{ departmentId: service, contactId }] });
  expect(await board.chair.isRefused(CreateProjectForTestDocument, elsewhere)).toBe('BAD_USER_INPUT');
  const of = (id: string) =>
    refunds({ departmentIds: [billing], contacts: [{ departmentId: billing, contactId: id }] });
  expect(await board.chair.isRefused(CreateProjectForTestDocument, of(await otherPerson()))).toBe('NOT_FOUND');
  const { organizationId } = board;
  const gone = await board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) =>
      work.add(Person, { name: 'Greta Gone', roles: [], deactivatedAt: new Date() }),
    );
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, of(gone.id));
  expect(createProject).toMatchObject({ __typename: 'PersonInactive', personId: gone.id });
});
