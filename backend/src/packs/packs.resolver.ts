import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Slug, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardPaperModel } from './board-paper.model.ts';
import { BoardPaperReads } from './board-paper.reads.ts';
import { CancelPackInput, MakePackInput, PackModel } from './pack.model.ts';
import { PacksReads } from './packs.reads.ts';
import { PacksService } from './packs.service.ts';

@Resolver(() => PackModel)
export class PacksResolver {
  constructor(
    private readonly service: PacksService,
    private readonly reads: PacksReads,
    private readonly papers: BoardPaperReads,
  ) {}

  @Query(() => BoardPaperModel, { description: 'What the board pack of a meeting prints, to read as a page.' })
  boardPaper(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.papers.ofMeeting(viewer, board, number);
  }

  @Query(() => PackModel, { description: 'How far a board pack has come.' })
  pack(@Viewing() viewer: Viewer, @Args('id', { type: () => UUID }) id: string) {
    return this.reads.pack(viewer, id);
  }

  @Query(() => [PackModel], {
    description:
      'What was made of the newest published version, as far as it is the same for you; none when nothing was.',
  })
  packsMade(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.reads.made(viewer, meetingId);
  }

  @Mutation(() => PackModel, {
    description: 'Print the newest published agenda with its sheets; the same version is printed once.',
  })
  async makePack(@Viewing() viewer: Viewer, @Args('input') { meetingId, form }: MakePackInput) {
    const { id } = await this.service.makePack(viewer, meetingId, form);
    return this.reads.pack(viewer, id);
  }

  @Mutation(() => PackModel, { description: 'Stop printing a pack; one that is ready stays.' })
  async cancelPack(@Viewing() viewer: Viewer, @Args('input') { packId }: CancelPackInput) {
    const { id } = await this.reads.pack(viewer, packId);
    await this.service.cancelPack(viewer, { id });
    return this.reads.pack(viewer, id);
  }
}
