import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

/** Every organization of this installation, for what is done in all of them again and again. */
@Injectable()
export class EveryOrganization {
  constructor(private readonly database: Database) {}

  /** Does it in one organization after the other; what fails in one does not keep the others from it. */
  async forEach(act: (organizationId: string) => Promise<unknown>): Promise<void> {
    const { rows } = await this.database.reads.query<{ id: string }>('select id from organizations order by id');
    const failures: unknown[] = [];
    for (const { id } of rows) await act(id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `It failed in ${failures.length} organizations.`);
  }
}
