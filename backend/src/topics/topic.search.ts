import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { topicSearch } from './topics.statements.ts';

export interface FoundTopic {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly boardSlug: string;
}

@Injectable()
export class TopicSearch {
  constructor(private readonly database: Database) {}

  /** Topics whose question, finding or conclusion says these words, on boards whose topics the viewer may read, and own ones. */
  async search(viewer: Viewer, words: string, atMost: number): Promise<FoundTopic[]> {
    const { seeTopics } = may(viewer);
    const boards = viewer.boards.filter((seat) => seeTopics(seat)).map(({ boardId }) => boardId);
    const said = words.trim().replace(/[\\%_]/g, '\\$&');
    const values = [said, seeTopics(anyBoard) ? null : boards, viewer.personId, atMost];
    return this.database.read<FoundTopic>(viewer, topicSearch, values);
  }
}

/** A board on which nobody has a seat: who reads its topics reads every board's. */
const anyBoard = { boardId: '' };
