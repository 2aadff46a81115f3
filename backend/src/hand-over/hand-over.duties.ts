import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { leftWithWork } from './hand-over.statements.ts';

/** Somebody has left, and things are still in their hands. */
@Injectable()
export class HandOverDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    if (!may(viewer).managePeople()) return [];
    const left = await this.database.read<{ id: string; name: string }>(viewer, leftWithWork, [viewer.organizationId]);
    return left.map(({ id, name }) => ({
      kind: 'HAND_OVER',
      subject: { type: 'PERSON', id },
      title: name,
      dueOn: null,
      place: { page: 'MEMBERS' },
    }));
  }
}
