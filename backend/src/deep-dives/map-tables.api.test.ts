import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, sendsTwice } from '../../testing/meetings.ts';
import {
  kept,
  practised,
  names,
  stepOf,
  stepsOf,
  laneId,
  lastAct,
  facts,
  csvOf,
  type Dive,
  digging,
} from '../../testing/digging.ts';
import { CreateDepartmentForTestDocument } from '../people/people.api.generated.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import {
  AddLaneForTestDocument,
  BearWitnessForTestDocument,
  BeginMapForTestDocument,
  EditStepForTestDocument,
  ImportMapForTestDocument,
  KeepRationaleForTestDocument,
  MoveLaneForTestDocument,
  MoveStepForTestDocument,
  RemoveLaneForTestDocument,
  RemoveStepForTestDocument,
} from './deep-dives.api.generated.ts';

let board: TestBoard;
let dig: ReturnType<typeof digging>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  dig = digging(board);
});
afterAll(() => board.close());

test('a lane with steps stays, a table becomes a map and comes back, a new version begins from another', async () => {
  let dive = await dig.mapped('Limit increase');
  expect(
    (await board.owner.sends(RemoveLaneForTestDocument, { input: { laneId: laneId(dive) } })).removeLane.__typename,
  ).toBe('LaneInUse');
  const text =
    'step,lane,touch minutes,wait minutes,next\nAsks,Customer,1,,2\nScores,Risk,5,1440,3 90% | 1 10% papers missing\nPays,Risk,2,,end';
  dive = kept(
    (await board.owner.sends(ImportMapForTestDocument, { input: { deepDiveId: dive.id, map: 'PRACTISED', text } }))
      .importMap,
  );
  expect([names(dive), dive.lanes.map(({ name }) => name)]).toEqual([
    ['Asks', 'Scores', 'Pays'],
    ['Customer', 'Risk'],
  ]);
  expect(practised(dive).totals?.waitMinutes).toBeCloseTo(1600, 6);
  const before = await dig.again(dive, board.owner);
  dive = kept(await dig.undo(lastAct(dive)));
  expect([names(dive), dive.lanes.map(({ name }) => name)]).toEqual([['Calls', 'Waits', 'Hears'], ['Customer']]);
  dive = kept(
    (await board.owner.sends(ImportMapForTestDocument, { input: { deepDiveId: dive.id, map: 'PRACTISED', text } }))
      .importMap,
  );
  expect(names(dive)).toEqual(names(before));
  const bad = 'step,lane,next\nAsks,Customer,9';
  expect(
    (
      await board.owner.sends(ImportMapForTestDocument, {
        input: { deepDiveId: dive.id, map: 'PRACTISED', text: bad },
      })
    ).importMap,
  ).toMatchObject({ line: 2 });
  const input = { deepDiveId: dive.id, from: 'PRACTISED' as const, to: 'TO_BE' as const };
  dive = kept((await sendsTwice(board.owner, BeginMapForTestDocument, { input })).beginMap);
  expect(Object.values(Object.groupBy(dive.steps, ({ map }) => map)).map((steps) => steps?.length)).toEqual([3, 3]);
});

test('a map taken as a table and brought again is the same map, with what was seen at its steps', async () => {
  const reason = { title: 'Paper goes on Fridays', kind: 'HABIT' as const, standing: 'DOUBTED' as const };
  // Another reason is called the same: the step keeps its own.
  await board.analyst.sends(KeepRationaleForTestDocument, { input: reason });
  const { keepRationale } = await board.analyst.sends(KeepRationaleForTestDocument, { input: reason });
  let dive = await dig.mapped('Taken as a table');
  const said = {
    ...{ touchMinutes: 5, touchMinutesP90: 20, waitMinutes: 60, waitMinutesP90: 300, monthlyVolume: 40, emotion: -2 },
    ...{
      documented: 'By mail,\nat once',
      practised: '-by hand',
      systems: ['Paper', 'Fax'],
      isCustomerVisible: false,
    },
    changeability: 'LATER' as const,
    ...{ rationaleId: keepRationale.id, holderId: board.owner.id },
  };
  const input = facts(stepOf(dive, 'Waits'), said);
  kept((await board.owner.sends(EditStepForTestDocument, { input })).editStep);
  const seen = { stepId: input.stepId, name: 'Mrs Vale', showed: 'The pile.', seenOn: '2026-03-01' };
  dive = kept((await board.owner.sends(BearWitnessForTestDocument, { input: seen })).bearWitness);
  const toBe = { deepDiveId: dive.id, from: 'PRACTISED' as const, to: 'TO_BE' as const };
  dive = kept((await board.owner.sends(BeginMapForTestDocument, { input: toBe })).beginMap);
  const bring = async ({ id: deepDiveId }: Dive, text: string) =>
    (await board.owner.sends(ImportMapForTestDocument, { input: { deepDiveId, map: 'PRACTISED', text } })).importMap;
  const text = csvOf(dive);
  const back = kept(await bring(dive, text));
  const withoutVersions = ({ steps, flows }: Dive) => [
    steps.map((step) => ({ ...step, version: 0 })),
    flows.map(({ fromId, toId, share }) => `${fromId} ${toId} ${share}`).toSorted(),
  ];
  expect(withoutVersions(back)).toEqual(withoutVersions(dive));
  // Without its last line, and the second one leads to the end.
  const shorter = text.replace('Calls', 'Rings').split('\r\n').slice(0, -1).join('\r\n').replace('"3 100%"', '"end"');
  dive = kept(await bring(back, shorter));
  expect(names(dive)).toEqual(['Rings', 'Waits']);
  expect(stepOf(dive, 'Waits')).toMatchObject({ id: input.stepId, witnesses: [{ name: 'Mrs Vale' }] });
  dive = kept(await dig.undo(lastAct(dive)));
  expect(withoutVersions(dive)).toEqual(withoutVersions(back));

  const elsewhere = kept(await bring(await dig.scoped('Brought elsewhere'), text));
  expect(stepOf(elsewhere, 'Waits')).toMatchObject({
    ...{ waitMinutesP90: 300, emotion: -2, systems: ['Paper', 'Fax'] },
  });
  expect(stepOf(elsewhere, 'Waits').traceId).not.toBe(stepOf(dive, 'Waits').traceId);
  const unknown = text.replace('Paper goes on Fridays', 'No such reason');
  expect(await bring(dive, unknown)).toMatchObject({ __typename: 'MapTableRefused', line: 3 });
});

test('a map somebody has not thought through is kept and said to be so; a table that is no map is refused by its line', async () => {
  const dive = await dig.scoped('Half a map');
  const brought = async (rows: readonly string[]) => {
    const text = ['step,lane,wait minutes,next', ...rows].join('\n');
    const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, text };
    return (await board.owner.sends(ImportMapForTestDocument, { input })).importMap;
  };
  for (const [rows, kinds] of [
    [['A,Desk,,2', 'B,Desk,,1'], ['NO_END']],
    [['A,Desk,,2 50%', 'B,Desk,,end'], ['SHARES']],
    [['A,Desk,,3', 'B,Desk,,3', 'C,Desk,,end'], ['ISLAND']],
    [
      ['A,Desk,,2', 'B,Desk,,2 100%', 'C,Desk,,end'],
      ['ENDLESS', 'ISLAND'],
    ],
  ] as const) {
    const { problems, totals } = practised(kept(await brought(rows)));
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
    expect(totals === null).toBe(kinds[0] !== 'ISLAND');
  }
  expect(await brought(['A,Desk,,end', 'B,Desk,-5,end'])).toMatchObject({ __typename: 'MapTableRefused', line: 3 });
  const thousand = Array.from({ length: 1000 }, (_, index) => `Step ${index},Desk,,`);
  expect(await brought(thousand)).toMatchObject({ __typename: 'MapTableRefused', line: null });
  expect(names(await dig.again(dive))).toEqual(['A', 'B', 'C']);
  const undone = await dig.mapped('A dead end');
  const last = { input: { stepId: stepOf(undone, 'Hears').id } };
  const open = kept((await board.owner.sends(RemoveStepForTestDocument, last)).removeStep);
  expect(practised(open).problems).toEqual([]);
});

test('lanes travel in their order with whose they are, two of one name stay two, and holders of one name keep their steps', async () => {
  const { createDepartment } = await board.administrator.sends(CreateDepartmentForTestDocument, {
    input: { name: 'Vault of coins' },
  });
  const { id: departmentId } = createDepartment as { id: string };
  let dive = await dig.mapped('Coins in a bag');
  const desk = { deepDiveId: dive.id, name: 'Desk', kind: 'DEPARTMENT' as const, costPerHour: 40 };
  kept((await board.owner.sends(AddLaneForTestDocument, { input: desk })).addLane);
  const other = { ...desk, departmentId, signerId: board.member.id, costPerHour: 55 };
  dive = kept((await board.owner.sends(AddLaneForTestDocument, { input: other })).addLane);
  const up = { input: { laneId: laneId(dive, 2), up: true } };
  dive = kept((await board.owner.sends(MoveLaneForTestDocument, up)).moveLane);
  const placed = { stepId: stepOf(dive, 'Hears').id, laneId: laneId(dive, 2), afterId: stepOf(dive, 'Waits').id };
  kept((await board.owner.sends(MoveStepForTestDocument, { input: placed })).moveStep);
  const held = facts(stepOf(dive, 'Waits'), { holderId: board.employee.id });
  dive = kept((await board.owner.sends(EditStepForTestDocument, { input: held })).editStep);
  // Somebody else of the same name comes: the step still knows its own.
  await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
    await work.change(await work.get(Person, board.secretary.id), { name: board.employee.person.name });
  });
  const text = csvOf(dive);
  const bring = async ({ id: deepDiveId }: Dive) =>
    (await board.owner.sends(ImportMapForTestDocument, { input: { deepDiveId, map: 'PRACTISED', text } })).importMap;
  const lanesOf = ({ lanes }: Dive) =>
    lanes.map(({ name, costPerHour, department, signer }) => [name, costPerHour, department?.name, signer?.name]);
  const back = kept(await bring(dive));
  expect(back.lanes.map(({ id, version }) => [id, version])).toEqual(
    dive.lanes.map(({ id, version }) => [id, version]),
  );
  expect(stepsOf(back).map((step) => ({ ...step, version: 0 }))).toEqual(
    stepsOf(dive).map((step) => ({ ...step, version: 0 })),
  );
  const strange = await dig.scoped('Coins in a box');
  // Who is meant nobody knows there.
  expect(await bring(strange)).toMatchObject({ __typename: 'MapTableRefused', line: 3 });
  await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
    await work.change(await work.get(Person, board.secretary.id), { name: 'Sam Secretary' });
  });
  const elsewhere = kept(await bring(strange));
  expect(lanesOf(elsewhere)).toEqual(lanesOf(dive));
  expect(stepOf(elsewhere, 'Hears').laneId).toBe(laneId(elsewhere, 2));
  const undone = kept(await dig.undo(lastAct(elsewhere)));
  expect(lanesOf(undone)).toEqual(lanesOf(strange));
});
