import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday } from '../../testing/meetings.ts';
import { kept, practised, names, stepOf, lastAct, lastUndone, facts, digging } from '../../testing/digging.ts';
import { Database } from '../platform/database/database.ts';
import {
  AddCauseEvidenceForTestDocument,
  AddCauseForTestDocument,
  BearWitnessForTestDocument,
  BeginMapForTestDocument,
  EditCauseForTestDocument,
  EditLaneForTestDocument,
  EditStepForTestDocument,
  LinkStepForTestDocument,
  MoveCauseForTestDocument,
  RemoveCauseForTestDocument,
  RemoveStepForTestDocument,
  SignLaneForTestDocument,
  UndoMapActForTestDocument,
  UnlinkStepForTestDocument,
  WithdrawWitnessForTestDocument,
} from './deep-dives.api.generated.ts';
import { MapAct } from './process-map.entity.ts';

let board: TestBoard;
let dig: ReturnType<typeof digging>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  dig = digging(board);
});
afterAll(() => board.close());

test('one act is one undo, whatever was done elsewhere since; the same thing changed since is left', async () => {
  let dive = await dig.mapped('Changing an address');
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
  await dig.add(dive, ['Files'], stepOf(dive, 'Hears').id);
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
  let dive = await dig.mapped('Change of a name');
  const stepId = stepOf(dive, 'Waits').id;
  const cause = { deepDiveId: dive.id, text: 'Two systems hold the name.', bone: 'SYSTEM' as const };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
  const causeId = dive.causes[0]?.id ?? '';
  const plan = { causeId, kind: 'DOCUMENT' as const, source: 'Data model, page 3', text: 'Two tables' };
  dive = kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input: plan })).addCauseEvidence);
  const proof = lastAct(dive, 'CAUSES');
  const to = { input: { causeId, to: 'SUPPORTED' as const } };
  dive = kept((await board.owner.sends(MoveCauseForTestDocument, to)).moveCause);
  // A supported cause keeps its last piece of evidence, also from an undo.
  expect((await dig.undo(proof)).__typename).toBe('ActOvertaken');
  dive = kept(await dig.undo(lastAct(dive, 'CAUSES')));
  expect(dive.causes).toMatchObject([{ state: 'HYPOTHESIS', evidence: [{ kind: 'DOCUMENT' }] }]);
  dive = kept((await board.owner.sends(RemoveCauseForTestDocument, { input: { causeId } })).removeCause);
  expect(dive.causes).toEqual([]);
  const removal = lastAct(dive, 'CAUSES');
  expect(await board.analyst.isRefused(UndoMapActForTestDocument, { input: { mapActId: removal } })).toBe('FORBIDDEN');
  dive = kept(await dig.undo(removal));
  expect(dive.causes).toMatchObject([{ id: causeId, state: 'HYPOTHESIS', evidence: [{ kind: 'DOCUMENT' }] }]);
  const words_ = { causeId, expectedVersion: dive.causes[0]?.version ?? 0, text: 'Three.', bone: 'RULE' as const };
  kept((await board.analyst.sends(EditCauseForTestDocument, { input: words_ })).editCause);
  // What it says has changed since; taking away what was added is refused for what rests on it.
  dive = kept(await dig.undo(proof));
  expect(dive.causes).toMatchObject([{ evidence: [] }]);

  const said = { stepId, name: 'Mr Vale', showed: 'Types it twice.', seenOn: '2026-03-01' };
  dive = kept((await board.member.sends(BearWitnessForTestDocument, { input: said })).bearWitness);
  expect(await board.owner.isRefused(UndoMapActForTestDocument, { input: { mapActId: lastAct(dive) } })).toBe(
    'FORBIDDEN',
  );
  dive = kept(await dig.undo(lastAct(dive), board.member));
  expect(stepOf(dive, 'Waits').witnesses).toEqual([]);
  dive = kept((await board.member.sends(BearWitnessForTestDocument, { input: said })).bearWitness);
  const witnessId = stepOf(dive, 'Waits').witnesses[0]?.id ?? '';
  dive = kept((await board.member.sends(WithdrawWitnessForTestDocument, { input: { witnessId } })).withdrawWitness);
  expect(await board.member.isRefused(WithdrawWitnessForTestDocument, { input: { witnessId } })).toBe('NOT_FOUND');
  dive = kept(await dig.undo(lastAct(dive), board.member));
  expect(stepOf(dive, 'Waits').witnesses).toMatchObject([{ id: witnessId, name: 'Mr Vale' }]);

  const other = stepOf(await dig.mapped('Change of a place'), 'Waits').id;
  dive = kept(
    (await board.analyst.sends(LinkStepForTestDocument, { input: { stepId, otherStepId: other, kind: 'FEEDS' } }))
      .linkStep,
  );
  const link = lastAct(dive);
  const linkId = stepOf(dive, 'Waits').links[0]?.id ?? '';
  dive = kept((await board.analyst.sends(UnlinkStepForTestDocument, { input: { linkId } })).unlinkStep);
  expect((await dig.undo(link, board.analyst)).__typename).toBe('ActOvertaken');
  dive = kept(await dig.undo(lastAct(dive), board.analyst));
  expect(stepOf(dive, 'Waits').links).toMatchObject([{ id: linkId }]);
  expect(stepOf(kept(await dig.undo(link, board.analyst)), 'Waits').links).toEqual([]);
});

test('everybody takes back their own, where they did it; that they did is on record', async () => {
  let dive = await dig.mapped('Change of a card');
  const toBe = { deepDiveId: dive.id, from: 'PRACTISED' as const, to: 'TO_BE' as const };
  kept((await board.analyst.sends(BeginMapForTestDocument, { input: toBe })).beginMap);
  dive = await dig.again(dive, board.owner);
  expect(dive.lastActs.map(({ place, act }) => [place, act])).toEqual([['PRACTISED', 'ADD']]);
  const theirs = await dig.again(dive);
  expect(theirs.lastActs.map(({ place, act }) => [place, act])).toEqual([['TO_BE', 'BEGIN']]);
  const mapActId = lastAct(theirs, 'TO_BE');
  expect(await board.owner.isRefused(UndoMapActForTestDocument, { input: { mapActId } })).toBe('FORBIDDEN');
  dive = kept(await dig.undo(mapActId, board.analyst));
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

test('what was taken back can be done again, act by act, until something is done afresh', async () => {
  let dive = await dig.mapped('Change of a limit');
  const sees = (waiting: number | null, undone: string | undefined) => {
    expect(stepOf(dive, 'Waits')?.waitMinutes ?? null).toBe(waiting);
    expect(dive.lastUndone.map(({ act }) => act)).toEqual(undone ? [undone] : []);
  };
  const stepId = stepOf(dive, 'Waits').id;
  const edited = facts(stepOf(dive, 'Waits'), { waitMinutes: 5 });
  dive = kept((await board.owner.sends(EditStepForTestDocument, { input: edited })).editStep);
  dive = kept((await board.owner.sends(RemoveStepForTestDocument, { input: { stepId } })).removeStep);
  const ways = dive.flows.length;
  sees(null, undefined);
  dive = kept(await dig.undo(lastAct(dive)));
  sees(5, 'REMOVE');
  dive = kept(await dig.undo(lastAct(dive)));
  sees(null, 'EDIT');
  dive = kept(await dig.undo(lastUndone(dive)));
  sees(5, 'REMOVE');
  expect(await board.analyst.isRefused(UndoMapActForTestDocument, { input: { mapActId: lastUndone(dive) } })).toBe(
    'FORBIDDEN',
  );
  dive = kept(await dig.undo(lastUndone(dive)));
  expect([names(dive), dive.flows.length, dive.lastUndone]).toEqual([['Calls', 'Hears'], ways, []]);
  expect(practised(dive).problems).toEqual([]);
  // What was done again can be taken back again, and again be done.
  expect(dive.lastActs).toMatchObject([{ act: 'REMOVE' }]);
  dive = kept(await dig.undo(lastAct(dive)));
  expect(names(dive)).toEqual(['Calls', 'Waits', 'Hears']);
  dive = kept(await dig.undo(lastAct(dive)));
  sees(null, 'EDIT');
  dive = await dig.add(dive, ['Files'], stepOf(dive, 'Hears').id);
  expect(dive.lastUndone).toEqual([]);

  const said = { stepId, name: 'Mr Vale', showed: 'Types it twice.', seenOn: '2026-03-01' };
  dive = kept((await board.member.sends(BearWitnessForTestDocument, { input: said })).bearWitness);
  dive = kept(await dig.undo(lastAct(dive), board.member));
  dive = kept(await dig.undo(lastUndone(dive), board.member));
  expect(stepOf(dive, 'Waits').witnesses).toMatchObject([{ name: 'Mr Vale' }]);
});

test('a lane that an undo gives its former name or signer is asked again', async () => {
  let dive = await dig.mapped('Lost key');
  const edit = async (words: { name: string; signerId: string }) => {
    const { id, version } = dive.lanes[0] ?? { id: '', version: 0 };
    const input = { laneId: id, expectedVersion: version, kind: 'DEPARTMENT' as const, ...words };
    dive = kept((await board.owner.sends(EditLaneForTestDocument, { input })).editLane);
  };
  await edit({ name: 'Desk', signerId: board.member.id });
  kept(await dig.move(dive, 'VALIDATING'));
  dive = await dig.again(dive, board.owner);
  await edit({ name: 'Counter', signerId: board.employee.id });
  const { id = '', edition = '' } = dive.lanes[0] ?? {};
  const input = { laneId: id, signature: 'SIGNED' as const, edition };
  dive = kept((await board.employee.sends(SignLaneForTestDocument, { input })).signLane);
  expect(dive.lanes[0]?.signature).toBe('SIGNED');
  dive = kept(await dig.undo(lastAct(await dig.again(dive, board.owner), 'LANES')));
  expect(dive.lanes).toMatchObject([{ name: 'Desk', signature: null }]);
});
