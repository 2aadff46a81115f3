import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer, type TestApp } from '../../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import { ExampleRows } from '../../../testing/example-rows.ts';
import { tableFor } from '../../../testing/id-tables.ts';
import { idPlaces, madeArguments } from '../../../testing/made-arguments.ts';

/**
 * Reliability B9: whatever stands where a scalar belongs, no operation breaks and nothing unsafe is kept. 1,000 of all
 * combinations each time, the same ones; 20,000 and others with FUZZ=1.
 */
const asked = process.env['FUZZ'] ? 20_000 : 1_000;
const seed = process.env['FUZZ'] ? Date.now() % 2_147_483_648 : 20_261_123;

/** Stands for a number that JSON can say and nobody can count with. */
const endless = '@endless@';
const bad: readonly unknown[] = [
  ...[
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '',
    '   ',
    '\u202eback',
    '\ufeff',
    '\n\n',
    'x'.repeat(50_000),
    '😀'.repeat(3_000),
  ],
  ...["'; drop table people; --", '%', '\\', '${7*7}', '{{7*7}}', '../../etc/passwd', '<script>alert(1)</script>'],
  ...['javascript:alert(1)', 'https://[', 'https://user:password@example.org/', 'data:text/html,x', '=1+1', 'NaN'],
  ...['0000-00-00', '2026-02-30', '9999-12-31', '0001-01-01', '24:00', '99:99', '2026-13-01T00:00:00Z', 'infinity'],
  ...[
    '9999-12-31T23:59:59Z',
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    'Europe/Nowhere',
    '+02:00',
    'xx-YY',
  ],
  ...['ffffffff-ffff-ffff-ffff-ffffffffffff', '00000000-0000-0000-0000-00000000000g', 'a@b', 'a@b.c\r\nBcc: d@e.f'],
  ...[
    -1,
    0,
    -0,
    1.5,
    2_147_483_647,
    2_147_483_648,
    -2_147_483_649,
    9_007_199_254_740_992,
    1e308,
    -1e308,
    1e-320,
    endless,
  ],
  ...[null, true, [], {}, [[[]]], { a: { b: 1 } }, ['x', null], '__proto__', { __proto__: null, constructor: 1 }],
];

type Argument = GraphQLArgument | GraphQLInputField;
interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}
interface Place {
  readonly operation: Operation;
  readonly path: readonly string[];
  readonly isList: boolean;
}

let server: TestApp;
let board: TestBoard;
let rows: ExampleRows;
let owner: pg.Client;
let places: readonly Place[];

/** They end what the test goes on with: who is signed in, as whom. */
const leftOut = new Set([
  'signOut',
  'signOutEverywhere',
  'changePassword',
  'signIn',
  'signInAs',
  'acceptInvitation',
  'signUp',
]);

beforeAll(async () => {
  server = await givenAServer();
  board = await givenABoard(server);
  rows = await ExampleRows.open(server.database.ownerUrl);
  owner = new pg.Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  for (const table of rows.names) await rows.idIn(table, board.organizationId);
  // Made rows that no act of the product could leave: a finding that says nothing, a project or a nomination of a promise not yet made,
  // and a promise that says itself anew.
  await owner.query(`update signals set facts = '{"rule":"CHANGE","finding":{"kind":"NO_VALUES"},"unit":"POINTS"}'`);
  for (const table of ['projects', 'nominations']) await owner.query(`update ${table} set promise_id = null`);
  await owner.query('update vision_promises set origin_id = null');
  const schema = server.app.get(GraphQLSchemaHost).schema;
  const of = (kind: Operation['kind'], fields: Readonly<Record<string, Operation['field']>> = {}) =>
    Object.values(fields).map((field): Operation => ({ kind, field }));
  places = [
    ...of('query', schema.getQueryType()?.getFields()),
    ...of('mutation', schema.getMutationType()?.getFields()),
  ]
    .filter(({ field }) => !leftOut.has(field.name))
    .flatMap((operation) => placesIn(operation, operation.field.args, []));
}, 120_000);
afterAll(async () => {
  await owner.end();
  await rows.close();
  await server.close();
});

const depth = 5;
function placesIn(operation: Operation, all: readonly Argument[], at: readonly string[]): Place[] {
  return all.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const path = [...at, name];
    const inside = isNonNullType(type) ? type.ofType : type;
    if (!isInputObjectType(named)) return [{ operation, path, isList: isListType(inside) }];
    return path.length < depth ? placesIn(operation, Object.values(named.getFields()), path) : [];
  });
}

/** What the operation needs, with ids that exist, and at one place what does not belong there. */
async function argumentsWith({ operation, path, isList }: Place, value: unknown) {
  const ids = new Map<string, string>();
  for (const place of idPlaces(operation.field).filter(({ neededIn }) => neededIn === '')) {
    const id = await rows.idIn(tableFor(rows, operation.field, place), board.organizationId);
    ids.set(place.path, place.type === 'UUID' ? id : 'cx');
  }
  const made = madeArguments(operation.field, (at) => ids.get(at));
  let inside: Record<string, unknown> = made;
  for (const name of path.slice(0, -1)) {
    const there = inside[name];
    const next = (Array.isArray(there) ? (there as unknown[])[0] : there) ?? {};
    inside[name] ??= next;
    inside = next as Record<string, unknown>;
  }
  inside[path.at(-1) ?? ''] = isList && !Array.isArray(value) ? [value] : value;
  return made;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function ask({ kind, field }: Operation, variables: object): Promise<Answer> {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const inside = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const query = `${kind} Bad${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${inside} }`;
  const { statusCode: status, body } = await server.app.inject({
    ...{ method: 'POST', url: `/api/${board.slug}/graphql` },
    headers: { ...board.chair.headers(), 'content-type': 'application/json', 'idempotency-key': uuidv7() },
    payload: JSON.stringify({ query, variables }).replaceAll(`"${endless}"`, '1e999'),
  });
  return { status, body };
}

const isBroken = ({ status, body }: Answer) => status >= 500 || body.includes('"INTERNAL"');

function chance(from: number) {
  let state = from;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Every right stays, whatever an operation did to the one who asks. */
const giveRights = () =>
  owner.query(`update people set roles = '{ANALYST,ADMINISTRATOR}' where id = $1`, [board.chair.id]);

test('whatever stands where a scalar belongs, no operation breaks', async () => {
  const pick = chance(seed);
  const broken: string[] = [];
  const answered = new Map<number, number>();
  for (let nth = 0; nth < asked; nth += 1) {
    if (nth % 100 === 0) await giveRights();
    const place = places[pick(places.length)];
    if (!place) continue;
    const value = bad[pick(bad.length)];
    const answer = await ask(place.operation, await argumentsWith(place, value));
    answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
    const said = JSON.stringify(value)?.slice(0, 60);
    if (isBroken(answer))
      broken.push(`${place.operation.field.name}(${place.path.join('.')}) = ${said}: ${answer.body}`);
  }
  expect({ seed, broken }).toEqual({ seed, broken: [] });
  // Most are turned away, and some are good enough to be answered: both were tried.
  expect(answered.get(200) ?? 0).toBeGreaterThan(asked / 20);
}, 600_000);

const unsafe: Readonly<Record<string, string>> = {
  'double precision': `%I in ('NaN', 'Infinity', '-Infinity')`,
  numeric: `%I in ('NaN', 'Infinity', '-Infinity')`,
  date: `not isfinite(%I) or %I not between '0001-01-01' and '9999-12-31'`,
  'timestamp with time zone': `not isfinite(%I) or %I not between '0001-01-01' and '9999-12-31 23:59:59Z'`,
};

/** Numbers nobody can count with, moments without a date, and links that would run. */
async function unsafeRows(): Promise<string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string; type: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name <> 'migrations'`,
  );
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const isLink = type === 'text' && /(^|_)url$/.test(column);
    const rule = isLink ? `%I !~ '^https?://' and %I <> ''` : unsafe[type];
    if (!rule) continue;
    const { rowCount } = await owner.query(
      `select from "${table}" where ${rule.replaceAll('%I', `"${column}"`)} limit 1`,
    );
    if (rowCount) found.push(`${table}.${column}`);
  }
  return found;
}

test('nothing unsafe was kept', async () => {
  expect(await unsafeRows()).toEqual([]);
});

test('a broken operation and an unsafe row would be seen', async () => {
  const departments = places.find(({ operation }) => operation.field.name === 'createDepartment');
  await giveRights();
  await owner.query('alter table departments rename to departments_gone');
  const answer = departments && (await ask(departments.operation, { input: { name: 'Any' } }));
  await owner.query('alter table departments_gone rename to departments');
  expect(answer && isBroken(answer)).toBe(true);

  await owner.query('begin');
  await owner.query(`update responses set weight = 'NaN'`);
  expect(await unsafeRows()).toEqual(['responses.weight']);
  await owner.query('rollback');
});
