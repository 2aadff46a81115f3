import { refuseHandOver } from '@cxboard/domain/people/hand-over.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { type Hands, Person } from '../people/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { HandOverInput } from './hand-over.model.ts';
import { type Held, heldBy } from './hand-over.statements.ts';
import { everythingInHand } from './in-hand.ts';

@Injectable()
export class HandOverService {
  constructor(private readonly database: Database) {}

  /** Everything or nothing, in one act; each thing that changes hands has its own line in the audit log. */
  handOver(viewer: Viewer, { personId, toPersonId }: HandOverInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).managePeople());
      const from = await work.lock(Person, personId);
      const to = await work.get(Person, toPersonId);
      const refusal = refuseHandOver(from.id, { personId: to.id, active: to.deactivatedAt === null });
      if (refusal) return refusal;
      const passed = await passAll(work, { fromId: from.id, toId: to.id });
      work.tell('PERSON', from.id);
      return { passed, fromName: from.name, toName: to.name };
    });
  }
}

async function passAll(work: Work, hands: Hands): Promise<number> {
  const held = await work.query<Held>(heldBy, [work.organizationId, hands.fromId]);
  for (const part of everythingInHand)
    for (const { id } of held.filter(({ kind }) => kind === part.kind)) await part.pass(work, id, hands);
  return held.length;
}
