import { handOverKinds } from '@cxboard/domain/people/hand-over.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { PeopleReads } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { InHandModel } from './hand-over.model.ts';
import { type Held, heldBy } from './hand-over.statements.ts';

@Injectable()
export class HandOverReads {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReads,
  ) {}

  /** How many things of each kind are in somebody's hands; kinds they hold nothing of are left out. */
  async inHand(viewer: Viewer, personId: string): Promise<InHandModel[]> {
    foundOr404(may(viewer).managePeople() || null);
    await this.people.member(viewer, personId);
    const held = await this.database.read<Held>(viewer, heldBy, [viewer.organizationId, personId]);
    return handOverKinds
      .map((kind) => ({ kind, count: held.filter((one) => one.kind === kind).length }))
      .filter(({ count }) => count > 0);
  }
}
