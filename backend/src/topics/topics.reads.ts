import { may } from '@cxboard/domain/people/permissions';
import type { TopicRelations } from '@cxboard/domain/topics/topics.permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { TopicCardModel, TopicModel } from './topic.model.ts';
import type { BoardTopicArgs, BoardTopicsArgs } from './topics.inputs.ts';
import { topicById, topicByNumber, topicList } from './topics.statements.ts';

type Row = TopicRelations & { readonly tree: TopicModel };
interface Listed {
  readonly boardId: string;
  readonly total: number;
  readonly trees: readonly TopicCardModel[];
}

/** What is looked for, taken literally by "like". */
const sought = (search: string | null | undefined) => search?.trim().replace(/[\\%_]/g, '\\$&') || null;

/** One row more than asked for was read: it only says that there are more. */
function pageOf({ trees, total }: Listed, size: number): Connection<TopicCardModel> {
  const nodes = trees.slice(0, size);
  const last = nodes.at(-1);
  const pageInfo = { hasNextPage: trees.length > size, endCursor: last ? cursorOf([String(last.number)]) : null };
  return { nodes, totalCount: total, pageInfo };
}

@Injectable()
export class TopicsReads {
  constructor(private readonly database: Database) {}

  /** The topics of a board, the newest number first. */
  async topics(
    viewer: Viewer,
    { board, search, states, first, after }: BoardTopicsArgs,
  ): Promise<Connection<TopicCardModel>> {
    const size = pageSize(first);
    const narrowed = [sought(search), states?.length ? states : null];
    const values = [board, ...narrowed, keyIn(after, 1)?.[0] ?? null, size + 1];
    const listed = foundOr404((await this.database.read<Listed>(viewer, topicList, values))[0]);
    if (!may(viewer).seeTopics(listed)) throw new NotFound();
    return pageOf(listed, size);
  }

  topic(viewer: Viewer, { board, number }: BoardTopicArgs): Promise<TopicModel> {
    return this.one(viewer, topicByNumber, [board, number]);
  }

  topicById(viewer: Viewer, id: string): Promise<TopicModel> {
    return this.one(viewer, topicById, [id]);
  }

  private async one(viewer: Viewer, named: Statement, values: readonly unknown[]): Promise<TopicModel> {
    const { tree, ...relations } = foundOr404((await this.database.read<Row>(viewer, named, values))[0]);
    if (!may(viewer).seeTopic(relations)) throw new NotFound();
    return tree;
  }
}
