import { may } from '@cxboard/domain/people/permissions';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { eraseCodesOf } from '../comments/index.ts';
import { eraseResponsesOf } from '../metrics/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { ErasureLedger } from '../platform/erasures/erasure-ledger.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { eraseAlone } from './customer-turns.ts';
import { customerId } from './customers.loading.ts';
import { ErasedCustomer } from './erased-customer.entity.ts';

const CUSTOMER_FORGOTTEN = 'customers.forgotten';

/** Of these keys, those that are not noted as forgotten, in an organization that is here. $1 organization · $2 keys */
const stillHere = statement(
  'customers.still_here',
  `select k.key from unnest($2::uuid[]) k (key) where exists (select from organization_settings s where s.organization_id = $1)
     and not exists (select from erased_customers e where e.organization_id = $1 and e.customer_key = k.key)`,
);
const theirQuarters = statement('customers.erase', 'delete from customer_quarters where customer_key = $1');

/** A customer who asks to be forgotten is: here, in every file that may name them, and in those that still come. */
@Injectable()
export class ErasingService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(ErasureLedger) private readonly ledger: ErasureLedger,
  ) {}

  onModuleInit() {
    this.jobs.handle<{ customerKey: string }>(CUSTOMER_FORGOTTEN, ({ organizationId, customerKey: id }) =>
      this.ledger.note({ kind: 'CUSTOMER', organizationId, id, at: this.clock.now().toISOString() }),
    );
  }

  /** What an older backup still knows of those who were forgotten after it was made is forgotten before it is served. */
  async onApplicationBootstrap() {
    for (const [organizationId, erased] of await this.ledger.all('CUSTOMER')) {
      const keys = erased.map(({ id }) => id);
      const rows = await this.database.readFor<{ key: string }>(organizationId, stillHere, [organizationId, keys]);
      for (const { key } of rows)
        await this.database.workFor({ organizationId, reason: 'erased before' }, (work) => forgotten(work, key));
    }
  }

  /** Who was never here is noted all the same: a later file may name them. */
  async erase(viewer: Viewer, key: string) {
    foundOr404(may(viewer).seeCustomers() || null);
    stopUnless(may(viewer).eraseCustomers());
    return this.database.work(viewer, async (work) => {
      return forgotten(work, customerId(work.organizationId, key.trim()));
    });
  }
}

async function forgotten(work: Work, customerKey: string) {
  await eraseAlone(work);
  await eraseCodesOf(work, customerKey);
  const responses = await eraseResponsesOf(work, customerKey);
  const quarters = await runLong(work, theirQuarters, [customerKey]);
  await note(work, customerKey);
  await work.announce(CUSTOMER_FORGOTTEN, { customerKey });
  await work.announce('imports.forget_customers', { sentUntil: uuidv7() });
  await work.announce('signals.look', {});
  await work.announce('metrics.tell_values', {});
  return { responses, quarters };
}

async function note(work: Work, customerKey: string): Promise<void> {
  if (await work.first(ErasedCustomer, { customerKey })) return;
  await work.add(ErasedCustomer, { customerKey, erasedAt: work.now, erasedById: work.personId });
}
