import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { ChangeStageForTestDocument, ReportStatusForTestDocument } from '../projects/projects.api.generated.ts';
import { Action } from '../decisions/index.ts';
import { Database } from '../platform/database/database.ts';
import { OrderProjectsForTestDocument } from '../revisions/revisions.api.generated.ts';
import {
  AdoptedForTestDocument,
  AdoptForTestDocument,
  type AdoptionForTestFragment,
  AdoptionsForTestDocument,
  PreviewAdoptionForTestDocument,
  UndoAdoptionForTestDocument,
} from './adoption.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

type Kind = 'PROJECT' | 'ACTION' | 'DECISION';
const table = (text: string, kind: Kind = 'PROJECT') => ({ input: { boardId: board.boardId, kind, text } });
const running = (title: string) => table(`Title,Owner,Stage,Start\n${title},Olga Owner,Paused,2026-03-01`);
const here = async () => board.chair.sends(AdoptedForTestDocument, { board: 'cx' });

async function adopted(of: ReturnType<typeof table>): Promise<AdoptionForTestFragment> {
  const { adopt } = await board.chair.sends(AdoptForTestDocument, of);
  if (adopt.__typename !== 'Adoption') throw new Error(adopt.__typename);
  return adopt;
}

test('a stranger and those who do not lead the board bring nothing in and see nothing of it', async () => {
  const { id } = await adopted(running('Letters people understand'));
  expect(await board.stranger.isRefused(PreviewAdoptionForTestDocument, running('A'))).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(AdoptForTestDocument, running('A'))).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(UndoAdoptionForTestDocument, { input: { adoptionId: id } })).toBe('NOT_FOUND');
  for (const who of [board.member, board.analyst, board.employee]) {
    expect(await who.isRefused(PreviewAdoptionForTestDocument, running('A'))).toBe('FORBIDDEN');
    expect(await who.isRefused(AdoptForTestDocument, running('A'))).toBe('FORBIDDEN');
    expect(await who.isRefused(AdoptionsForTestDocument, { board: 'cx' })).toBe('FORBIDDEN');
    expect(await who.isRefused(UndoAdoptionForTestDocument, { input: { adoptionId: id } })).toBe('FORBIDDEN');
  }
});

test('what would come in is shown by line, with what stands in its way, and nothing comes in by looking', async () => {
  const before = await here();
  const text = 'Name;Verantwortlich;Bis\nRefunds;Olga Owner;1.2.2027\n;Olga Owner;\nCalls;Nobody;bald';
  const { previewAdoption } = await board.secretary.sends(PreviewAdoptionForTestDocument, table(text));
  expect(previewAdoption).toMatchObject({
    __typename: 'AdoptionPreview',
    columns: [
      { header: 'Name', field: 'TITLE', samples: ['Refunds', '', 'Calls'] },
      { header: 'Verantwortlich', field: 'OWNER' },
      { header: 'Bis', field: 'DUE' },
    ],
    missing: [],
    rows: [
      { line: 2, state: 'READY', title: 'Refunds', problems: [] },
      { line: 3, state: 'WRONG', problems: [{ field: 'TITLE', problem: 'MISSING', said: '' }] },
      {
        line: 4,
        state: 'WRONG',
        problems: expect.arrayContaining([{ field: 'OWNER', problem: 'NOBODY', said: 'Nobody' }]),
      },
    ],
  });
  const either = table('What,Who,Until\nCall,Olga Owner,3/4/2027', 'ACTION');
  const asked = await board.chair.sends(PreviewAdoptionForTestDocument, either);
  expect(asked.previewAdoption).toMatchObject({
    ...{ asksForDateOrder: true, rows: [{ state: 'WRONG', problems: [{ problem: 'WHICH_DATE', said: '3/4/2027' }] }] },
  });
  const told = { input: { ...either.input, dateOrder: 'MDY' as const } };
  const answered = await board.chair.sends(PreviewAdoptionForTestDocument, told);
  expect(answered.previewAdoption).toMatchObject({
    rows: [{ state: 'READY', ownerName: 'Olga Owner', dueOn: '2027-03-04' }],
  });
  const incomplete = { input: { ...table(text).input, mapping: ['TITLE' as const, null, null] } };
  const said = await board.chair.sends(PreviewAdoptionForTestDocument, incomplete);
  expect(said.previewAdoption).toMatchObject({ missing: ['OWNER'], rows: [] });
  const twice = { input: { ...table(text).input, mapping: ['TITLE' as const, 'TITLE' as const, null] } };
  expect(await board.chair.isRefused(PreviewAdoptionForTestDocument, twice)).toBe('BAD_USER_INPUT');
  const none = await board.chair.sends(PreviewAdoptionForTestDocument, table('one column\nonly'));
  expect(none.previewAdoption).toMatchObject({ __typename: 'NotAdoptable' });
  expect(await here()).toEqual(before);
});

test('the good rows come in once, at the stage they have, outside of the gates of what begins here', async () => {
  const text =
    'Title,Owner,Stage,Start\nOld queue,Olga Owner,Not started,2026-01-05\nBroken,Nobody,,\nOld form,Olga Owner,running,2026-02-01';
  const headers = { 'idempotency-key': randomUUID() };
  const first = await board.chair.asks(AdoptForTestDocument, table(text), headers);
  const second = await board.chair.asks(AdoptForTestDocument, table(text), headers);
  expect(second).toEqual(first);
  expect(first.data?.adopt).toMatchObject({
    kind: 'PROJECT',
    count: 2,
    undoneAt: null,
    adoptedBy: { name: 'Clara Chair' },
  });
  const { adopt: again } = await board.chair.sends(AdoptForTestDocument, table(text));
  expect(again).toMatchObject({ __typename: 'NothingToAdopt' });

  const { projects } = await here();
  const [queue, form] = ['Old queue', 'Old form'].map((title) => projects.nodes.find((one) => one.title === title));
  expect(form).toMatchObject({ stage: 'ACTIVE', charteredOn: '2026-02-01' });
  const start = { input: { projectId: String(queue?.id), expectedVersion: 1, to: 'ACTIVE' as const } };
  const { changeStage } = await board.owner.sends(ChangeStageForTestDocument, start);
  expect(changeStage).toMatchObject({ __typename: 'Project', stage: 'ACTIVE' });
});

test('actions and decisions come in marked, a decision on the day it was taken', async () => {
  await adopted(table('Action\tOwner\tDue\nCall the archive\tOlga Owner\t2027-01-10', 'ACTION'));
  await adopted(table('Decision\tDate\nLetters are written anew\t3.2.2026', 'DECISION'));
  const { actions, decisions } = await here();
  expect(actions.nodes).toMatchObject([{ text: 'Call the archive', adopted: true, dueOn: '2027-01-10' }]);
  expect(decisions.nodes).toMatchObject([{ text: 'Letters are written anew', adopted: true, decidedOn: '2026-02-03' }]);
});

test('it goes again as one act while nobody has worked on it, and its numbers are not given again', async () => {
  const { id: adoptionId } = await adopted(running('Brought in by mistake'));
  const { projects: with_ } = await here();
  const taken = Math.max(...with_.nodes.map(({ number }) => number));
  const { undoAdoption } = await board.secretary.sends(UndoAdoptionForTestDocument, { input: { adoptionId } });
  expect(undoAdoption).toMatchObject({ __typename: 'Adoption', undoneAt: expect.any(String) });
  const { undoAdoption: twice } = await board.chair.sends(UndoAdoptionForTestDocument, { input: { adoptionId } });
  expect(twice).toMatchObject({ __typename: 'AdoptionUndone' });
  const { projects: without } = await here();
  expect(without.nodes.map(({ title }) => title)).not.toContain('Brought in by mistake');
  await adopted(running('Brought in rightly'));
  const { projects: now } = await here();
  expect(now.nodes.find(({ title }) => title === 'Brought in rightly')?.number).toBe(taken + 1);
});

test('a project that the board has ranked stays, though nobody has touched it', async () => {
  const { id: adoptionId } = await adopted(running('Ranked by the board'));
  const { projects } = await here();
  const going = projects.nodes.filter(({ stage }) => ['CHARTERED', 'ACTIVE', 'ON_HOLD'].includes(stage));
  const projectIds = going.toSorted((a, b) => b.number - a.number).map(({ id }) => id);
  const order = { boardId: board.boardId, projectIds, because: 'Customers wait longest for it.' };
  const { orderProjects } = await board.chair.sends(OrderProjectsForTestDocument, { input: order });
  expect(orderProjects).toMatchObject({ __typename: 'ProjectOrder' });
  const { undoAdoption } = await board.chair.sends(UndoAdoptionForTestDocument, { input: { adoptionId } });
  expect(undoAdoption).toMatchObject({ __typename: 'AdoptionTouched' });
});

test('one action that was changed keeps the others that came in with it', async () => {
  const text = 'Action\tOwner\tDue\nSort the shelf\tOlga Owner\t2027-01-10\nLabel the shelf\tOlga Owner\t2027-01-11';
  const { id: adoptionId } = await adopted(table(text, 'ACTION'));
  const shelf = async () => (await here()).actions.nodes.filter((one) => one.text.includes('shelf'));
  const [first] = await shelf();
  const { organizationId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    await work.change(await work.get(Action, String(first?.id)), { dueOn: '2027-02-01' });
  });
  const { undoAdoption } = await board.chair.sends(UndoAdoptionForTestDocument, { input: { adoptionId } });
  expect(undoAdoption).toMatchObject({ __typename: 'AdoptionTouched' });
  expect(await shelf()).toHaveLength(2);
});

test('as soon as somebody has worked on it, it stays', async () => {
  const { id: adoptionId } = await adopted(running('Worked on'));
  const { projects } = await here();
  const projectId = String(projects.nodes.find(({ title }) => title === 'Worked on')?.id);
  const report = { projectId, done: 'Much', next: '', needsDecision: '', health: 'ON_TRACK' as const };
  await board.owner.sends(ReportStatusForTestDocument, { input: report });
  const { undoAdoption } = await board.chair.sends(UndoAdoptionForTestDocument, { input: { adoptionId } });
  expect(undoAdoption).toMatchObject({ __typename: 'AdoptionTouched' });
  const { adoptions } = await board.chair.sends(AdoptionsForTestDocument, { board: 'cx' });
  expect(adoptions[0]).toMatchObject({ id: adoptionId, undoneAt: null });
});
