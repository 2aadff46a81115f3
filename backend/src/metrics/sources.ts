import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Source } from './source.entity.ts';

const byName = statement('metrics.source_named', 'select id from sources where lower(name) = lower($1)');

/** The source of this name, made when it is new. */
export async function sourceNamed(work: Work, name: string): Promise<Source> {
  const [row] = await work.query<{ id: string }>(byName, [name]);
  return row ? work.get(Source, row.id) : work.add(Source, { name, mapping: null });
}
