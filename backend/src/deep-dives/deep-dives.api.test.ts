import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tableOfMap } from '@cxboard/domain/deep-dives/map-csv.rules';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { TestBoard } from '../../testing/board.ts';
import { givenAProject } from '../../testing/accepted-effect.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { Nomination } from '../nominations/index.ts';
import { NominateForTestDocument } from '../nominations/nominations.api.generated.ts';
import { CreateDepartmentForTestDocument } from '../people/people.api.generated.ts';
import { HomeForTestDocument, SearchForTestDocument } from '../overview/overview.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Project } from '../projects/index.ts';
import {
  CloseMeetingForTestDocument,
  GoToItemForTestDocument,
  StartMeetingForTestDocument,
} from '../sessions/sessions.api.generated.ts';
import {
  AddCauseEvidenceForTestDocument,
  AddCauseForTestDocument,
  AddLaneForTestDocument,
  AddStepsForTestDocument,
  BearWitnessForTestDocument,
  BeginMapForTestDocument,
  CausesElsewhereForTestDocument,
  DeepDiveForTestDocument,
  DeepDivesForTestDocument,
  DiveOfItemForTestDocument,
  type Dive_testFragment,
  EditCauseForTestDocument,
  EditDiveForTestDocument,
  EditLaneForTestDocument,
  EditRationaleForTestDocument,
  EditStepForTestDocument,
  ForgetRationaleForTestDocument,
  ImportMapForTestDocument,
  KeepRationaleForTestDocument,
  LinkStepForTestDocument,
  MoveCauseForTestDocument,
  MoveDiveForTestDocument,
  MoveLaneForTestDocument,
  MoveStepForTestDocument,
  NominateFromDiveForTestDocument,
  PutDiveOnAgendaForTestDocument,
  RationalesForTestDocument,
  RemoveCauseEvidenceForTestDocument,
  RemoveCauseForTestDocument,
  RemoveLaneForTestDocument,
  RemoveStepForTestDocument,
  RevalidateRationaleForTestDocument,
  ScopeDiveForTestDocument,
  SetBranchesForTestDocument,
  SignLaneForTestDocument,
  UndoMapActForTestDocument,
  UnlinkStepForTestDocument,
  VerifyDiveForTestDocument,
  WithdrawWitnessForTestDocument,
} from './deep-dives.api.generated.ts';
import { MapAct } from './process-map.entity.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoardOnMonday();
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
type Place = Dive['lastActs'][number]['place'];
const lastAct = ({ lastActs }: Dive, at: Place = 'PRACTISED') => lastActs.find(({ place }) => place === at)?.id ?? '';
const waysFrom = ({ flows }: Dive, stepId: string) =>
  flows.filter(({ fromId }) => fromId === stepId).map(({ toId, share, label }) => ({ toId, share, label }));
const undo = async (mapActId: string, by = board.owner) =>
  (await by.sends(UndoMapActForTestDocument, { input: { mapActId } })).undoMapAct;
const add = async (dive: Dive, said: readonly string[], afterId: string | null = null) => {
  const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), afterId, names: [...said] };
  return kept((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps);
};
const mapped = async (title: string) => add(await scoped(title), ['Calls', 'Waits', 'Hears']);
const facts = (step: { id: string; version: number; name: string }, more: object = {}) => ({
  ...{ stepId: step.id, expectedVersion: step.version, name: step.name, isCustomerVisible: true, ...more },
});
const csvOf = (dive: Dive) => {
  const steps = stepsOf(dive).map((step) => ({
    ...{ ...step, rationaleTitle: step.rationale?.title ?? '', holderName: step.holder?.name ?? '' },
  }));
  const ids = new Set(steps.map(({ id }) => id));
  const flows = dive.flows.filter(({ fromId }) => ids.has(fromId));
  return tableOfMap({ lanes: dive.lanes, steps, flows })
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
};
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

  test('begins from a nomination once, and the second who asks is told where', async () => {
    const nomination = { boardId: board.boardId, title: 'Why cards come back', source: 'DATA' as const };
    const { nominate } = await board.analyst.sends(NominateForTestDocument, { input: nomination });
    const { id: nominationId } = nominate as unknown as { id: string };
    const ask = async (title: string) => {
      const input = { boardId: board.boardId, ...words(title), nominationId };
      return (await board.analyst.sends(ScopeDiveForTestDocument, { input })).scopeDeepDive;
    };
    const { number } = kept(await ask('Why cards come back'));
    expect(await ask('Cards, once more')).toMatchObject({ __typename: 'AlreadyDug', number });
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
    const removal = lastAct(dive);
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
    const edit = lastAct(dive);
    dive = kept(
      (await board.analyst.sends(EditStepForTestDocument, { input: facts(stepOf(dive, 'Waits'), { waitMinutes: 9 }) }))
        .editStep,
    );
    expect(
      (await board.owner.sends(UndoMapActForTestDocument, { input: { mapActId: edit } })).undoMapAct.__typename,
    ).toBe('ActOvertaken');
    dive = kept(
      (await board.analyst.sends(UndoMapActForTestDocument, { input: { mapActId: lastAct(dive) } })).undoMapAct,
    );
    expect(stepOf(dive, 'Waits').waitMinutes).toBe(5);
  });

  test('what was done beside the map is one undo too: a cause, what speaks for it, a witness, a link', async () => {
    let dive = await mapped('Change of a name');
    const stepId = stepOf(dive, 'Waits').id;
    const cause = { deepDiveId: dive.id, text: 'Two systems hold the name.', bone: 'SYSTEM' as const };
    dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
    const causeId = dive.causes[0]?.id ?? '';
    const plan = { causeId, kind: 'DOCUMENT' as const, text: 'Data model, page 3' };
    dive = kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input: plan })).addCauseEvidence);
    const proof = lastAct(dive, 'CAUSES');
    const to = { input: { causeId, to: 'SUPPORTED' as const } };
    dive = kept((await board.owner.sends(MoveCauseForTestDocument, to)).moveCause);
    // A supported cause keeps its last piece of evidence, also from an undo.
    expect((await undo(proof)).__typename).toBe('ActOvertaken');
    dive = kept(await undo(lastAct(dive, 'CAUSES')));
    expect(dive.causes).toMatchObject([{ state: 'HYPOTHESIS', evidence: [{ kind: 'DOCUMENT' }] }]);
    dive = kept((await board.owner.sends(RemoveCauseForTestDocument, { input: { causeId } })).removeCause);
    expect(dive.causes).toEqual([]);
    const removal = lastAct(dive, 'CAUSES');
    expect(await board.analyst.isRefused(UndoMapActForTestDocument, { input: { mapActId: removal } })).toBe(
      'FORBIDDEN',
    );
    dive = kept(await undo(removal));
    expect(dive.causes).toMatchObject([{ id: causeId, state: 'HYPOTHESIS', evidence: [{ kind: 'DOCUMENT' }] }]);
    const words_ = { causeId, expectedVersion: dive.causes[0]?.version ?? 0, text: 'Three.', bone: 'RULE' as const };
    kept((await board.analyst.sends(EditCauseForTestDocument, { input: words_ })).editCause);
    // What it says has changed since; taking away what was added is refused for what rests on it.
    dive = kept(await undo(proof));
    expect(dive.causes).toMatchObject([{ evidence: [] }]);

    const said = { stepId, name: 'Mr Vale', showed: 'Types it twice.', seenOn: '2026-03-01' };
    dive = kept((await board.member.sends(BearWitnessForTestDocument, { input: said })).bearWitness);
    expect(await board.owner.isRefused(UndoMapActForTestDocument, { input: { mapActId: lastAct(dive) } })).toBe(
      'FORBIDDEN',
    );
    dive = kept(await undo(lastAct(dive), board.member));
    expect(stepOf(dive, 'Waits').witnesses).toEqual([]);
    dive = kept((await board.member.sends(BearWitnessForTestDocument, { input: said })).bearWitness);
    const witnessId = stepOf(dive, 'Waits').witnesses[0]?.id ?? '';
    dive = kept((await board.member.sends(WithdrawWitnessForTestDocument, { input: { witnessId } })).withdrawWitness);
    expect(await board.member.isRefused(WithdrawWitnessForTestDocument, { input: { witnessId } })).toBe('NOT_FOUND');
    dive = kept(await undo(lastAct(dive), board.member));
    expect(stepOf(dive, 'Waits').witnesses).toMatchObject([{ id: witnessId, name: 'Mr Vale' }]);

    const other = stepOf(await mapped('Change of a place'), 'Waits').id;
    dive = kept(
      (await board.analyst.sends(LinkStepForTestDocument, { input: { stepId, otherStepId: other } })).linkStep,
    );
    const link = lastAct(dive);
    const linkId = stepOf(dive, 'Waits').links[0]?.id ?? '';
    dive = kept((await board.analyst.sends(UnlinkStepForTestDocument, { input: { linkId } })).unlinkStep);
    expect((await undo(link, board.analyst)).__typename).toBe('ActOvertaken');
    dive = kept(await undo(lastAct(dive), board.analyst));
    expect(stepOf(dive, 'Waits').links).toMatchObject([{ id: linkId }]);
    expect(stepOf(kept(await undo(link, board.analyst)), 'Waits').links).toEqual([]);
  });

  test('everybody takes back their own, where they did it; that they did is on record', async () => {
    let dive = await mapped('Change of a card');
    const toBe = { deepDiveId: dive.id, from: 'PRACTISED' as const, to: 'TO_BE' as const };
    kept((await board.analyst.sends(BeginMapForTestDocument, { input: toBe })).beginMap);
    dive = await again(dive, board.owner);
    expect(dive.lastActs.map(({ place, act }) => [place, act])).toEqual([['PRACTISED', 'ADD']]);
    const theirs = await again(dive);
    expect(theirs.lastActs.map(({ place, act }) => [place, act])).toEqual([['TO_BE', 'BEGIN']]);
    const mapActId = lastAct(theirs, 'TO_BE');
    expect(await board.owner.isRefused(UndoMapActForTestDocument, { input: { mapActId } })).toBe('FORBIDDEN');
    dive = kept(await undo(mapActId, board.analyst));
    expect([dive.steps.map(({ map }) => map), dive.lastActs]).toEqual([['PRACTISED', 'PRACTISED', 'PRACTISED'], []]);
    const acts = await board.app
      .get(Database)
      .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
        work.find(MapAct, { deepDiveId: dive.id }, { id: 'ASC' }),
      );
    expect(acts.map(({ act, place, undoneAt }) => [act, place, undoneAt !== null])).toEqual([
      ['ADD', 'PRACTISED', false],
      ['BEGIN', 'TO_BE', true],
      ['UNDO', 'TO_BE', false],
    ]);
  });

  test('where cases go is drawn in place of what was seen, and not over what a colleague drew meanwhile', async () => {
    const dive = await mapped('Change of a limit');
    const [from, to] = [stepOf(dive, 'Calls').id, stepOf(dive, 'Hears').id];
    const seen = waysFrom(dive, from);
    const draw = async (share: number, by: typeof board.owner, label = '') => {
      const branches = [...seen.map((way) => ({ ...way, share: 1 - share })), { toId: to, share, label }];
      return (await by.sends(SetBranchesForTestDocument, { input: { stepId: from, branches, seen } })).setBranches;
    };
    kept(await draw(0.25, board.analyst, 'knows it'));
    expect((await draw(0.5, board.owner)).__typename).toBe('StepChangedMeanwhile');
    expect(waysFrom(await again(dive), from)).toContainEqual({ toId: to, share: 0.25, label: 'knows it' });
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
    const before = await again(dive, board.owner);
    dive = kept(await undo(lastAct(dive)));
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
    let dive = await mapped('Taken as a table');
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
    dive = kept(await undo(lastAct(dive)));
    expect(withoutVersions(dive)).toEqual(withoutVersions(back));

    const elsewhere = kept(await bring(await scoped('Brought elsewhere'), text));
    expect(stepOf(elsewhere, 'Waits')).toMatchObject({
      ...{ waitMinutesP90: 300, emotion: -2, systems: ['Paper', 'Fax'] },
    });
    expect(stepOf(elsewhere, 'Waits').traceId).not.toBe(stepOf(dive, 'Waits').traceId);
    const unknown = text.replace('Paper goes on Fridays', 'No such reason');
    expect(await bring(dive, unknown)).toMatchObject({ __typename: 'MapTableRefused', line: 3 });
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
    const sign = async (signature: 'SIGNED' | 'REFUSED', reason = '', edition = dive.lanes[0]?.edition ?? '') => {
      const input = { laneId: lane.laneId, signature, reason, edition };
      return (await board.employee.sends(SignLaneForTestDocument, { input })).signLane;
    };
    expect((await sign('SIGNED')).__typename).toBe('NotAskedToSign');
    kept(await move(dive, 'VALIDATING'));
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
    const before = dive.lanes[0]?.edition;
    dive = kept(
      (await board.owner.sends(EditStepForTestDocument, { input: facts(stepOf(dive, 'Waits'), { waitMinutes: 2880 }) }))
        .editStep,
    );
    expect((await sign('SIGNED', '', before)).__typename).toBe('LaneChangedMeanwhile');
    dive = kept(await sign('SIGNED'));
    expect(dive.lanes[0]?.answers.map(({ signature }) => signature)).toEqual(['SIGNED', 'REFUSED']);
    dive = kept(await move(dive, 'VALIDATED'));
    expect([dive.state, dive.isStale]).toEqual(['VALIDATED', false]);
    const input = { deepDiveId: dive.id, map: 'PRACTISED' as const, laneId: laneId(dive), names: ['Late'] };
    expect((await board.owner.sends(AddStepsForTestDocument, { input })).addSteps.__typename).toBe('MapFrozen');
    const renamed = { ...lane, expectedVersion: dive.lanes[0]?.version ?? 0, name: 'Another desk' };
    expect((await board.owner.sends(EditLaneForTestDocument, { input: renamed })).editLane.__typename).toBe(
      'MapFrozen',
    );
    expect((await undo(lastAct(await again(dive, board.owner), 'LANES'))).__typename).toBe('MapFrozen');
    const table = { deepDiveId: dive.id, map: 'PRACTISED' as const, text: 'step,lane\nA,New lane' };
    expect((await board.owner.sends(ImportMapForTestDocument, { input: table })).importMap.__typename).toBe(
      'MapFrozen',
    );
    // What it should be is never settled: a lane only that needs comes and goes.
    const robot = { deepDiveId: dive.id, name: 'Robot', kind: 'DEPARTMENT' as const };
    dive = kept((await board.owner.sends(AddLaneForTestDocument, { input: robot })).addLane);
    const past = { input: { laneId: laneId(dive, 1), up: true } };
    expect((await board.owner.sends(MoveLaneForTestDocument, past)).moveLane.__typename).toBe('MapFrozen');
    dive = kept(
      (await board.owner.sends(RemoveLaneForTestDocument, { input: { laneId: laneId(dive, 1) } })).removeLane,
    );
    expect(dive.lanes.map(({ name }) => name)).toEqual(['Desk']);
    kept(await move(dive, 'PRESENTED'));
    expect((await move(dive, 'CLOSED')).__typename).toBe('DiveWithoutResult');
  });

  test('a lane that an undo gives its former name or signer is asked again', async () => {
    let dive = await mapped('Lost key');
    const edit = async (words: { name: string; signerId: string }) => {
      const { id, version } = dive.lanes[0] ?? { id: '', version: 0 };
      const input = { laneId: id, expectedVersion: version, kind: 'DEPARTMENT' as const, ...words };
      dive = kept((await board.owner.sends(EditLaneForTestDocument, { input })).editLane);
    };
    await edit({ name: 'Desk', signerId: board.member.id });
    kept(await move(dive, 'VALIDATING'));
    dive = await again(dive, board.owner);
    await edit({ name: 'Counter', signerId: board.employee.id });
    const { id = '', edition = '' } = dive.lanes[0] ?? {};
    const input = { laneId: id, signature: 'SIGNED' as const, edition };
    dive = kept((await board.employee.sends(SignLaneForTestDocument, { input })).signLane);
    expect(dive.lanes[0]?.signature).toBe('SIGNED');
    dive = kept(await undo(lastAct(await again(dive, board.owner), 'LANES')));
    expect(dive.lanes).toMatchObject([{ name: 'Desk', signature: null }]);
  });

  test('who signs a lane reads of other maps only what they may open', async () => {
    const [other, mine] = [await mapped('Secret of the vault'), await mapped('Card for a child')];
    const systems = ['CORE'];
    const step = stepOf(other, 'Waits');
    kept((await board.owner.sends(EditStepForTestDocument, { input: facts(step, { systems }) })).editStep);
    let dive = kept(
      (await board.owner.sends(EditStepForTestDocument, { input: facts(stepOf(mine, 'Calls'), { systems }) })).editStep,
    );
    const linked = { input: { stepId: stepOf(dive, 'Hears').id, otherStepId: stepOf(other, 'Hears').id } };
    dive = kept((await board.analyst.sends(LinkStepForTestDocument, linked)).linkStep);
    const lane = { laneId: laneId(dive), expectedVersion: dive.lanes[0]?.version ?? 0, name: 'Desk' };
    const input = { ...lane, kind: 'DEPARTMENT' as const, signerId: board.employee.id };
    dive = kept((await board.owner.sends(EditLaneForTestDocument, { input })).editLane);
    expect(stepOf(dive, 'Calls').touches).toMatchObject([{ diveNumber: other.number, name: 'Waits' }]);
    expect(stepOf(dive, 'Hears').links).toHaveLength(1);
    const read = await again(dive, board.employee);
    expect(stepOf(read, 'Calls').touches).toEqual([]);
    expect(stepOf(read, 'Hears')).toMatchObject({ links: [], touches: [] });
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
      ...{ title: 'Two signatures', stepCount: 2, visibleWaitMinutes: 2400, openProjects: [] },
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

  test('a rule stands in the way of the projects that wait for its step, and of those that came from the dive as a whole', async () => {
    let dive = await mapped('Closing an account');
    const rule = async (title: string) => {
      const input = { title, kind: 'POLICY' as const, standing: 'OBSOLETE' as const };
      return (await board.analyst.sends(KeepRationaleForTestDocument, { input })).keepRationale.id;
    };
    const rules = { Calls: await rule('Only in a branch'), Waits: await rule('Only with a stamp') };
    for (const [name, rationaleId] of Object.entries(rules)) {
      const input = facts(stepOf(dive, name), { rationaleId });
      dive = kept((await board.owner.sends(EditStepForTestDocument, { input })).editStep);
    }
    const cause = { deepDiveId: dive.id, text: 'The stamp is locked away.', bone: 'RULE' as const };
    const shown = { ...cause, stepId: stepOf(dive, 'Waits').id };
    dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: shown })).addCause);
    const why = { ...cause, parentId: dive.causes[0]?.id ?? '', text: 'One person has the key.' };
    dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: why })).addCause);
    // The why below shows where the cause it explains shows.
    for (const [title, causeId] of [
      ['A second key', dive.causes.find(({ parentId }) => parentId)?.id ?? null],
      ['Close by phone', null],
    ] as const) {
      const input = { deepDiveId: dive.id, causeId, title };
      dive = kept((await board.chair.sends(NominateFromDiveForTestDocument, { input })).nominateFromDeepDive);
      const projectId = await givenAProject(board, title);
      await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
        await work.change(await work.lock(Project, projectId), { stage: 'ACTIVE' });
        const [nomination] = await work.find(Nomination, { title });
        if (nomination) await work.change(nomination, { projectId });
      });
    }
    const waiting = async (title: string, by = board.member) =>
      (await by.sends(RationalesForTestDocument, {})).rationales
        .find((rationale) => rationale.title === title)
        ?.openProjects.map((project) => project.title);
    expect(await waiting('Only with a stamp')).toEqual(['A second key', 'Close by phone']);
    expect(await waiting('Only in a branch')).toEqual(['Close by phone']);
    const held = { rationaleId: rules.Waits, expectedVersion: 1, title: 'Only with a stamp', kind: 'POLICY' as const };
    const input = { ...held, standing: 'OBSOLETE' as const, holderId: board.owner.id };
    await board.analyst.sends(EditRationaleForTestDocument, { input });
    // Who only holds the rule hears how many, and not what they are called.
    expect(await waiting('Only with a stamp', board.owner)).toEqual([null, null]);
  });

  test('a map somebody has not thought through is kept and said to be so; a table that is no map is refused by its line', async () => {
    const dive = await scoped('Half a map');
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
    expect(names(await again(dive))).toEqual(['A', 'B', 'C']);
    const undone = await mapped('A dead end');
    const last = { input: { stepId: stepOf(undone, 'Hears').id } };
    const open = kept((await board.owner.sends(RemoveStepForTestDocument, last)).removeStep);
    expect(practised(open).problems).toEqual([]);
  });

  test('whoever holds a reason says whether it still holds, and is asked on its day', async () => {
    const input = {
      ...{ title: 'Stamp of 1998', kind: 'HABIT' as const, standing: 'UNKNOWN' as const },
      ...{ holderId: board.employee.id, revalidateOn: '2026-03-01' },
    };
    const { id: rationaleId } = (await board.analyst.sends(KeepRationaleForTestDocument, { input })).keepRationale;
    const asked = async () =>
      (await board.employee.sends(HomeForTestDocument, { isWhole: true })).home.duties.filter(
        ({ kind }) => kind === 'REVALIDATE_RATIONALE',
      );
    expect(await asked()).toMatchObject([{ title: 'Stamp of 1998', page: 'RATIONALES', dueOn: '2026-03-01' }]);
    const said = { rationaleId, standing: 'OBSOLETE' as const, revalidateOn: '2027-03-01' };
    expect(await board.stranger.isRefused(RevalidateRationaleForTestDocument, { input: said })).toBe('NOT_FOUND');
    expect(await board.owner.isRefused(RevalidateRationaleForTestDocument, { input: said })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(RevalidateRationaleForTestDocument, { input: said })).toBe('FORBIDDEN');
    const { revalidateRationale } = await sendsTwice(board.employee, RevalidateRationaleForTestDocument, {
      input: said,
    });
    expect(revalidateRationale).toMatchObject({ standing: 'OBSOLETE', revalidateOn: '2027-03-01' });
    expect(await asked()).toEqual([]);
    expect((await board.employee.sends(RationalesForTestDocument, {})).rationales).toMatchObject([
      { title: 'Stamp of 1998' },
    ]);
  });

  test('begins from a contact reason, is found by its steps, and asks for the board once it is due or validated', async () => {
    const meetings = await givenMeetings(board, 7);
    const [first, second] = meetings;
    if (!first || !second) throw new Error('There is no meeting.');
    const named = { kind: 'CONTACT_REASON' as const, name: 'Lost parcels', words: '' };
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input: named });
    const reasonId = (addTopic as { id: string }).id;
    const words_ = { boardId: board.boardId, ...words('Parcels that get lost'), dueOn: '2026-03-09' };
    const answer = await board.analyst.sends(ScopeDiveForTestDocument, { input: { ...words_, reasonId } });
    let dive = await add(kept(answer.scopeDeepDive), ['Asks the courier', 'Hears nothing']);
    expect(dive).toMatchObject({ reason: { name: 'Lost parcels' }, dueOn: '2026-03-09' });
    const found = async (by: typeof board.member) =>
      (await by.sends(SearchForTestDocument, { words: 'courier', kinds: ['DEEP_DIVE'] })).search.found;
    expect([await found(board.member), await found(board.owner), await found(board.employee)]).toMatchObject([
      ...[[{ number: dive.number }], [{ number: dive.number }], []],
    ]);
    expect((await board.owner.sends(HomeForTestDocument, { isWhole: true })).home.duties).toContainEqual(
      expect.objectContaining({ kind: 'MAP_PROCESS', number: dive.number, dueOn: '2026-03-09' }),
    );

    board.app.get(Clock).set(new Date('2026-03-09T08:00:00Z'));
    await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId: first.id } });
    const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number: first.number });
    const item = agenda.items.find(({ title }) => title === 'Parcels that get lost');
    expect(item).toMatchObject({ kind: 'DEEP_DIVE', minutes: 30 });
    const itemId = item?.id ?? '';
    expect((await again(dive)).onAgendaOf?.number).toBe(first.number);
    expect((await board.member.sends(DiveOfItemForTestDocument, { itemId })).deepDiveOfItem).toEqual({
      number: dive.number,
    });
    expect(await board.employee.isRefused(DiveOfItemForTestDocument, { itemId })).toBe('NOT_FOUND');

    for (const to of ['VALIDATING', 'VALIDATED'] as const) {
      if (to === 'VALIDATED')
        for (const { id } of dive.lanes) {
          const lane = { laneId: id, name: 'Customer', kind: 'CUSTOMER' as const, signerId: board.employee.id };
          const version = (await again(dive)).lanes[0]?.version ?? 0;
          kept(
            (await board.owner.sends(EditLaneForTestDocument, { input: { ...lane, expectedVersion: version } }))
              .editLane,
          );
          const edition = (await again(dive)).lanes[0]?.edition ?? '';
          const input = { laneId: id, signature: 'SIGNED' as const, edition };
          kept((await board.employee.sends(SignLaneForTestDocument, { input })).signLane);
        }
      dive = kept(await move(dive, to));
    }
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: first.id } });
    board.app.get(Clock).set(new Date(first.startsAt));
    await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId: first.id } });
    const here = { meetingId: first.id, currentItemId: agenda.items[0]?.id ?? null };
    if (here.currentItemId !== itemId) await board.chair.sends(GoToItemForTestDocument, { input: { ...here, itemId } });
    await board.chair.sends(GoToItemForTestDocument, { input: { meetingId: first.id, currentItemId: itemId } });
    const input = { meetingId: first.id, leftItemIds: [], recurringItemIds: [] };
    await board.chair.sends(CloseMeetingForTestDocument, { input });
    dive = await again(dive);
    expect(dive).toMatchObject({ state: 'PRESENTED', presentedIn: { number: first.number }, onAgendaOf: null });
    expect(
      kept(
        (await sendsTwice(board.chair, PutDiveOnAgendaForTestDocument, { input: { deepDiveId: dive.id } }))
          .putDeepDiveOnAgenda,
      ).onAgendaOf?.number,
    ).toBe(second.number);
  });

  test('where it hurts and where the causes lie are told apart over all maps', async () => {
    const department = async (name: string) => {
      const { createDepartment } = await board.administrator.sends(CreateDepartmentForTestDocument, {
        input: { name },
      });
      return (createDepartment as { id: string }).id;
    };
    const [desk, vault] = [await department('Desk'), await department('Vault')];
    const scope = { boardId: board.boardId, ...words('Coins that do not count'), departmentId: desk };
    const dive = kept((await board.analyst.sends(ScopeDiveForTestDocument, { input: scope })).scopeDeepDive);
    for (const [departmentId, isEvident] of [
      [vault, true],
      [vault, false],
      [desk, true],
    ] as const) {
      const cause = { deepDiveId: dive.id, text: 'The scale is old.', bone: 'SYSTEM' as const, departmentId };
      const { causes } = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
      const causeId = causes.at(-1)?.id ?? '';
      if (!isEvident) continue;
      const evidence = { causeId, kind: 'NUMBER' as const, text: '4 of 10 coins' };
      kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input: evidence })).addCauseEvidence);
      kept((await board.owner.sends(MoveCauseForTestDocument, { input: { causeId, to: 'SUPPORTED' } })).moveCause);
    }
    const { causesElsewhere } = await board.member.sends(CausesElsewhereForTestDocument, {});
    expect(causesElsewhere).toEqual([
      { causes: 1, diveNumbers: [dive.number], hurts: { name: 'Desk' }, lies: { name: 'Vault' } },
    ]);
    expect((await board.employee.sends(CausesElsewhereForTestDocument, {})).causesElsewhere).toEqual([]);
  });
});

describe('what is written down about a dive', () => {
  test('its title and owner change from the version somebody saw, and who went and looked again says so', async () => {
    const dive = await scoped('Card activation');
    const input = { deepDiveId: dive.id, expectedVersion: dive.version, ...words('Card activation at home') };
    expect(await board.member.isRefused(EditDiveForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await board.stranger.isRefused(EditDiveForTestDocument, { input })).toBe('NOT_FOUND');
    const { title } = kept((await board.owner.sends(EditDiveForTestDocument, { input })).editDeepDive);
    expect(title).toBe('Card activation at home');
    expect(await board.owner.isRefused(EditDiveForTestDocument, { input })).toBe('STALE');

    const looked = { input: { deepDiveId: dive.id } };
    expect(await board.member.isRefused(VerifyDiveForTestDocument, looked)).toBe('FORBIDDEN');
    expect(dive.verifiedOn).toBeNull();
    expect(kept((await board.owner.sends(VerifyDiveForTestDocument, looked)).verifyDeepDive).verifiedOn).not.toBeNull();
  });

  test('lanes are added and change places, each act with its undo', async () => {
    let dive = await scoped('Mortgage offer');
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
    let dive = await mapped('Direct debit');
    const other = stepOf(await mapped('Standing order'), 'Waits');
    const stepId = stepOf(dive, 'Waits').id;
    const linked = { input: { stepId, otherStepId: other.id } };
    expect(await board.member.isRefused(LinkStepForTestDocument, linked)).toBe('FORBIDDEN');
    expect(await board.owner.isRefused(LinkStepForTestDocument, { input: { stepId } })).toBe('BAD_USER_INPUT');
    expect(await board.owner.isRefused(LinkStepForTestDocument, { input: { stepId, otherStepId: stepId } })).toBe(
      'BAD_USER_INPUT',
    );
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

  test('a cause is worded anew, and goes when nothing rests on it; a reason too is worded from the version seen', async () => {
    let dive = await mapped('Fee refund');
    const cause = { deepDiveId: dive.id, text: 'The form is long.', bone: 'RULE' as const };
    dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
    const { id: causeId = '', version: expectedVersion = 0 } = dive.causes[0] ?? {};
    const edited = { input: { causeId, expectedVersion, text: 'The form asks twice.', bone: 'RULE' as const } };
    expect(await board.member.isRefused(EditCauseForTestDocument, edited)).toBe('FORBIDDEN');
    kept((await board.owner.sends(EditCauseForTestDocument, edited)).editCause);
    expect(await board.owner.isRefused(EditCauseForTestDocument, edited)).toBe('STALE');
    const below = { ...cause, parentId: causeId, text: 'Two systems.' };
    dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: below })).addCause);
    const remove = (id: string) => ({ input: { causeId: id } });
    expect(await board.member.isRefused(RemoveCauseForTestDocument, remove(causeId))).toBe('FORBIDDEN');
    expect((await board.owner.sends(RemoveCauseForTestDocument, remove(causeId))).removeCause.__typename).toBe(
      'CauseInUse',
    );
    for (const id of [dive.causes.find(({ parentId }) => parentId)?.id ?? '', causeId])
      dive = kept((await board.owner.sends(RemoveCauseForTestDocument, remove(id))).removeCause);
    expect(dive.causes).toEqual([]);

    const reason = { title: 'Four eyes', kind: 'POLICY' as const, standing: 'DOUBTED' as const };
    const { keepRationale } = await board.chair.sends(KeepRationaleForTestDocument, { input: reason });
    const input = {
      ...{ ...reason, rationaleId: keepRationale.id, expectedVersion: keepRationale.version, title: 'Six eyes' },
    };
    expect(await board.employee.isRefused(EditRationaleForTestDocument, { input })).toBe('FORBIDDEN');
    expect((await board.chair.sends(EditRationaleForTestDocument, { input })).editRationale.title).toBe('Six eyes');
    expect(await board.chair.isRefused(EditRationaleForTestDocument, { input })).toBe('STALE');
  });
});

test('a dive goes its way step by step: what skips one or has no map is refused', async () => {
  const dive = await scoped('Letters that nobody reads');
  expect(await move(dive, 'VALIDATED')).toMatchObject({ __typename: 'DiveMoveRefused' });
  await move(dive, 'MAPPING');
  expect(await move(dive, 'VALIDATING')).toMatchObject({ __typename: 'DiveWithoutMap' });
  expect((await again(dive)).state).toBe('MAPPING');
});
