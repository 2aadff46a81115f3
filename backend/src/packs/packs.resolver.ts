import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MakePackInput, PackModel } from './pack.model.ts';
import { PacksReads } from './packs.reads.ts';
import { PacksService } from './packs.service.ts';

@Resolver(() => PackModel)
export class PacksResolver {
  constructor(
    private readonly service: PacksService,
    private readonly reads: PacksReads,
  ) {}

  @Query(() => PackModel, { description: 'How far a board pack has come.' })
  pack(@Viewing() viewer: Viewer, @Args('id', { type: () => UUID }) id: string) {
    return this.reads.pack(viewer, id);
  }

  @Mutation(() => PackModel, {
    description: 'Print the newest published agenda with its sheets; the same version is printed once.',
  })
  async makePack(@Viewing() viewer: Viewer, @Args('input') { meetingId, form }: MakePackInput) {
    const { id } = await this.service.makePack(viewer, meetingId, form);
    return this.reads.pack(viewer, id);
  }
}
