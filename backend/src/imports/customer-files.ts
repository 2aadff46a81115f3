import { givenUp, refuseImportRemoval, type ImportState } from '@cxboard/domain/imports/import.rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { longest, runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { type JobIds, Jobs } from '../platform/jobs/jobs.ts';
import { Import } from './import.entity.ts';

/** A source whose files name customers may hold one that was mapped otherwise: all of them go. $1 an id of the moment of erasing */
const ofCustomers = `from imports i where i.id <= $1::uuid and exists (
  select from imports o
  where (o.id = i.id or o.source_id = i.source_id) and o.mapping -> 'columns' @> '[{"role": "CUSTOMER_KEY"}]')`;
/** Waits for a file that is being taken over. */
const holdThem = statement('imports.hold_files_of_customers', `select ${ofCustomers} order by i.id for update`);
const theFiles = statement('imports.files_of_customers', `select i.id ${ofCustomers} order by i.id`);
const forgetRows = statement('imports.forget_rows', 'delete from import_errors where import_id = any($1::uuid[])');

const underWay: readonly ImportState[] = ['VALIDATING', 'COMMITTING'];

interface Erasing extends JobIds {
  /** An id of that moment: ids are in the order of time, and what is sent later is a matter of its own. */
  readonly sentUntil: string;
}

/** When a customer is erased, every file that may name them goes: what was never taken over, and the rows kept of it. */
@Injectable()
export class CustomerFiles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.handle<Erasing>('imports.forget_customers', (erasing) => this.throwAllAway(erasing), { slow: true });
  }

  private throwAllAway({ organizationId, sentUntil }: Erasing & { readonly organizationId: string }): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'import', milliseconds: longest }, async (work) => {
      await runLong(work, holdThem, [sentUntil]);
      const files = await work.query<{ id: string }>(theFiles, [sentUntil]);
      await work.query(forgetRows, [files.map(({ id }) => id)]);
      for (const { id } of files) await throwAway(work, await work.get(Import, id));
    });
  }
}

/** What counts stays listed without its file; what was never taken over has to be sent again. */
async function throwAway(work: Work, found: Import): Promise<void> {
  if (underWay.includes(found.state)) await work.change(found, { state: 'FAILED', refusal: givenUp });
  else if (!refuseImportRemoval(found.state)) await work.remove(found);
  await work.announce('imports.throw_away', { importId: found.id });
  work.tell('IMPORT', found.id);
}
