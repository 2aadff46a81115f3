import { may } from '@cxboard/domain/people/permissions';
import {
  type LastAdministrator,
  type OwnAccount,
  refuseDeactivation,
  refuseRoles,
  type StillChairs,
} from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { admitPerson } from '../platform/identity/directory.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Department } from './department.entity.ts';
import { leave } from './leaving.ts';
import type { ChangeRolesInput, EditPersonInput, PersonEditInput } from './people.inputs.ts';
import { activeAdministrators, boardsChairedBy } from './people.statements.ts';
import { Person } from './person.entity.ts';

/** What the administrator does with people who are here already. */
@Injectable()
export class MembersService {
  constructor(private readonly database: Database) {}

  async changeRoles(viewer: Viewer, { personId, expectedVersion, roles }: ChangeRolesInput) {
    return this.database.work(viewer, async (work): Promise<{ id: string } | LastAdministrator> => {
      stopUnless(may(viewer).managePeople());
      const administratorIds = await lockAdministrators(work);
      const person = await work.lock(Person, personId);

      const refusal = refuseRoles({ administratorIds }, { personId, roles });
      if (refusal) return refusal;

      return seen(work, await work.change(person, { roles: [...new Set(roles)].sort() }, expectedVersion));
    });
  }

  async edit(viewer: Viewer, { personId, expectedVersion, ...said }: EditPersonInput): Promise<string> {
    const { id } = await this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).managePeople());
      const person = await work.lock(Person, personId);
      const { name, jobTitle = null, departmentId = null } = said;
      if (departmentId) await work.get(Department, departmentId);

      return seen(work, await work.change(person, { name, jobTitle, departmentId }, expectedVersion));
    });
    return id;
  }

  /** From the next operation on they are a stranger here; other organizations of their account are not touched. */
  async deactivate(viewer: Viewer, { personId, expectedVersion }: PersonEditInput) {
    type Answer = { id: string } | OwnAccount | LastAdministrator | StillChairs;
    return this.database.work(viewer, async (work): Promise<Answer> => {
      stopUnless(may(viewer).managePeople());
      const administratorIds = await lockAdministrators(work);
      const person = await work.lock(Person, personId);

      const chairs = await chairedBy(work, personId);
      const leaving = { personId, chairs, byPersonId: viewer.personId };
      const refusal = refuseDeactivation({ administratorIds }, leaving);
      if (refusal) return refusal;

      await leave(work, person, expectedVersion);
      return seen(work, person);
    });
  }

  async reactivate(viewer: Viewer, { personId, expectedVersion }: PersonEditInput): Promise<string> {
    const { id } = await this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).managePeople());
      const person = await work.lock(Person, personId);

      await work.change(person, { deactivatedAt: null }, expectedVersion);
      await admitPerson(work, personId, true);
      return seen(work, person);
    });
    return id;
  }
}

function seen(work: Work, { id }: Person): { id: string } {
  work.tell('PERSON', id);
  return { id };
}

/** Locked in one order, so that two administrators cannot make each other the last one at the same moment. */
async function lockAdministrators(work: Work): Promise<string[]> {
  const rows = await work.query<{ id: string }>(activeAdministrators, [work.organizationId]);
  return rows.map(({ id }) => id);
}

async function chairedBy(work: Work, personId: string): Promise<string[]> {
  const rows = await work.query<{ id: string }>(boardsChairedBy, [work.organizationId, personId, work.now]);
  return rows.map(({ id }) => id);
}
