import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { kept, stepOf, laneId, facts, digging } from '../../testing/digging.ts';
import { AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { NominateForTestDocument } from '../nominations/nominations.api.generated.ts';
import { CreateDepartmentForTestDocument } from '../people/people.api.generated.ts';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { HomeForTestDocument, SearchForTestDocument } from '../overview/overview.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import {
  CloseMeetingForTestDocument,
  GoToItemForTestDocument,
  StartMeetingForTestDocument,
} from '../sessions/sessions.api.generated.ts';
import {
  AddCauseEvidenceForTestDocument,
  AddCauseForTestDocument,
  CausesElsewhereForTestDocument,
  DeepDiveForTestDocument,
  DeepDivesForTestDocument,
  DiveOfItemForTestDocument,
  EditDiveForTestDocument,
  EditLaneForTestDocument,
  EditStepForTestDocument,
  LinkStepForTestDocument,
  MoveCauseForTestDocument,
  PutDiveOnAgendaForTestDocument,
  ScopeDiveForTestDocument,
  SignLaneForTestDocument,
  VerifyDiveForTestDocument,
} from './deep-dives.api.generated.ts';

let board: TestBoard;
let dig: ReturnType<typeof digging>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  dig = digging(board);
});
afterAll(() => board.close());

test('a deep dive is scoped by analysts and who leads a board, read by the board and its owner, and not there for others', async () => {
  const input = { boardId: board.boardId, ...dig.words('Refund of a returned card') };
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
  expect((await board.owner.sends(DeepDivesForTestDocument, { search: 'returned' })).deepDives.nodes[0]).toMatchObject({
    number,
  });
});

test('a deep dive begins from a nomination once, and the second who asks is told where', async () => {
  const nomination = { boardId: board.boardId, title: 'Why cards come back', source: 'DATA' as const };
  const { nominate } = await board.analyst.sends(NominateForTestDocument, { input: nomination });
  const { id: nominationId } = nominate as unknown as { id: string };
  const ask = async (title: string) => {
    const input = { boardId: board.boardId, ...dig.words(title), nominationId };
    return (await board.analyst.sends(ScopeDiveForTestDocument, { input })).scopeDeepDive;
  };
  const { number } = kept(await ask('Why cards come back'));
  expect(await ask('Cards, once more')).toMatchObject({ __typename: 'AlreadyDug', number });
});

test('a deep dive begins from a contact reason, is found by its steps, and asks for the board once it is due or validated', async () => {
  const meetings = await givenMeetings(board, 7);
  const [first, second] = meetings;
  if (!first || !second) throw new Error('There is no meeting.');
  const named = { kind: 'CONTACT_REASON' as const, name: 'Lost parcels', words: '' };
  const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input: named });
  const reasonId = (addTopic as { id: string }).id;
  const words_ = { boardId: board.boardId, ...dig.words('Parcels that get lost'), dueOn: '2026-03-09' };
  const answer = await board.analyst.sends(ScopeDiveForTestDocument, { input: { ...words_, reasonId } });
  let dive = await dig.add(kept(answer.scopeDeepDive), ['Asks the courier', 'Hears nothing']);
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
  expect((await dig.again(dive)).onAgendaOf?.number).toBe(first.number);
  expect((await board.member.sends(DiveOfItemForTestDocument, { itemId })).deepDiveOfItem).toEqual({
    number: dive.number,
  });
  expect(await board.employee.isRefused(DiveOfItemForTestDocument, { itemId })).toBe('NOT_FOUND');

  for (const to of ['VALIDATING', 'VALIDATED'] as const) {
    if (to === 'VALIDATED')
      for (const { id } of dive.lanes) {
        const lane = { laneId: id, name: 'Customer', kind: 'CUSTOMER' as const, signerId: board.employee.id };
        const version = (await dig.again(dive)).lanes[0]?.version ?? 0;
        kept(
          (await board.owner.sends(EditLaneForTestDocument, { input: { ...lane, expectedVersion: version } })).editLane,
        );
        const edition = (await dig.again(dive)).lanes[0]?.edition ?? '';
        const input = { laneId: id, signature: 'SIGNED' as const, edition };
        kept((await board.employee.sends(SignLaneForTestDocument, { input })).signLane);
      }
    dive = kept(await dig.move(dive, to));
  }
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId: first.id } });
  board.app.get(Clock).set(new Date(first.startsAt));
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId: first.id } });
  const here = { meetingId: first.id, currentItemId: agenda.items[0]?.id ?? null };
  if (here.currentItemId !== itemId) await board.chair.sends(GoToItemForTestDocument, { input: { ...here, itemId } });
  await board.chair.sends(GoToItemForTestDocument, { input: { meetingId: first.id, currentItemId: itemId } });
  const input = { meetingId: first.id, leftItemIds: [], recurringItemIds: [] };
  await board.chair.sends(CloseMeetingForTestDocument, { input });
  dive = await dig.again(dive);
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
  const scope = { boardId: board.boardId, ...dig.words('Coins that do not count'), departmentId: desk };
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
    const evidence = {
      causeId,
      kind: 'NUMBER' as const,
      value: 4,
      unit: 'of 10 coins',
      text: 'are not counted',
      source: 'Tried',
    };
    kept((await board.owner.sends(AddCauseEvidenceForTestDocument, { input: evidence })).addCauseEvidence);
    kept((await board.owner.sends(MoveCauseForTestDocument, { input: { causeId, to: 'SUPPORTED' } })).moveCause);
  }
  const { causesElsewhere } = await board.member.sends(CausesElsewhereForTestDocument, {});
  expect(causesElsewhere).toEqual([
    { causes: 1, diveNumbers: [dive.number], hurts: { name: 'Desk' }, lies: { name: 'Vault' } },
  ]);
  expect((await board.employee.sends(CausesElsewhereForTestDocument, {})).causesElsewhere).toEqual([]);
});

test('its title and owner change from the version somebody saw, and who went and looked again says so', async () => {
  const dive = await dig.scoped('Card activation');
  const input = { deepDiveId: dive.id, expectedVersion: dive.version, ...dig.words('Card activation at home') };
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

test('a dive goes its way step by step: what skips one or has no map is refused', async () => {
  const dive = await dig.scoped('Letters that nobody reads');
  expect(await dig.move(dive, 'VALIDATED')).toMatchObject({ __typename: 'DiveMoveRefused' });
  await dig.move(dive, 'MAPPING');
  expect(await dig.move(dive, 'VALIDATING')).toMatchObject({ __typename: 'DiveWithoutMap' });
  expect((await dig.again(dive)).state).toBe('MAPPING');
});

test('who signs a lane reads of other maps only what they may open', async () => {
  const [other, mine] = [await dig.mapped('Secret of the vault'), await dig.mapped('Card for a child')];
  const systems = ['CORE'];
  const step = stepOf(other, 'Waits');
  kept((await board.owner.sends(EditStepForTestDocument, { input: facts(step, { systems }) })).editStep);
  let dive = kept(
    (await board.owner.sends(EditStepForTestDocument, { input: facts(stepOf(mine, 'Calls'), { systems }) })).editStep,
  );
  const linked = {
    input: { stepId: stepOf(dive, 'Hears').id, otherStepId: stepOf(other, 'Hears').id, kind: 'REPEATS' as const },
  };
  dive = kept((await board.analyst.sends(LinkStepForTestDocument, linked)).linkStep);
  const lane = { laneId: laneId(dive), expectedVersion: dive.lanes[0]?.version ?? 0, name: 'Desk' };
  const input = { ...lane, kind: 'DEPARTMENT' as const, signerId: board.employee.id };
  dive = kept((await board.owner.sends(EditLaneForTestDocument, { input })).editLane);
  expect(stepOf(dive, 'Calls').touches).toMatchObject([{ diveNumber: other.number, name: 'Waits' }]);
  expect(stepOf(dive, 'Hears').links).toHaveLength(1);
  const read = await dig.again(dive, board.employee);
  expect(stepOf(read, 'Calls').touches).toEqual([]);
  expect(stepOf(read, 'Hears')).toMatchObject({ links: [], touches: [] });
});

test('where the board named no day, a process is mapped and its causes are examined within four weeks', async () => {
  let dive = await dig.mapped('Lost letters');
  const today = localDateOf(board.app.get(Clock).now(), 'UTC');
  const duty = async () =>
    (await board.owner.sends(HomeForTestDocument, { isWhole: true })).home.duties.find(
      ({ page, number }) => page === 'DEEP_DIVE' && number === dive.number,
    );
  expect(await duty()).toMatchObject({ kind: 'MAP_PROCESS', dueOn: addDays(today, 28) });
  const cause = { deepDiveId: dive.id, text: 'Nobody counts.', bone: 'RULE' as const };
  dive = kept((await board.owner.sends(AddCauseForTestDocument, { input: cause })).addCause);
  kept(await dig.move(dive, 'VALIDATING'));
  const asked = localDateOf(board.app.get(Clock).now(), 'Europe/Prague');
  expect(await duty()).toMatchObject({ kind: 'EXAMINE_CAUSES', dueOn: addDays(asked, 28) });
});
