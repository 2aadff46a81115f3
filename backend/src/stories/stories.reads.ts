import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { rankedTurnOffs } from '@cxboard/domain/stories/story.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { storyById, storyList, voiceCounts } from './stories.statements.ts';
import type { StoriesArgs, StoryModel, VoiceModel } from './story.model.ts';

@Injectable()
export class StoriesReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async stories(viewer: Viewer, { kinds, touchPointId, first, after }: StoriesArgs): Promise<Connection<StoryModel>> {
    foundOr404(may(viewer).seeStories() || null);
    const size = pageSize(first);
    const [day, id] = keyIn(after, 2) ?? [null, null];
    const values = [this.today(viewer), kinds?.length ? kinds : null, touchPointId ?? null, day, id, size + 1];
    const [listed] = await this.database.read<{ total: number; trees: StoryModel[] }>(viewer, storyList, values);
    const { total, trees } = foundOr404(listed);
    const nodes = trees.slice(0, size);
    const last = nodes.at(-1);
    const endCursor = last ? cursorOf([last.happenedOn, last.id]) : null;
    return { nodes, totalCount: total, pageInfo: { hasNextPage: trees.length > size, endCursor } };
  }

  async story(viewer: Viewer, id: string): Promise<StoryModel> {
    foundOr404(may(viewer).seeStories() || null);
    const [row] = await this.database.read<{ tree: StoryModel }>(viewer, storyById, [this.today(viewer), id]);
    return foundOr404(row).tree;
  }

  async voice(viewer: Viewer): Promise<VoiceModel> {
    foundOr404(may(viewer).seeStories() || null);
    const [row] = await this.database.read<VoiceModel>(viewer, voiceCounts, [this.today(viewer)]);
    const { turnOffs, counts } = foundOr404(row);
    return { turnOffs: rankedTurnOffs(turnOffs), counts };
  }

  private today({ organization }: Viewer) {
    return localDateOf(this.clock.now(), organization.timeZone);
  }
}
