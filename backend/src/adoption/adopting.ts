import type { AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import {
  type AdoptionMapping,
  type AdoptionTable,
  asksForDateOrder,
} from '@cxboard/domain/adoption/adoption-table.rules';
import {
  type AdoptionFacts,
  type AdoptionRow,
  guessAdoption,
  missingFields,
  readAdoption,
  sameness,
} from '@cxboard/domain/adoption/adoption.rules';
import { readTable } from '@cxboard/domain/imports/table.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { limits } from '@cxboard/domain/limits';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';
import type { AdoptionInput } from './adoption.inputs.ts';

/** What the rows are read against. $1 board */
const known = statement(
  'adoption.known',
  `select jsonb_build_object(
     'people', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email)), '[]')
       from people p where p.organization_id = current_organization() and p.deactivated_at is null),
     'PROJECT', (select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'startedOn', null)), '[]')
       from projects p where p.organization_id = current_organization() and p.board_id = $1),
     'ACTION', (select coalesce(jsonb_agg(jsonb_build_object('title', a.text, 'startedOn', null)), '[]')
       from actions a where a.organization_id = current_organization() and a.board_id = $1),
     'DECISION', (select coalesce(jsonb_agg(jsonb_build_object('title', d.text, 'startedOn', d.decided_on)), '[]')
       from decisions d where d.organization_id = current_organization() and d.board_id = $1)) as tree`,
);

type Thing = Parameters<typeof sameness>[1];
type Known = Readonly<Record<AdoptionKind, readonly Thing[]>> & Pick<AdoptionFacts, 'people'>;

export type NotAdoptable = Refusal<'NotAdoptable'>;

export interface Adoptable {
  readonly table: AdoptionTable;
  readonly mapping: AdoptionMapping;
  readonly missing: ReturnType<typeof missingFields>;
  /** No date of the table tells which way round they are written. */
  readonly asksForDateOrder: boolean;
  readonly rows: readonly AdoptionRow[];
  readonly people: AdoptionFacts['people'];
}

/** The table as it would come in today, or why it is none. */
export async function read(
  ask: Ask,
  { boardId, kind, text, mapping: said, dateOrder = null }: AdoptionInput,
  today: string,
): Promise<Adoptable | NotAdoptable> {
  const table = readTable(text, { whole: true });
  if (!('rows' in table)) return notAdoptable(table.message);
  const most = limits.adoption.rows;
  if (table.rows.length > most)
    return notAdoptable(`A table has at most ${most} rows here; bring it in several parts.`);
  const mapping = said ?? guessAdoption(kind, table.headers);
  refuseUnfit(mapping, table.headers.length);

  const missing = missingFields(kind, mapping);
  const [row] = await ask<{ tree: Known }>(known, [boardId]);
  const { people, ...existing } = foundOr404(row).tree;
  const has = new Set(existing[kind].map((thing) => sameness(kind, thing)));
  const rows =
    missing.length > 0 ? [] : readAdoption(kind, { table, mapping, dateOrder }, { people, existing: has, today });
  return { table, mapping, missing, rows, people, asksForDateOrder: asksForDateOrder(table, mapping) };
}

const notAdoptable = (message: string): NotAdoptable => ({ __typename: 'NotAdoptable', message });

function refuseUnfit(mapping: AdoptionMapping, columns: number) {
  const named = mapping.filter((field) => field !== null);
  if (mapping.length !== columns || new Set(named).size < named.length)
    throw new BadInput('mapping: one entry for each column, each field once.', { field: 'mapping' });
}
