import { handOverKinds } from '@cxboard/domain/people/hand-over.rules';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { ExampleRows } from '../../testing/example-rows.ts';
import { sendsTwice } from '../../testing/meetings.ts';
import { HomeForTestDocument } from '../overview/overview.api.generated.ts';
import {
  DeactivatePersonForTestDocument,
  OneMemberForTestDocument,
  ReactivatePersonForTestDocument,
} from '../people/people.api.generated.ts';
import { HandOverForTestDocument, InHandForTestDocument } from './hand-over.api.generated.ts';

const missing = '01900000-0000-7000-8000-00000000000f';
let board: TestBoard;
let rows: ExampleRows;
/** Each of them is put into the hands of the owner: the table, its column, and what makes it not over. */
const held = [
  ['projects', 'owner_id', `stage = 'ACTIVE', co_owner_id = $4, sponsor_id = null`],
  ['actions', 'owner_id', `state = 'OPEN', settled_at = null, confidential_item_id = null`],
  ['agenda_items', 'presenter_id', 'position = 1, is_confidential = false'],
  ['board_topics', 'owner_id', `state = 'PREPARING'`],
  ['nominations', 'owner_id', `state = 'SUBMITTED'`],
  ['metrics', 'owner_id', `state = 'DRAFT'`],
  ['proposal_evaluators', 'person_id', ''],
  ['deep_dives', 'owner_id', `state = 'MAPPING'`],
  ['process_lanes', 'signer_id', 'signature = null, removed_at = null'],
  ['rationales', 'holder_id', `standing = 'VALID'`],
  ['contact_reasons', 'owner_id', ''],
  ['touch_points', 'owner_id', ''],
] as const;

beforeAll(async () => {
  board = await givenABoard();
  rows = await ExampleRows.open(board.database.ownerUrl);
  for (const [table] of held) await rows.idIn(table, board.organizationId);
});
afterAll(async () => {
  await rows.close();
  await board.close();
});

/** Everything is in the hands of the owner again, a colleague being co-owner of the project. */
async function givenEverythingIsTheOwners() {
  for (const [table, column, more] of held) {
    const id = await rows.idIn(table, board.organizationId);
    const set = [`${column} = $3`, ...(more === '' ? [] : [more])].join(', ');
    const values = [board.organizationId, id, board.owner.id, ...(more.includes('$4') ? [board.employee.id] : [])];
    await rows.query(`update ${table} set ${set} where organization_id = $1 and id = $2`, values);
  }
  await rows.query(
    `update proposals set state = 'UNDER_REVIEW' where organization_id = $1 and id in
      (select proposal_id from proposal_evaluators where organization_id = $1)`,
    [board.organizationId],
  );
}
const inHandOf = async ({ id: personId }: Pick<Caller, 'id'>) =>
  (await board.administrator.sends(InHandForTestDocument, { personId })).inHand;
const one = (kind: string) => ({ kind, count: 1 });

test('who holds what is for the administrator', async () => {
  const personId = board.owner.id;
  const input = { personId, toPersonId: board.employee.id };
  for (const [asking, code] of [
    [board.visitor, 'UNAUTHENTICATED'],
    [board.stranger, 'NOT_FOUND'],
    [board.chair, 'NOT_FOUND'],
  ] as const)
    expect(await asking.isRefused(InHandForTestDocument, { personId })).toBe(code);
  expect(await board.visitor.isRefused(HandOverForTestDocument, { input })).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(HandOverForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(HandOverForTestDocument, { input })).toBe('FORBIDDEN');
  const { administrator } = board;
  expect(await administrator.isRefused(InHandForTestDocument, { personId: missing })).toBe('NOT_FOUND');
  for (const wrong of [
    { personId: missing, toPersonId: personId },
    { personId, toPersonId: missing },
  ])
    expect(await administrator.isRefused(HandOverForTestDocument, { input: wrong })).toBe('NOT_FOUND');
});

test('everything of one person is in the hands of another in one act, once, and nobody owns a project twice', async () => {
  await givenEverythingIsTheOwners();
  expect(await inHandOf(board.owner)).toEqual(handOverKinds.map(one));
  const input = { personId: board.owner.id, toPersonId: board.employee.id };
  const { handOver } = await sendsTwice(board.administrator, HandOverForTestDocument, { input });
  expect(handOver).toEqual({
    ...{ __typename: 'HandedOver', passed: handOverKinds.length },
    ...{ fromName: 'Olga Owner', toName: 'Emil Employee' },
  });
  expect(await inHandOf(board.owner)).toEqual([]);
  expect(await inHandOf(board.employee)).toEqual(handOverKinds.map(one));
  const { rows: projects } = await rows.query(
    'select owner_id as owner, co_owner_id as "coOwner" from projects where organization_id = $1',
    [board.organizationId],
  );
  expect(projects).toEqual([{ owner: board.employee.id, coOwner: null }]);
});

test('what is over, and what stands in confidence, stays where it is', async () => {
  await givenEverythingIsTheOwners();
  for (const [table, over] of [
    ['projects', `stage = 'CLOSED'`],
    ['actions', `state = 'DONE', settled_at = now()`],
    ['agenda_items', 'is_confidential = true'],
    ['board_topics', `state = 'PRESENTED'`],
    ['nominations', `state = 'DECLINED'`],
    ['proposals', `state = 'IMPLEMENTED'`],
    ['deep_dives', `state = 'CLOSED'`],
    ['rationales', `standing = 'OBSOLETE'`],
  ] as const)
    await rows.query(`update ${table} set ${over} where organization_id = $1`, [board.organizationId]);
  expect(await inHandOf(board.owner)).toEqual(['METRIC', 'CONTACT_REASON', 'TOUCH_POINT'].map(one));
});

test('to oneself and to somebody who has left nothing is handed over', async () => {
  await givenEverythingIsTheOwners();
  const before = await inHandOf(board.owner);
  const { administrator, owner, member } = board;
  const versionOf = async (personId: string) =>
    (await administrator.sends(OneMemberForTestDocument, { personId })).member.version;
  const editOf = async (personId: string) => ({ input: { personId, expectedVersion: await versionOf(personId) } });
  await administrator.sends(DeactivatePersonForTestDocument, await editOf(member.id));
  const said = async (toPersonId: string) =>
    (await administrator.sends(HandOverForTestDocument, { input: { personId: owner.id, toPersonId } })).handOver;
  expect((await said(owner.id)).__typename).toBe('HandToOneself');
  expect((await said(member.id)).__typename).toBe('PersonInactive');
  expect(await inHandOf(owner)).toEqual(before);
  await administrator.sends(ReactivatePersonForTestDocument, await editOf(member.id));
});

test('who left with work in their hands is the administrator’s turn until it is handed over', async () => {
  await givenEverythingIsTheOwners();
  const { administrator, owner } = board;
  const asked = async (of: Caller) =>
    (await of.sends(HomeForTestDocument, { isWhole: true })).home.duties.filter(({ kind }) => kind === 'HAND_OVER');
  expect(await asked(administrator)).toEqual([]);
  const { version } = (await administrator.sends(OneMemberForTestDocument, { personId: owner.id })).member;
  await administrator.sends(DeactivatePersonForTestDocument, {
    input: { personId: owner.id, expectedVersion: version },
  });
  expect(await asked(administrator)).toMatchObject([{ title: 'Olga Owner', page: 'MEMBERS', dueOn: null }]);
  expect(await asked(board.chair)).toEqual([]);
  const input = { personId: owner.id, toPersonId: board.employee.id };
  await administrator.sends(HandOverForTestDocument, { input });
  expect(await asked(administrator)).toEqual([]);
});
