import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { eraseCodesOf } from '../comments/index.ts';
import { eraseResponsesOf } from '../metrics/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { eraseAlone } from './customer-turns.ts';
import { customerId } from './customers.loading.ts';
import { ErasedCustomer } from './erased-customer.entity.ts';

const theirQuarters = statement('customers.erase', 'delete from customer_quarters where customer_key = $1');

/** A customer who asks to be forgotten is: here, in every file that may name them, and in those that still come. */
@Injectable()
export class ErasingService {
  constructor(private readonly database: Database) {}

  /** Who was never here is noted all the same: a later file may name them. */
  async erase(viewer: Viewer, key: string) {
    foundOr404(may(viewer).seeCustomers() || null);
    stopUnless(may(viewer).eraseCustomers());
    return this.database.work(viewer, async (work) => {
      const customerKey = customerId(work.organizationId, key.trim());
      await eraseAlone(work);
      await eraseCodesOf(work, customerKey);
      const responses = await eraseResponsesOf(work, customerKey);
      const quarters = await runLong(work, theirQuarters, [customerKey]);
      await note(work, customerKey);
      await work.announce('imports.forget_customers', { sentUntil: uuidv7() });
      await work.announce('signals.look', {});
      await work.announce('metrics.tell_values', {});
      return { responses, quarters };
    });
  }
}

async function note(work: Work, customerKey: string): Promise<void> {
  if (await work.first(ErasedCustomer, { customerKey })) return;
  await work.add(ErasedCustomer, { customerKey, erasedAt: work.now, erasedById: work.personId });
}
