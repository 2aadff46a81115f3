import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday } from '../../testing/meetings.ts';
import { kept, practised, names, stepOf, laneId, lastAct, waysFrom, facts, digging } from '../../testing/digging.ts';
import { givenAProject } from '../../testing/accepted-effect.ts';
import { Nomination } from '../nominations/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { Project } from '../projects/index.ts';
import { HomeForTestDocument } from '../overview/overview.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { DeepDive } from './deep-dive.entity.ts';
import {
  AddLaneForTestDocument,
  AddStepsForTestDocument,
  BearWitnessForTestDocument,
  EditLaneForTestDocument,
  EditStepForTestDocument,
  ImportMapForTestDocument,
  LinkStepForTestDocument,
  MoveLaneForTestDocument,
  MoveStepForTestDocument,
  NominateFromDiveForTestDocument,
  ReachOfProjectForTestDocument,
  RemoveLaneForTestDocument,
  SetBranchesForTestDocument,
  SignLaneForTestDocument,
  UndoMapActForTestDocument,
  UnlinkStepForTestDocument,
  WithdrawWitnessForTestDocument,
} from './deep-dives.api.generated.ts';

let board: TestBoard;
let dig: ReturnType<typeof digging>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  dig = digging(board);
});
afterAll(() => board.close());

test('a deep dive is mapped by keyboard: a pasted list, a step between, a move, a branch that goes back, and the sums follow', async () => {
  let dive = await dig.mapped('Opening an account');
  expect([dive.state, names(dive)]).toEqual(['MAPPING', ['Calls', 'Waits', 'Hears']]);
  expect(practised(dive).totals?.steps).toBe(3);
  dive = await dig.add(dive, ['Explains'], stepOf(dive, 'Calls').id);
  expect(names(dive)).toEqual(['Calls', 'Explains', 'Waits', 'Hears']);
  const placed = { stepId: stepOf(dive, 'Explains').id, laneId: laneId(dive), afterId: stepOf(dive, 'Waits').id };
  expect(await board.member.isRefused(MoveStepForTestDocument, { input: placed })).toBe('FORBIDDEN');
  dive = kept((await board.owner.sends(MoveStepForTestDocument, { input: placed })).moveStep);
  expect(names(dive)).toEqual(['Calls', 'Waits', 'Explains', 'Hears']);
  const branches = [
    { toId: stepOf(dive, 'Hears').id, share: 0.8 },
    { toId: stepOf(dive, 'Calls').id, share: 0.2, label: 'asked again' },
  ];
  dive = kept(
    (
      await board.owner.sends(SetBranchesForTestDocument, {
        input: {
          stepId: stepOf(dive, 'Explains').id,
          branches,
          seen: waysFrom(dive, stepOf(dive, 'Explains').id),
        },
      })
    ).setBranches,
  );
  expect(practised(dive).totals).toMatchObject({ steps: 4.75, firstTimeRight: 0.8 });
  const waits = stepOf(dive, 'Waits').id;
  const bad = { stepId: waits, branches: [{ toId: waits, share: 1 }], seen: waysFrom(dive, waits) };
  dive = kept((await board.owner.sends(SetBranchesForTestDocument, { input: bad })).setBranches);
  expect(practised(dive).totals).toBeNull();
  expect(practised(dive).problems.map(({ kind }) => kind)).toContain('ENDLESS');
  for (const share of [-0.1, 1.1])
    expect(
      await board.owner.isRefused(SetBranchesForTestDocument, {
        input: { ...bad, seen: waysFrom(dive, waits), branches: [{ toId: waits, share }] },
      }),
    ).toBe('BAD_USER_INPUT');
  const tooMany = Array.from({ length: 401 }, (_, index) => `Step ${index}`);
  const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), names: tooMany };
  expect((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps).toMatchObject({
    __typename: 'MapTooLarge',
    most: 400,
  });
});

test('two people lose nothing: a stale edit is told, another lane and another step are no conflict', async () => {
  const dive = await dig.mapped('Blocking a card');
  const step = stepOf(dive, 'Waits');
  kept((await board.owner.sends(EditStepForTestDocument, { input: facts(step, { waitMinutes: 30 }) })).editStep);
  const stale = (await board.analyst.sends(EditStepForTestDocument, { input: facts(step, { waitMinutes: 60 }) }))
    .editStep;
  expect(stale).toMatchObject({ __typename: 'StepChangedMeanwhile', currentVersion: step.version + 1 });
  expect(stepOf(await dig.again(dive), 'Waits').waitMinutes).toBe(30);
  expect(
    await board.analyst.isRefused(EditStepForTestDocument, {
      input: facts(stepOf(await dig.again(dive), 'Waits'), { waitMinutes: -1 }),
    }),
  ).toBe('BAD_USER_INPUT');
  const renamed = {
    laneId: laneId(dive),
    expectedVersion: dive.lanes[0]?.version ?? 0,
    name: 'Client',
    kind: 'CUSTOMER' as const,
  };
  kept((await board.analyst.sends(EditLaneForTestDocument, { input: renamed })).editLane);
  const dragged = { stepId: step.id, laneId: laneId(dive), afterId: null };
  const after = kept((await board.owner.sends(MoveStepForTestDocument, { input: dragged })).moveStep);
  expect([after.lanes[0]?.name, names(after)]).toEqual(['Client', ['Waits', 'Calls', 'Hears']]);
});

test('where cases go is drawn in place of what was seen, and not over what a colleague drew meanwhile', async () => {
  const dive = await dig.mapped('Change of a limit');
  const [from, to] = [stepOf(dive, 'Calls').id, stepOf(dive, 'Hears').id];
  const seen = waysFrom(dive, from);
  const draw = async (share: number, by: typeof board.owner, label = '') => {
    const branches = [...seen.map((way) => ({ ...way, share: 1 - share })), { toId: to, share, label }];
    return (await by.sends(SetBranchesForTestDocument, { input: { stepId: from, branches, seen } })).setBranches;
  };
  kept(await draw(0.25, board.analyst, 'knows it'));
  expect((await draw(0.5, board.owner)).__typename).toBe('StepChangedMeanwhile');
  expect(waysFrom(await dig.again(dive), from)).toContainEqual({ toId: to, share: 0.25, label: 'knows it' });
});

test('each lane is signed or refused by who is named, a refusal stays to be seen, a change asks again', async () => {
  let dive = await dig.mapped('Lost password');
  const lane = {
    laneId: laneId(dive),
    expectedVersion: dive.lanes[0]?.version ?? 0,
    name: 'Desk',
    kind: 'DEPARTMENT' as const,
    signerId: board.employee.id,
  };
  dive = kept((await board.owner.sends(EditLaneForTestDocument, { input: lane })).editLane);
  const sign = async (signature: 'SIGNED' | 'REFUSED', reason = '', edition = dive.lanes[0]?.edition ?? '') => {
    const input = { laneId: lane.laneId, signature, reason, edition };
    return (await board.employee.sends(SignLaneForTestDocument, { input })).signLane;
  };
  expect((await sign('SIGNED')).__typename).toBe('NotAskedToSign');
  kept(await dig.move(dive, 'VALIDATING'));
  expect((await board.employee.sends(HomeForTestDocument, {})).home.duties).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'SIGN_LANE', page: 'DEEP_DIVE', number: dive.number },
      dueOn: addDays(localDateOf(board.app.get(Clock).now(), 'Europe/Prague'), 7),
    }),
  );
  expect(
    await board.member.isRefused(SignLaneForTestDocument, {
      input: { laneId: lane.laneId, signature: 'SIGNED', edition: dive.lanes[0]?.edition ?? '' },
    }),
  ).toBe('FORBIDDEN');
  expect(await dig.move(dive, 'VALIDATED')).toMatchObject({ __typename: 'LanesUnanswered', laneNames: ['Desk'] });
  expect((await sign('REFUSED')).__typename).toBe('RefusalWithoutReason');
  dive = kept(await sign('REFUSED', 'Step 2 takes a day.'));
  dive = kept(
    (await board.owner.sends(EditStepForTestDocument, { input: facts(stepOf(dive, 'Waits'), { waitMinutes: 1440 }) }))
      .editStep,
  );
  expect(dive.lanes[0]).toMatchObject({
    signature: null,
    answers: [{ signature: 'REFUSED', reason: 'Step 2 takes a day.' }],
  });
  const before = dive.lanes[0]?.edition;
  dive = kept(
    (await board.owner.sends(EditStepForTestDocument, { input: facts(stepOf(dive, 'Waits'), { waitMinutes: 2880 }) }))
      .editStep,
  );
  expect((await sign('SIGNED', '', before)).__typename).toBe('LaneChangedMeanwhile');
  dive = kept(await sign('SIGNED'));
  expect(dive.lanes[0]?.answers.map(({ signature }) => signature)).toEqual(['SIGNED', 'REFUSED']);
  dive = kept(await dig.move(dive, 'VALIDATED'));
  expect([dive.state, dive.isStale]).toEqual(['VALIDATED', false]);
  const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), names: ['Late'] };
  expect((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps.__typename).toBe('MapFrozen');
  const renamed = { ...lane, expectedVersion: dive.lanes[0]?.version ?? 0, name: 'Another desk' };
  expect((await board.owner.sends(EditLaneForTestDocument, { input: renamed })).editLane.__typename).toBe('MapFrozen');
  expect((await dig.undo(lastAct(await dig.again(dive, board.owner), 'LANES'))).__typename).toBe('MapFrozen');
  const table = { deepDiveId: dive.id, map: 'PRACTISED' as const, text: 'step,lane\nA,New lane' };
  expect((await board.owner.sends(ImportMapForTestDocument, { input: table })).importMap.__typename).toBe('MapFrozen');
  // What it should be is never settled: a lane only that needs comes and goes.
  const robot = { deepDiveId: dive.id, name: 'Robot', kind: 'DEPARTMENT' as const };
  dive = kept((await board.owner.sends(AddLaneForTestDocument, { input: robot })).addLane);
  const past = { input: { laneId: laneId(dive, 1), up: true } };
  expect((await board.owner.sends(MoveLaneForTestDocument, past)).moveLane.__typename).toBe('MapFrozen');
  dive = kept((await board.owner.sends(RemoveLaneForTestDocument, { input: { laneId: laneId(dive, 1) } })).removeLane);
  expect(dive.lanes.map(({ name }) => name)).toEqual(['Desk']);
  kept(await dig.move(dive, 'PRESENTED'));
  expect((await dig.move(dive, 'CLOSED')).__typename).toBe('DiveWithoutResult');
});

test('lanes are added and change places, each act with its undo', async () => {
  let dive = await dig.scoped('Mortgage offer');
  const input = { deepDiveId: dive.id, name: 'Back office', kind: 'DEPARTMENT' as const };
  expect(await board.member.isRefused(AddLaneForTestDocument, { input })).toBe('FORBIDDEN');
  dive = kept((await board.owner.sends(AddLaneForTestDocument, { input })).addLane);
  const lanes = () => dive.lanes.map(({ name }) => name);
  expect(lanes()).toEqual(['Customer', 'Back office']);
  const up = { input: { laneId: laneId(dive, 1), up: true } };
  expect(await board.member.isRefused(MoveLaneForTestDocument, up)).toBe('FORBIDDEN');
  dive = kept((await board.owner.sends(MoveLaneForTestDocument, up)).moveLane);
  expect(lanes()).toEqual(['Back office', 'Customer']);
  const act = { input: { mapActId: lastAct(dive, 'LANES') } };
  dive = kept((await board.owner.sends(UndoMapActForTestDocument, act)).undoMapAct);
  expect(lanes()).toEqual(['Customer', 'Back office']);
});

test('a step is joined to another and parted from it; a witness is taken back by who wrote it down', async () => {
  let dive = await dig.mapped('Direct debit');
  const other = stepOf(await dig.mapped('Standing order'), 'Waits');
  const stepId = stepOf(dive, 'Waits').id;
  const linked = { input: { stepId, otherStepId: other.id, kind: 'FEEDS' as const } };
  expect(await board.member.isRefused(LinkStepForTestDocument, linked)).toBe('FORBIDDEN');
  expect(await board.owner.isRefused(LinkStepForTestDocument, { input: { stepId } })).toBe('BAD_USER_INPUT');
  expect(
    await board.owner.isRefused(LinkStepForTestDocument, { input: { stepId, otherStepId: stepId, kind: 'FEEDS' } }),
  ).toBe('BAD_USER_INPUT');
  kept((await board.analyst.sends(LinkStepForTestDocument, linked)).linkStep);
  dive = kept((await board.analyst.sends(LinkStepForTestDocument, linked)).linkStep);
  expect(stepOf(dive, 'Waits').links).toHaveLength(1);
  const apart = { input: { linkId: stepOf(dive, 'Waits').links[0]?.id ?? '' } };
  expect(await board.member.isRefused(UnlinkStepForTestDocument, apart)).toBe('FORBIDDEN');
  dive = kept((await board.analyst.sends(UnlinkStepForTestDocument, apart)).unlinkStep);
  expect(stepOf(dive, 'Waits').links).toEqual([]);

  const seen = { stepId, name: 'Mr Dvorak', showed: 'The list waits a day.', seenOn: '2026-03-01' };
  for (const writer of [board.member, board.owner]) {
    dive = kept((await writer.sends(BearWitnessForTestDocument, { input: seen })).bearWitness);
    const witness = { input: { witnessId: stepOf(dive, 'Waits').witnesses[0]?.id ?? '' } };
    expect(await board.employee.isRefused(WithdrawWitnessForTestDocument, witness)).toBe('NOT_FOUND');
    if (writer !== board.member)
      expect(await board.member.isRefused(WithdrawWitnessForTestDocument, witness)).toBe('FORBIDDEN');
    dive = kept((await writer.sends(WithdrawWitnessForTestDocument, witness)).withdrawWitness);
    expect(stepOf(dive, 'Waits').witnesses).toEqual([]);
  }
});

test('before another scope of a project is decided, the steps of other processes it would reach are told, and why', async () => {
  let [dive, other] = [await dig.mapped('Card by post'), await dig.mapped('Letters that come back')];
  const [from, to] = [stepOf(dive, 'Waits'), stepOf(other, 'Hears')];
  const link = { stepId: from.id, otherStepId: to.id };
  const refused = async (input: object) =>
    board.analyst.isRefused(LinkStepForTestDocument, { input: { ...link, ...input } });
  expect(await refused({})).toBe('BAD_USER_INPUT');
  expect(await refused({ otherStepId: null, kind: 'FEEDS' })).toBe('BAD_USER_INPUT');
  const input = { ...link, kind: 'FEEDS' as const };
  dive = kept((await board.analyst.sends(LinkStepForTestDocument, { input })).linkStep);
  expect(stepOf(dive, 'Waits')).toMatchObject({ links: [{ kind: 'FEEDS' }], touches: [{ kinds: ['FEEDS'] }] });
  // The other map sees it from its side.
  other = await dig.again(other);
  expect(stepOf(other, 'Hears').touches).toMatchObject([{ because: 'LINK', kinds: ['WAITS_FOR'], name: 'Waits' }]);
  for (const [map, name] of [
    [dive, 'Calls'],
    [other, 'Calls'],
  ] as const) {
    const edit = facts(stepOf(map, name), { systems: ['Post room'] });
    kept((await board.owner.sends(EditStepForTestDocument, { input: edit })).editStep);
  }

  const nominate = { deepDiveId: dive.id, causeId: null, title: 'Cards on the next day' };
  kept((await board.chair.sends(NominateFromDiveForTestDocument, { input: nominate })).nominateFromDeepDive);
  const projectId = await givenAProject(board, 'Cards on the next day');
  const inBoard = { organizationId: board.organizationId, reason: 'test' };
  const database = board.app.get(Database);
  const { number } = await database.workFor(inBoard, (work) => work.get(Project, projectId));
  const reachFor = async (by: typeof board.owner) =>
    (await by.sends(ReachOfProjectForTestDocument, { board: 'cx', number })).project.reach;
  expect(await reachFor(board.chair)).toEqual({ diveNumbers: [], unseen: 0, steps: [] });
  await database.workFor(inBoard, async (work) => {
    const nomination = foundOr404(await work.first(Nomination, { title: 'Cards on the next day' }));
    await work.change(nomination, { state: 'ACCEPTED', projectId });
  });
  expect(await reachFor(board.member)).toEqual({
    ...{ diveNumbers: [dive.number], unseen: 0 },
    steps: [
      { name: 'Hears', diveNumber: other.number, because: 'LINK', kinds: ['FEEDS'], fromName: 'Waits' },
      { name: 'Calls', diveNumber: other.number, because: 'SYSTEM', kinds: [], fromName: 'Calls' },
    ],
  });
  // Who may not read that map is told how many steps there are, and none by name.
  await database.workFor(inBoard, async (work) =>
    work.change(await work.lock(DeepDive, other.id), { ownerId: board.analyst.id }),
  );
  expect(await reachFor(board.owner)).toEqual({ diveNumbers: [dive.number], unseen: 2, steps: [] });
  expect(await board.stranger.isRefused(ReachOfProjectForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');
});
