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

interface Corked {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** What is asked here, without waiting in between, leaves in one write to the network. */
export function inOneWrite<Answers>(client: PoolClient, ask: () => Answers): Answers {
  const { stream } = (client as unknown as Corked).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/** COMMIT of a failed transaction answers ROLLBACK without an error: nothing may look saved that is not. */
export async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
}
