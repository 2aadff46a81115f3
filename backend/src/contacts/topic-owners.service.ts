import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { type HandsOver, Person } from '../people/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ContactReason, TouchPoint } from './topic.entity.ts';
import type { TopicKind } from './topic.model.ts';
import type { EntrustTopicInput } from './topics.inputs.ts';

const rowsOf = { CONTACT_REASON: ContactReason, TOUCH_POINT: TouchPoint } as const;

/** Who answers for a contact reason or a touch point. */
@Injectable()
export class TopicOwnersService {
  constructor(private readonly database: Database) {}

  entrust(viewer: Viewer, { kind, topicId, ownerId }: EntrustTopicInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).keepTopics());
      const topic = await work.lock<ContactReason | TouchPoint>(rowsOf[kind], topicId);
      if (ownerId) {
        const { deactivatedAt } = await work.get(Person, ownerId);
        const refusal = refuseInactive([{ personId: ownerId, active: deactivatedAt === null }]);
        if (refusal) return refusal;
      }

      const { id, version, name, words } = await work.change(topic, { ownerId: ownerId ?? null });
      work.tell('TOPIC', id);
      return { kind, id, version, name, words };
    });
  }
}

const inHand = (kind: TopicKind, table: string): HandsOver => ({
  kind,
  held: `select organization_id, owner_id as person_id, id from ${table} where owner_id is not null`,

  async pass(work: Work, id, { toId }) {
    await work.change(await work.lock<ContactReason | TouchPoint>(rowsOf[kind], id), { ownerId: toId });
    work.tell('TOPIC', id);
  },
});

export const reasonsInHand = inHand('CONTACT_REASON', 'contact_reasons');
export const touchPointsInHand = inHand('TOUCH_POINT', 'touch_points');
