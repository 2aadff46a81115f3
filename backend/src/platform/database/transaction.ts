import { planners, type ViewerFacts } from '@cxboard/domain/people/relations';
import type { PoolClient, QueryResult } from 'pg';
import type { Statement } from './statement.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Opening {
  readonly organizationId: string;
  readonly personId: string | null;
  /** The roles in force of the person on boards. */
  readonly boards?: ViewerFacts['boards'];
  readonly milliseconds: number;
  readonly readOnly: boolean;
}

const isPlanner = (role: string): boolean => planners.some((one) => one === role);

/** The batch that opens a transaction of one organization. Ids are spliced into a simple-protocol batch, so they are checked here. */
export function opening({ organizationId, personId, boards = [], milliseconds, readOnly }: Opening): string {
  const planned = boards.filter(({ role }) => isPlanner(role)).map(({ boardId }) => boardId);
  if (![organizationId, ...planned, ...(personId === null ? [] : [personId])].every((id) => uuid.test(id)))
    throw new Error('The organization, person or board of a transaction is not a UUID.');
  return (
    `begin${readOnly ? ' read only' : ''}; ` +
    `select set_config('app.organization_id','${organizationId}',true), set_config('app.person_id','${personId ?? ''}',true), ` +
    `set_config('app.planned_boards','${planned.join(',')}',true), ` +
    // A guess of many rows would have a question of a millisecond compiled for a hundred.
    `set_config('jit','off',true), ` +
    `set_config('transaction_timeout','${Math.round(milliseconds)}',true)`
  );
}

/** Runs a named statement; pg's types know no `name` beside a text with values. */
export async function run<Row>(
  client: PoolClient,
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const result = (await client.query({ name, text, values: [...values] })) as unknown as QueryResult<never>;
  return result.rows;
}

interface Wire {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
  /** Nothing is on its way. */
  readonly readyForQuery: boolean;
  pipeline: boolean;
}
const wireOf = (client: PoolClient) => client as unknown as Wire;

/** What is asked here, without waiting in between, leaves in one write to the network. */
export function inOneWrite<Answers>(client: PoolClient, ask: () => Answers): Answers {
  const { stream } = wireOf(client).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

const gathering = new WeakSet<PoolClient>();

/** What several ask of one connection, each by itself and none waiting for another, leaves in one write to the network. */
export function gather(client: PoolClient): void {
  if (gathering.has(client)) return;
  const { stream } = wireOf(client).connection;
  gathering.add(client);
  stream.cork();
  // After everybody whose turn it is now has asked.
  process.nextTick(() => {
    gathering.delete(client);
    stream.uncork();
  });
}

/** COPY cannot share a connection with statements that are sent without waiting for one another. */
export function askOneByOne(client: PoolClient): void {
  const wire = wireOf(client);
  if (wire.pipeline && !wire.readyForQuery) throw new Error('A connection for COPY is wanted while it is still asked.');
  wire.pipeline = false;
}

export function askWithoutWaiting(client: PoolClient): void {
  wireOf(client).pipeline = true;
}

/** COMMIT of a failed transaction answers ROLLBACK without an error: nothing may look saved that is not. */
export async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
}
