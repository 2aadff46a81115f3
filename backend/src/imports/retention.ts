import { eraseBefore, keepsRows } from '@cxboard/domain/imports/retention.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { eraseCasesBefore } from '../cases/index.ts';
import { eraseCodesBefore } from '../comments/index.ts';
import { eraseAlone, eraseQuartersBefore } from '../customers/index.ts';
import { eraseResponsesBefore, Source } from '../metrics/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { longest } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import type { KeepRowsInput } from './data-sources.model.ts';

const limited = statement(
  'imports.limited_sources',
  'select id from source_cards where keep_days is not null order by id',
);
/** Files that hold a row of before the day: they go as a whole, with the cells kept of their bad rows. $1 source · $2 first day kept */
const filesBefore = statement(
  'imports.files_before_day',
  `select id from imports where source_id = $1 and state in ('COMMITTED', 'ROLLED_BACK', 'FAILED')
     and coalesce(mapping -> 'period' ->> 'from', counts ->> 'firstDay')::date < $2::date order by id`,
);
const forgetRows = statement(
  'imports.forget_rows_before',
  'delete from import_errors where import_id = any($1::uuid[])',
);

/** Rows of a source are kept as long as somebody said; what is older is erased, and never comes back with a later file. */
@Injectable()
export class Retention {
  constructor(private readonly database: Database) {}

  keep(viewer: Viewer, { sourceId, days = null }: KeepRowsInput) {
    return this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).importData() || null);
      stopUnless(may(viewer).eraseCustomers());
      const source = await work.lock(Source, sourceId);
      const { min, max } = limits.imports.keepDays;
      if (days !== null && (days < min || days > max || !keepsRows(source.mapping)))
        throw new BadInput(`Rows are kept for ${min} to ${max} days; of counts there are none.`, { field: 'days' });
      await work.change(source, { keepDays: days });
      work.tell('IMPORT', source.id);
      return { id: source.id };
    });
  }

  ask(organizationId: string): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'retention' }, async (work) => {
      await work.announce('imports.erase_past', {});
    });
  }

  /** As often as one likes, with the same outcome; how many rows were erased. */
  sweep(organizationId: string): Promise<number> {
    return this.database.workFor({ organizationId, reason: 'retention', milliseconds: longest }, async (work) => {
      const sources = await work.query<{ id: string }>(limited, []);
      if (sources.length === 0) return 0;
      await eraseAlone(work);
      const settings = await work.first(OrganizationSettings, {});
      const today = localDateOf(work.now, settings?.timeZone ?? 'UTC');
      let erased = 0;
      for (const { id } of sources) erased += await erasePast(work, await work.lock(Source, id), today);
      return erased;
    });
  }
}

/** The sums by day stay, so that every series goes on saying what it said. */
async function erasePast(work: Work, source: Source, today: string): Promise<number> {
  const day = eraseBefore(source, today);
  if (day === null) return 0;
  const past = { sourceId: source.id, day };
  await eraseCodesBefore(work, past);
  const responses = await eraseResponsesBefore(work, past);
  const cases = await eraseCasesBefore(work, past);
  const quarters = await eraseQuartersBefore(work, past);
  const files = await work.query<{ id: string }>(filesBefore, [source.id, day]);
  await work.query(forgetRows, [files.map(({ id }) => id)]);
  for (const { id: importId } of files) await work.announce('imports.throw_away', { importId });
  await work.change(source, { erasedUntil: day });
  work.tell('IMPORT', source.id);
  return responses + cases + quarters;
}

/** Every night, by a job: it may take long. */
@Injectable()
export class RetentionClockwork {
  constructor(scheduler: Scheduler, organizations: EveryOrganization, jobs: Jobs, retention: Retention) {
    jobs.handle('imports.erase_past', ({ organizationId }) => retention.sweep(organizationId), { slow: true });
    scheduler.every('imports.erase_past', { dailyAt: '02:40' }, () =>
      organizations.forEach((organizationId) => retention.ask(organizationId)),
    );
  }
}
