import { may } from '@cxboard/domain/people/permissions';
import { refuseForgetting } from '@cxboard/domain/people/erasure.rules';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Erasure } from './erasure.entity.ts';

const forget = statement('personal_data.forget', 'select forget_person($1)');

@Injectable()
export class PersonalDataService {
  constructor(private readonly database: Database) {}

  /** The name goes, the acts stay: nothing that a board decided changes. Whoever is forgotten already stays so. */
  forget(viewer: Viewer, { personId }: { readonly personId: string }) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).managePeople());
      const person = await work.lock(Person, personId);
      const refusal = refuseForgetting({ active: person.deactivatedAt === null });
      if (refusal) return refusal;
      if (await work.first(Erasure, { personId })) return { id: personId };

      await forgotten(work, personId);
      return { id: personId };
    });
  }
}

/** Noted, then done; and noted outside the database once it is true. Whether it may be is decided by then. */
export async function forgotten(work: Work, personId: string): Promise<void> {
  await work.add(Erasure, { personId, erasedAt: work.now, erasedById: work.personId });
  await work.query(forget, [personId]);
  await work.announce(PERSON_FORGOTTEN, { personId });
  work.tell('PERSON', personId);
}

export const PERSON_FORGOTTEN = 'people.forgotten';
