import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OperationContext } from '../platform/graphql/context.ts';
import { LinkToken, Slug } from '../platform/graphql/scalars.ts';
import { Asking, Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ComingInService } from './coming-in.service.ts';
import {
  AskToJoinInput,
  AskToJoinResult,
  JoinLinkMadeModel,
  JoinLinkPreviewModel,
  JoinLinksModel,
  MakeJoinLinkInput,
  RevokeJoinLinkInput,
} from './join-link.model.ts';
import { JoinLinksReads } from './join-links.reads.ts';
import { JoinLinksService } from './join-links.service.ts';

@Resolver(() => JoinLinksModel)
export class JoinLinksResolver {
  constructor(
    private readonly reads: JoinLinksReads,
    private readonly service: JoinLinksService,
    private readonly comingIn: ComingInService,
  ) {}

  @Query(() => JoinLinksModel, { description: 'The links by which people come in by themselves.' })
  joinLinks(@Viewing() viewer: Viewer) {
    return this.reads.all(viewer);
  }

  @Mutation(() => JoinLinkMadeModel, { description: 'Let everybody with an address of these domains come in.' })
  async makeJoinLink(@Viewing() viewer: Viewer, @Args('input') input: MakeJoinLinkInput) {
    const token = await this.service.make(viewer, input);
    return { token, joinLinks: await this.reads.all(viewer) };
  }

  @Mutation(() => JoinLinksModel, { description: 'Take a join link back: it lets nobody in any more.' })
  async revokeJoinLink(@Viewing() viewer: Viewer, @Args('input') { joinLinkId }: RevokeJoinLinkInput) {
    await this.service.revoke(viewer, joinLinkId);
    return this.reads.all(viewer);
  }

  @Query(() => JoinLinkPreviewModel, {
    nullable: true,
    description: 'What this join link opens. Null when it does not work: taken back, too old, used up or never made.',
  })
  joinLink(
    @Args('organization', { type: () => Slug }) slug: string,
    @Args('token', { type: () => LinkToken }) token: string,
  ) {
    return this.comingIn.look(slug, token);
  }

  @Mutation(() => AskToJoinResult, { description: 'Ask for my invitation with a join link; it comes by mail.' })
  askToJoin(@Asking() asking: OperationContext, @Args('input') input: AskToJoinInput) {
    return this.comingIn.ask(asking, input);
  }
}
