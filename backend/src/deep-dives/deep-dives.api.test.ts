import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { sendsTwice } from '../../testing/meetings.ts';
import { HomeForTestDocument } from '../overview/overview.api.generated.ts';
import {
  AddCauseForTestDocument,
  AddCauseEvidenceForTestDocument,
  AddStepsForTestDocument,
  BearWitnessForTestDocument,
  BeginMapForTestDocument,
  DeepDiveForTestDocument,
  DeepDivesForTestDocument,
  type Dive_testFragment,
  EditLaneForTestDocument,
  EditStepForTestDocument,
  ForgetRationaleForTestDocument,
  ImportMapForTestDocument,
  KeepRationaleForTestDocument,
  MoveCauseForTestDocument,
  MoveDiveForTestDocument,
  MoveStepForTestDocument,
  NominateFromDiveForTestDocument,
  RationalesForTestDocument,
  RemoveCauseEvidenceForTestDocument,
  RemoveLaneForTestDocument,
  RemoveStepForTestDocument,
  ScopeDiveForTestDocument,
  SetBranchesForTestDocument,
  SignLaneForTestDocument,
  UndoMapActForTestDocument,
} from './deep-dives.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

type Dive = Dive_testFragment;
const kept = (answer: { __typename: string }): Dive => {
  if (answer.__typename !== 'DeepDive') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as Dive;
};
const words = (title: string) => ({ title, ownerId: board.owner.id });
const scoped = async (title: string) =>
  kept(
    (await board.analyst.sends(ScopeDiveForTestDocument, { input: { boardId: board.boardId, ...words(title) } }))
      .scopeDeepDive,
  );
const again = async ({ number }: Dive, by = board.analyst) =>
  (await by.sends(DeepDiveForTestDocument, { number })).deepDive;
const practised = ({ maps }: Dive) => maps.find(({ version }) => version === 'PRACTISED') as Dive['maps'][number];
const stepsOf = (dive: Dive) => dive.steps.filter(({ map }) => map === 'PRACTISED');
const names = (dive: Dive) => stepsOf(dive).map(({ name }) => name);
const stepOf = (dive: Dive, name: string) => stepsOf(dive).find((step) => step.name === name) as Dive['steps'][number];
const laneId = ({ lanes }: Dive, at = 0) => lanes[at]?.id ?? '';
const add = async (dive: Dive, said: readonly string[], afterId: string | null = null) => {
  const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), afterId, names: [...said] };
  return kept((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps);
};
const mapped = async (title: string) => add(await scoped(title), ['Calls', 'Waits', 'Hears']);
const facts = (step: { id: string; version: number; name: string }, more: object = {}) => ({
  ...{ stepId: step.id, expectedVersion: step.version, name: step.name, isCustomerVisible: true, ...more },
});
const move = async (
  { id }: Dive,
  to: 'MAPPING' | 'VALIDATING' | 'VALIDATED' | 'PRESENTED' | 'CLOSED',
  by = board.analyst,
) => (await by.sends(MoveDiveForTestDocument, { input: { deepDiveId: id, to } })).moveDeepDive;

describe('a deep dive', () => {
  test('is scoped by analysts and who leads a board, read by the board and its owner, and not there for others', async () => {
    const input = { boardId: board.boardId, ...words('Refund of a returned card') };
    expect(await board.stranger.isRefused(ScopeDiveForTestDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.employee, board.administrator, board.member, board.owner])
      expect(await other.isRefused(ScopeDiveForTestDocument, { input })).toBe('FORBIDDEN');
    const { number } = kept((await sendsTwice(board.chair, ScopeDiveForTestDocument, { input })).scopeDeepDive);
    for (const reader of [board.member, board.secretary, board.analyst, board.owner])
      expect((await reader.sends(DeepDiveForTestDocument, { number })).deepDive).toMatchObject({
        state: 'SCOPED',
        title: 'Refund of a returned card',
      });
    for (const other of [board.stranger, board.employee, board.administrator])
      expect(await other.isRefused(DeepDiveForTestDocument, { number })).toBe('NOT_FOUND');
    expect(await board.stranger.isRefused(DeepDivesForTestDocument, { search: 'returned' })).toBe('NOT_FOUND');
    const { deepDives } = await board.employee.sends(DeepDivesForTestDocument, { search: 'returned' });
    expect(deepDives.totalCount).toBe(0);
    expect(
      (await board.owner.sends(DeepDivesForTestDocument, { search: 'returned' })).deepDives.nodes[0],
    ).toMatchObject({ number });
  });

  test('is mapped by keyboard: a pasted list, a step between, a move, a branch that goes back, and the sums follow', async () => {
    let dive = await mapped('Opening an account');
    expect([dive.state, names(dive)]).toEqual(['MAPPING', ['Calls', 'Waits', 'Hears']]);
    expect(practised(dive).totals?.steps).toBe(3);
    dive = await add(dive, ['Explains'], stepOf(dive, 'Calls').id);
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
          input: { stepId: stepOf(dive, 'Explains').id, branches },
        })
      ).setBranches,
    );
    expect(practised(dive).totals).toMatchObject({ steps: 4.75, firstTimeRight: 0.8 });
    const bad = { stepId: stepOf(dive, 'Waits').id, branches: [{ toId: stepOf(dive, 'Waits').id, share: 1 }] };
    dive = kept((await board.owner.sends(SetBranchesForTestDocument, { input: bad })).setBranches);
    expect(practised(dive).totals).toBeNull();
    expect(practised(dive).problems.map(({ kind }) => kind)).toContain('ENDLESS');
    for (const share of [-0.1, 1.1])
      expect(
        await board.owner.isRefused(SetBranchesForTestDocument, {
          input: { ...bad, branches: [{ toId: bad.stepId, share }] },
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
    const dive = await mapped('Blocking a card');
    const step = stepOf(dive, 'Waits');
    kept((await board.owner.sends(EditStepForTestDocument, { input: facts(step, { waitMinutes: 30 }) })).editStep);
    const stale = (await board.analyst.sends(EditStepForTestDocument, { input: facts(step, { waitMinutes: 60 }) }))
      .editStep;
    expect(stale).toMatchObject({ __typename: 'StepChangedMeanwhile', currentVersion: step.version + 1 });
    expect(stepOf(await again(dive), 'Waits').waitMinutes).toBe(30);
    expect(
      await board.analyst.isRefused(EditStepForTestDocument, {
        input: facts(stepOf(await again(dive), 'Waits'), { waitMinutes: -1 }),
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

  test('one act is one undo, whatever was done elsewhere since; the same thing changed since is left', async () => {
    let dive = await mapped('Changing an address');
    const silent = { stepId: stepOf(dive, 'Waits').id, name: 'Mrs Novak', showed: ' ', seenOn: '2026-03-01' };
    expect(await board.member.isRefused(BearWitnessForTestDocument, { input: silent })).toBe('BAD_USER_INPUT');
    const seen = {
      stepId: stepOf(dive, 'Waits').id,
      name: 'Mrs Novak',
      showed: 'The form lies till noon.',
      seenOn: '2026-03-01',
    };
    kept((await board.member.sends(BearWitnessForTestDocument, { input: seen })).bearWitness);
    dive = kept((await board.owner.sends(RemoveStepForTestDocument, { input: { stepId: seen.stepId } })).removeStep);
    const removal = dive.lastAct?.id ?? '';
    expect(names(dive)).toEqual(['Calls', 'Hears']);
    await add(dive, ['Files'], stepOf(dive, 'Hears').id);
    expect(await board.member.isRefused(UndoMapActForTestDocument, { input: { mapActId: removal } })).toBe('FORBIDDEN');
    dive = kept((await board.owner.sends(UndoMapActForTestDocument, { input: { mapActId: removal } })).undoMapAct);
    expect(names(dive)).toEqual(['Calls', 'Waits', 'Hears', 'Files']);
    expect(stepOf(dive, 'Waits').witnesses).toMatchObject([{ name: 'Mrs Novak' }]);
    expect(practised(dive).problems).toEqual([]);
    expect(
      (await board.owner.sends(UndoMapActForTestDocument, { input: { mapActId: removal } })).undoMapAct.__typename,
    ).toBe('ActOvertaken');

    dive = kept(
      (await board.owner.sends(EditStepForTestDocument, { input: facts(stepOf(dive, 'Waits'), { waitMinutes: 5 }) }))
        .editStep,
    );
    const edit = dive.lastAct?.id ?? '';
    dive = kept(
      (await board.analyst.sends(EditStepForTestDocument, { input: facts(stepOf(dive, 'Waits'), { waitMinutes: 9 }) }))
        .editStep,
    );
    expect(
      (await board.owner.sends(UndoMapActForTestDocument, { input: { mapActId: edit } })).undoMapAct.__typename,
    ).toBe('ActOvertaken');
    dive = kept(
      (await board.analyst.sends(UndoMapActForTestDocument, { input: { mapActId: dive.lastAct?.id ?? '' } }))
        .undoMapAct,
    );
    expect(stepOf(dive, 'Waits').waitMinutes).toBe(5);
  });

  test('a lane with steps stays, a table becomes a map and comes back, a new version begins from another', async () => {
    let dive = await mapped('Limit increase');
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

  test('each lane is signed or refused by who is named, a refusal stays to be seen, a change asks again', async () => {
    let dive = await mapped('Lost password');
    const lane = {
      laneId: laneId(dive),
      expectedVersion: dive.lanes[0]?.version ?? 0,
      name: 'Desk',
      kind: 'DEPARTMENT' as const,
      signerId: board.employee.id,
    };
    dive = kept((await board.owner.sends(EditLaneForTestDocument, { input: lane })).editLane);
    const sign = async (signature: 'SIGNED' | 'REFUSED', reason = '', by = board.employee) =>
      (await by.sends(SignLaneForTestDocument, { input: { laneId: lane.laneId, signature, reason } })).signLane;
    expect((await sign('SIGNED')).__typename).toBe('NotAskedToSign');
    kept(await move(dive, 'VALIDATING'));
    expect((await board.employee.sends(HomeForTestDocument, {})).home.duties).toContainEqual(
      expect.objectContaining({ kind: 'SIGN_LANE', page: 'DEEP_DIVE', number: dive.number }),
    );
    expect(
      await board.member.isRefused(SignLaneForTestDocument, { input: { laneId: lane.laneId, signature: 'SIGNED' } }),
    ).toBe('FORBIDDEN');
    expect(await move(dive, 'VALIDATED')).toMatchObject({ __typename: 'LanesUnanswered', laneNames: ['Desk'] });
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
    dive = kept(await sign('SIGNED'));
    expect(dive.lanes[0]?.answers.map(({ signature }) => signature)).toEqual(['SIGNED', 'REFUSED']);
    dive = kept(await move(dive, 'VALIDATED'));
    expect([dive.state, dive.isStale]).toEqual(['VALIDATED', false]);
    const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), names: ['Late'] };
    expect((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps.__typename).toBe('MapFrozen');
    kept(await move(dive, 'PRESENTED'));
    expect((await move(dive, 'CLOSED')).__typename).toBe('DiveWithoutResult');
  });

  test('a cause holds only with evidence, and becomes a nomination that lets the dive end', async () => {
    let dive = await mapped('Statement by post');
    const cause = { deepDiveId: dive.id, text: 'Nobody prints on Fridays.', bone: 'RULE' as const };
    expect(await board.member.isRefused(AddCauseForTestDocument, { input: cause })).toBe('FORBIDDEN');
    dive = kept((await sendsTwice(board.owner, AddCauseForTestDocument, { input: cause })).addCause);
    const causeId = dive.causes[0]?.id ?? '';
    const deeper = { ...cause, parentId: causeId, text: 'The printer is shared.' };
    kept((await board.owner.sends(AddCauseForTestDocument, { input: deeper })).addCause);
    const to = async (state: 'SUPPORTED' | 'ADDRESSED') =>
      (await board.owner.sends(MoveCauseForTestDocument, { input: { causeId, to: state } })).moveCause;
    expect((await to('SUPPORTED')).__typename).toBe('CauseWithoutEvidence');
    expect(
      await board.owner.isRefused(AddCauseEvidenceForTestDocument, { input: { causeId, kind: 'DOCUMENT', text: ' ' } }),
    ).toBe('BAD_USER_INPUT');
    const plan = { causeId, kind: 'DOCUMENT' as const, text: 'Print plan 2014' };
    kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input: plan })).addCauseEvidence);
    expect((await to('ADDRESSED')).__typename).toBe('CauseMoveRefused');
    dive = kept(await to('SUPPORTED'));
    const evidenceId = dive.causes[0]?.evidence[0]?.id ?? '';
    expect(
      (await board.owner.sends(RemoveCauseEvidenceForTestDocument, { input: { evidenceId } })).removeCauseEvidence
        .__typename,
    ).toBe('CauseWithoutEvidence');

    const nominate = { deepDiveId: dive.id, causeId, title: 'Print on Fridays' };
    kept((await board.chair.sends(NominateFromDiveForTestDocument, { input: nominate })).nominateFromDeepDive);
    dive = kept((await board.chair.sends(NominateFromDiveForTestDocument, { input: nominate })).nominateFromDeepDive);
    expect(dive.results).toMatchObject([{ title: 'Print on Fridays' }]);
    expect(kept(await move(dive, 'CLOSED')).state).toBe('CLOSED');
  });

  test('a reason stands once for all maps, says how long customers wait for it, and in use is not forgotten', async () => {
    const input = { title: 'Two signatures', kind: 'POLICY' as const, standing: 'DOUBTED' as const };
    expect(await board.employee.isRefused(KeepRationaleForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await board.employee.isRefused(RationalesForTestDocument, {})).toBe('NOT_FOUND');
    const { keepRationale } = await board.analyst.sends(KeepRationaleForTestDocument, { input });
    const rationaleId = keepRationale.id;
    const dives = [await mapped('Loan payout'), await mapped('Loan early repayment')];
    for (const dive of dives) {
      const step = facts(stepOf(dive, 'Waits'), { rationaleId, waitMinutes: 120, monthlyVolume: 10 });
      kept((await board.owner.sends(EditStepForTestDocument, { input: step })).editStep);
    }
    expect(stepOf(await again(dives[0] as Dive), 'Waits').touches).toMatchObject([
      { diveNumber: dives[1]?.number, because: 'RATIONALE' },
    ]);
    expect((await board.member.sends(RationalesForTestDocument, {})).rationales[0]).toMatchObject({
      ...{ title: 'Two signatures', stepCount: 2, visibleWaitMinutes: 2400, openProjects: 0 },
      diveNumbers: dives.map(({ number }) => number),
    });
    const forget = async () =>
      (await board.analyst.sends(ForgetRationaleForTestDocument, { input: { rationaleId } })).forgetRationale;
    expect(await forget()).toMatchObject({ __typename: 'RationaleInUse', steps: 2 });
    const unused = (await board.analyst.sends(KeepRationaleForTestDocument, { input: { ...input, title: 'Fax' } }))
      .keepRationale;
    expect(
      (await board.analyst.sends(ForgetRationaleForTestDocument, { input: { rationaleId: unused.id } })).forgetRationale
        .__typename,
    ).toBe('RationaleForgotten');
  });
});
