import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LinkToken, Slug, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  PackLinkMadeModel,
  PackLinksModel,
  RevokePackLinkInput,
  SharedPackModel,
  SharePackInput,
} from './pack-link.model.ts';
import { PackLinksReads } from './pack-links.reads.ts';
import { PackLinksService } from './pack-links.service.ts';
import { SharedPackService } from './shared-pack.service.ts';

@Resolver(() => PackLinksModel)
export class PackLinksResolver {
  constructor(
    private readonly reads: PackLinksReads,
    private readonly service: PackLinksService,
    private readonly shared: SharedPackService,
  ) {}

  @Query(() => PackLinksModel, { description: 'The links to the pack of a meeting that people outside were given.' })
  packLinks(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.reads.ofMeeting(viewer, meetingId);
  }

  @Mutation(() => PackLinkMadeModel, {
    description: 'Print the newest published pack for one person outside, with their name across every page.',
  })
  async sharePack(@Viewing() viewer: Viewer, @Args('input') input: SharePackInput) {
    const { id, token } = await this.service.share(viewer, input);
    return { token, links: await this.reads.ofMeeting(viewer, id) };
  }

  @Mutation(() => PackLinksModel, { description: 'Take a link back: it opens nothing any more.' })
  async revokePackLink(@Viewing() viewer: Viewer, @Args('input') { packLinkId }: RevokePackLinkInput) {
    return this.reads.ofMeeting(viewer, (await this.service.revoke(viewer, packLinkId)).id);
  }

  @Query(() => SharedPackModel, {
    nullable: true,
    description: 'What a link for an outsider is for; null when it does not work.',
  })
  sharedPack(
    @Args('organization', { type: () => Slug }) slug: string,
    @Args('token', { type: () => LinkToken }) token: string,
  ) {
    return this.shared.look({ slug, token });
  }
}
