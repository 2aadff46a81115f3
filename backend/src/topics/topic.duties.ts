import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ownTopics } from './topics.statements.ts';

interface OwnTopic {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly dueOn: string | null;
  readonly boardSlug: string;
}

/** Whoever owns a topic prepares it. */
@Injectable()
export class TopicDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const own = await this.database.read<OwnTopic>(viewer, ownTopics, [viewer.personId]);
    return own.map(({ id, number, question, dueOn, boardSlug }) => ({
      ...{ kind: 'PREPARE_TOPIC', subject: { type: 'BOARD_TOPIC', id }, title: question, dueOn },
      place: { page: 'TOPIC', boardSlug, number },
    }));
  }
}
