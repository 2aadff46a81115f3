import { Injectable } from '@nestjs/common';
import { TopicOwnersService, TopicsService } from '../contacts/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { done } from './done.ts';
import type { PersonIds } from './make-people.ts';
import { entrusted } from './topics.ts';

/** Most of what customers bring has somebody who answers for it. */
@Injectable()
export class MakeTopicOwners {
  constructor(
    private readonly topics: TopicsService,
    private readonly owners: TopicOwnersService,
  ) {}

  async entrustThem(analyst: Viewer, people: PersonIds): Promise<void> {
    const known = await this.topics.list(analyst);
    for (const [name, someone] of entrusted) {
      const { kind, id: topicId } = foundOr404(known.find((topic) => topic.name === name));
      done(await this.owners.entrust(analyst, { kind, topicId, ownerId: people[someone] }));
    }
  }
}
