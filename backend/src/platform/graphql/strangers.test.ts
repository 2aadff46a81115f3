import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer, type TestApp } from '../../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import type { Caller } from '../../../testing/caller.ts';
import { ExampleRows } from '../../../testing/example-rows.ts';
import { tableFor } from '../../../testing/id-tables.ts';
import { type IdPlace, idPlaces, madeArguments } from '../../../testing/made-arguments.ts';

/** Before anybody is signed in, and for the account itself, in whatever address. */
const ofTheAccount = [
  ...['me', 'signUp', 'signIn', 'signInAs', 'signOut', 'signOutEverywhere', 'acceptInvitation', 'invitation'],
  ...[
    'changePassword',
    'canResetPassword',
    'sendsMail',
    'requestPasswordReset',
    'resetPassword',
    'demoPeople',
    'heldMails',
  ],
  ...['oneTap', 'answerByLink', 'sharedPack', 'guestItem', 'joinLink', 'askToJoin'],
  ...['signInWays', 'goToProvider'],
];
/** An id that a query can do without narrows its list or says where it goes on: that of others finds nothing. */
const narrows = ({ kind }: Operation, { neededIn }: IdPlace) => kind === 'query' && neededIn !== '';
/** What an item is about is read by its kind. */
const kindFor: Readonly<Record<string, string>> = { projectId: 'PROJECT', snapshotId: 'METRIC_SNAPSHOT' };
/** Where one of two is needed, the stranger names this one of its own. */
const oneOfTwo: Readonly<Record<string, { readonly path: string; readonly unless: string }>> = {
  putOnAgenda: { path: 'input.projectId', unless: 'input.metric.' },
  planEffect: { path: 'input.reasonId', unless: 'input.reasonId' },
};

type Field = GraphQLField<unknown, unknown>;
interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly field: Field;
}
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly code: string;
}

let server: TestApp;
let board: TestBoard;
let schema: GraphQLSchema;
let rows: ExampleRows;
let strangersOrganization: string;
let stranger: Caller;
let operations: Operation[];

beforeAll(async () => {
  server = await givenAServer();
  board = await givenABoard(server);
  schema = server.app.get(GraphQLSchemaHost).schema;
  rows = await ExampleRows.open(server.database.ownerUrl);
  const { rows: found } = await rows.query(
    'select p.organization_id, o.slug from people p join organizations o on o.id = p.organization_id where p.id = $1',
    [board.stranger.id],
  );
  const [{ organization_id, slug }] = found as [{ organization_id: string; slug: string }];
  strangersOrganization = organization_id;
  stranger = board.stranger.at(slug);
  // Every right at home: what stops the stranger is the wall between organizations alone.
  await rows.query(`update people set roles = '{ANALYST,ADMINISTRATOR}' where id = $1`, [stranger.id]);
  for (const table of rows.names)
    for (const organization of [board.organizationId, strangersOrganization]) await rows.idIn(table, organization);
  for (const table of ['boards', 'metrics'])
    await rows.query(`update ${table} set slug = 'ours' where organization_id = $1`, [board.organizationId]);
  operations = [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query', field }) as const),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map(
      (field) => ({ kind: 'mutation', field }) as const,
    ),
  ];
});
afterAll(async () => {
  await rows.close();
  await server.close();
});

const ofOrganizations = () => operations.filter(({ field }) => !ofTheAccount.includes(field.name));

async function ask(caller: Caller, { kind, field }: Operation, variables: object): Promise<Answer> {
  const args = field.args.filter(({ name }) => name in variables);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const inside = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${field.name}${passed && `(${passed})`}${inside}`;
  const { statusCode, body } = await server.app.inject({
    method: 'POST',
    url: caller.slug ? `/api/${caller.slug}/graphql` : '/api/graphql',
    headers: { ...caller.headers(), 'idempotency-key': uuidv7() },
    payload: { query: `${kind} Made${declared && `(${declared})`} { ${call} }`, variables },
  });
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return { status: statusCode, body, code: errors?.[0]?.extensions?.code ?? '' };
}

/** An id of an organization that fits a place: a row's, or the slug it has. */
async function idFor({ field }: Operation, place: IdPlace, organizationId: string): Promise<string> {
  const table = tableFor(rows, field, place);
  const id = await rows.idIn(table, organizationId);
  if (place.type === 'UUID') return id;
  const { rows: found } = await rows.query(`select slug from ${table} where id = $1`, [id]);
  return (found as [{ slug: string }])[0].slug;
}

/** An operation's arguments with ids that all exist in an organization. */
async function withIdsOf(organizationId: string, operation: Operation) {
  const ids = new Map<string, string>();
  for (const place of takesIds(operation)) ids.set(place.path, await idFor(operation, place, organizationId));
  return madeArguments(operation.field, (path) => ids.get(path));
}

const isNeededBeside = ({ neededIn }: IdPlace, { path }: IdPlace) => neededIn !== null && path.startsWith(neededIn);

/** The stranger's own ids everywhere, but one place. */
async function withOneForeign(operation: Operation, place: IdPlace, foreign: string) {
  const ids = new Map([[place.path, foreign]]);
  const one = oneOfTwo[operation.field.name];
  for (const other of idPlaces(operation.field))
    if (
      other.path !== place.path &&
      (isNeededBeside(other, place) || (other.path === one?.path && !place.path.startsWith(one.unless)))
    )
      ids.set(other.path, await idFor(operation, other, strangersOrganization));
  const made = madeArguments(operation.field, (path) => ids.get(path));
  const input = made['input'] as object | undefined;
  const kind = kindFor[place.name];
  return input && kind && kindsOf(operation).includes(kind) ? { ...made, input: { ...input, kind } } : made;
}

/** The kinds an operation's input can be of; none when it has none. */
function kindsOf({ field }: Operation): string[] {
  const input = getNamedType(field.args.find(({ name }) => name === 'input')?.type);
  const kind = isInputObjectType(input) ? getNamedType(input.getFields()['kind']?.type) : undefined;
  return isEnumType(kind) ? kind.getValues().map(({ name }) => name) : [];
}

/** An id as near to a real one as can be, that nothing has. */
const missingLike = (id: string) =>
  id.length === 36 ? id.slice(0, -4) + (id.endsWith('0000') ? '0001' : '0000') : `${id}-not`;

/** A refusal has a message; what was asked for has none. */
function isRefusal({ body }: Answer, { field }: Operation): boolean {
  const { data } = JSON.parse(body) as { data: Record<string, { __typename?: string } | null> | null };
  const type = schema.getType(data?.[field.name]?.__typename ?? '');
  return isObjectType(type) && 'message' in type.getFields();
}

const takesIds = (operation: Operation) =>
  idPlaces(operation.field).filter(({ type }) => type === 'UUID' || operation.kind === 'query');

describe('between organizations', () => {
  test('no operation answers a stranger in the address of an organization, whatever the ids', async () => {
    const before = await rows.digest(board.organizationId);
    const answered: string[] = [];
    for (const operation of ofOrganizations()) {
      const variables = await withIdsOf(board.organizationId, operation);
      for (const answer of [
        await ask(board.stranger, operation, variables),
        await ask(board.stranger, operation, variables),
      ])
        if (answer.code !== 'NOT_FOUND') answered.push(`${operation.field.name}: ${answer.status} ${answer.body}`);
    }
    expect(answered).toEqual([]);
    expect(await rows.digest(board.organizationId)).toEqual(before);
  }, 240_000);

  test('at home, a stranger learns nothing from the ids of others: each answers as if it did not exist', async () => {
    const before = await rows.digest(board.organizationId);
    const told: string[] = [];
    let asked = 0;
    for (const operation of ofOrganizations()) {
      for (const place of takesIds(operation)) {
        const foreign = await idFor(operation, place, board.organizationId);
        const withForeign = await withOneForeign(operation, place, foreign);
        const withMissing = await withOneForeign(operation, place, missingLike(foreign));
        const first = await ask(stranger, operation, withForeign);
        const missing = await ask(stranger, operation, withMissing);
        const again = await ask(stranger, operation, withForeign);
        asked += 1;
        const at = `${operation.field.name}(${place.path})`;
        if (first.body !== missing.body || again.body !== missing.body || first.status !== missing.status)
          told.push(`${at} tells apart: ${first.body} · ${missing.body} · ${again.body}`);
        if (first.code !== 'NOT_FOUND' && !isRefusal(first, operation) && !narrows(operation, place))
          told.push(`${at} answered: ${first.body}`);
      }
    }
    expect(told).toEqual([]);
    expect(await rows.digest(board.organizationId)).toEqual(before);
    expect(asked).toBe(ofOrganizations().flatMap(takesIds).length);
  }, 240_000);

  test('what the comparison looks at does notice a changed row', async () => {
    const before = await rows.digest(board.organizationId);
    await rows.query(`update boards set charter = 'Changed behind the wall.' where organization_id = $1`, [
      board.organizationId,
    ]);
    expect(await rows.digest(board.organizationId)).not.toEqual(before);
  });
});

/** What every employee may send, with or without a role. */
const ofEverybody = ['beHere', 'chooseDelivery', 'noteVisit', 'renewCalendarAddress', 'revokeCalendarAddress'];

test('an employee without a role is stopped at every mutation that asks for one', async () => {
  const before = await rows.digest(board.organizationId);
  const done: string[] = [];
  for (const operation of ofOrganizations()) {
    if (operation.kind === 'query' || ofEverybody.includes(operation.field.name)) continue;
    const answer = await ask(board.employee, operation, await withIdsOf(board.organizationId, operation));
    if (!['FORBIDDEN', 'NOT_FOUND'].includes(answer.code)) done.push(`${operation.field.name}: ${answer.body}`);
  }
  expect(done).toEqual([]);
  expect(await rows.digest(board.organizationId)).toEqual(before);
}, 240_000);

test('nobody who is not signed in is answered', async () => {
  const answered: string[] = [];
  for (const operation of ofOrganizations()) {
    const answer = await ask(board.visitor, operation, await withIdsOf(board.organizationId, operation));
    if (answer.code !== 'UNAUTHENTICATED') answered.push(`${operation.field.name}: ${answer.status} ${answer.body}`);
  }
  expect(answered).toEqual([]);
}, 240_000);

test('what may be asked before signing in is a closed list, and none of it fails', async () => {
  const names = operations.map(({ field }) => field.name);
  expect(ofTheAccount.filter((name) => !names.includes(name))).toEqual([]);

  const failed: string[] = [];
  for (const operation of operations.filter(({ field }) => ofTheAccount.includes(field.name))) {
    const answer = await ask(
      board.visitor.at(null),
      operation,
      madeArguments(operation.field, () => undefined),
    );
    if (answer.status >= 500 || ['INTERNAL', 'GRAPHQL_VALIDATION_FAILED'].includes(answer.code))
      failed.push(`${operation.field.name}: ${answer.status} ${answer.body}`);
  }
  expect(failed).toEqual([]);
});

/** With ids that exist but do not belong together, everybody is told that there is nothing; these have tests of their own. */
const needMoreThanIds = [
  ...['codeComment', 'removeComment', 'uncodeComment', 'createDepartment', 'moveDepartment', 'makeAccessToken'],
  ...['decideRevision', 'reviseOnTheSpot', 'ruleByDecision', 'ruleOnEffect', 'ruleOnNomination', 'nominate'],
  ...['editNomination', 'removeEvidence', 'editMinutesText', 'printMinutes', 'editQuarterlyReport'],
  ...['freezeQuarterlyReport', 'printQuarterlyReport', 'readImportAs', 'settleQuestion', 'submitProposal'],
  ...['takeOverStaffList', 'withdrawGuest', 'eraseCustomer', 'keepRows', 'letInOnlyByProvider'],
];

test('where the employee was stopped, somebody with every role gets on: it was the role that was missing', async () => {
  const stopped: string[] = [];
  for (const operation of ofOrganizations()) {
    if (operation.kind === 'query') continue;
    const answer = await ask(stranger, operation, await withIdsOf(strangersOrganization, operation));
    if (['FORBIDDEN', 'NOT_FOUND'].includes(answer.code)) stopped.push(operation.field.name);
  }
  expect(stopped.toSorted()).toEqual(needMoreThanIds.toSorted());
}, 240_000);
