import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Source } from './source.entity.ts';

const byName = statement('metrics.source_named', 'select id from sources where lower(name) = lower($1)');

const labelsOf = statement(
  'metrics.labels_of_source',
  `select label.key as name, array_agg(distinct label.value) as labels
   from dimension_sets s cross join lateral jsonb_each_text(s.labels) label
   where s.organization_id = $1 and s.source_id = $2 group by 1`,
);

/** For each dimension of a source the labels it had so far. */
export async function labelsKnown(work: Work, sourceId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await work.query<{ name: string; labels: string[] }>(labelsOf, [work.organizationId, sourceId]);
  return new Map(rows.map(({ name, labels }) => [name, new Set(labels)]));
}

/** The source of this name, made when it is new. */
export async function sourceNamed(work: Work, name: string): Promise<Source> {
  const [row] = await work.query<{ id: string }>(byName, [name]);
  return row
    ? work.get(Source, row.id)
    : work.add(Source, {
        name,
        mapping: null,
        expectedWithinDays: null,
        dataUntil: null,
        keepDays: null,
        erasedUntil: null,
      });
}
