import { awaitedData } from '@cxboard/domain/imports/expected-data.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { keepsRows } from '@cxboard/domain/imports/retention.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Source } from '../metrics/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { DataSourceModel, ExpectDataInput } from './data-sources.model.ts';
import { noteDataUntil } from './files-before.ts';

const all = statement(
  'imports.data_sources',
  `select id, name, mapping, data_until::text as "dataUntil", expected_within_days as "expectedWithinDays",
     keep_days as "keepDays", erased_until::text as "erasedUntil"
   from source_cards where organization_id = $1 order by lower(name), id limit 500`,
);
const left = statement(
  'imports.left_by_programs',
  `select i.id, s.name || ' (' || i.file_name || ')' as title
   from imports i join sources s on s.id = i.source_id and s.organization_id = i.organization_id
   where i.organization_id = $1 and i.take_over <> 'BY_HAND' and i.state in ('UPLOADED', 'READY', 'FAILED')
   order by i.id limit 50`,
);

type Row = Omit<DataSourceModel, 'awaited' | 'keepsRows'> & { readonly mapping: Mapping | null };

/** What files come from, when the next ones are expected, and what that asks of those who bring data. */
@Injectable()
export class DataSources {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async all(viewer: Viewer): Promise<DataSourceModel[]> {
    foundOr404(may(viewer).importData() || null);
    const rows = await this.database.read<Row>(viewer, all, [viewer.organizationId]);
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    return rows.map(({ mapping, ...row }) => ({
      ...{ ...row, keepsRows: keepsRows(mapping), awaited: awaitedOf(row, today) },
    }));
  }

  expect(viewer: Viewer, { sourceId, withinDays = null }: ExpectDataInput) {
    return this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).importData() || null);
      const source = await work.lock(Source, sourceId);
      const { min, max } = limits.imports.expectedWithinDays;
      if (withinDays !== null && (withinDays < min || withinDays > max))
        throw new BadInput(`Data are expected within ${min} to ${max} days.`, { field: 'withinDays' });
      await noteDataUntil(work, source, { expectedWithinDays: withinDays });
      work.tell('IMPORT', source.id);
      return { id: source.id };
    });
  }

  /** Bring the data of the month that is over, and look at what a program sent and could not go on by itself. */
  async of(viewer: Viewer): Promise<Duty[]> {
    if (!may(viewer).importData()) return [];
    const [sources, files] = await Promise.all([
      this.all(viewer),
      this.database.read<{ id: string; title: string }>(viewer, left, [viewer.organizationId]),
    ]);
    const place = { page: 'IMPORTS' } as const;
    const awaited = sources.flatMap(({ id, name, awaited: data }): Duty[] =>
      data ? [{ kind: 'BRING_DATA', subject: { type: 'SOURCE', id }, title: name, dueOn: data.expectedOn, place }] : [],
    );
    const waiting = files.map(({ id, title }): Duty => ({
      ...{ kind: 'FINISH_IMPORT', subject: { type: 'IMPORT', id }, title, dueOn: null, place },
    }));
    return [...awaited, ...waiting];
  }
}

const awaitedOf = (
  { expectedWithinDays: withinDays, dataUntil }: Pick<Row, 'expectedWithinDays' | 'dataUntil'>,
  today: string,
) => awaitedData({ withinDays, dataUntil }, today);
