import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { leave, Person } from '../people/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { type Erased, ErasureLedger } from '../platform/erasures/erasure-ledger.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Erasure } from './erasure.entity.ts';
import { forgotten, PERSON_FORGOTTEN } from './personal-data.service.ts';

/** Of these people, those who are known by name. $1 organization · $2 people */
const stillNamed = statement(
  'personal_data.still_named',
  `select p.id from people p where p.organization_id = $1 and p.id = any($2::uuid[]) and not exists (
     select from erasures e where e.organization_id = p.organization_id and e.person_id = p.id)`,
);

/** Who was forgotten is noted outside the database; an older backup that knows them forgets them before it is served. */
@Injectable()
export class ErasingAgain implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(ErasureLedger) private readonly ledger: ErasureLedger,
  ) {}

  onModuleInit() {
    this.jobs.handle<{ personId: string }>(PERSON_FORGOTTEN, ({ organizationId, personId: id }) =>
      this.ledger.note({ kind: 'PERSON', organizationId, id, at: this.clock.now().toISOString() }),
    );
  }

  async onApplicationBootstrap() {
    for (const [organizationId, erased] of await this.ledger.all('PERSON')) await this.again(organizationId, erased);
  }

  private async again(organizationId: string, erased: readonly Erased[]): Promise<void> {
    const ids = erased.map(({ id }) => id);
    const named = await this.database.readFor<{ id: string }>(organizationId, stillNamed, [organizationId, ids]);
    for (const { id } of named)
      await this.database.workFor({ organizationId, reason: 'erased before' }, async (work) => {
        const person = await work.lock(Person, id);
        if (await work.first(Erasure, { personId: id })) return;
        if (person.deactivatedAt === null) await leave(work, person);
        await forgotten(work, id);
      });
  }
}
