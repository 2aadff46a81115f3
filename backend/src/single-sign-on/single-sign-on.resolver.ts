import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { saidOr } from '../platform/graphql/answer.ts';
import type { OperationContext } from '../platform/graphql/context.ts';
import { Line } from '../platform/graphql/scalars.ts';
import { Asking, Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { GoingAwayService } from './going-away.service.ts';
import {
  ConnectProviderInput,
  DisconnectProviderInput,
  GoToProviderInput,
  GoToProviderResult,
  LetInOnlyByProviderInput,
  LetInOnlyByProviderResult,
  ProviderTriedModel,
  SignInWayModel,
  SingleSignOnModel,
  TryProviderInput,
} from './single-sign-on.model.ts';
import { SingleSignOnReads } from './single-sign-on.reads.ts';
import { SingleSignOnService } from './single-sign-on.service.ts';

@Resolver(() => SingleSignOnModel)
export class SingleSignOnResolver {
  constructor(
    private readonly reads: SingleSignOnReads,
    private readonly service: SingleSignOnService,
    private readonly goingAway: GoingAwayService,
  ) {}

  @Query(() => SingleSignOnModel, { description: 'By whom people of the organization sign in.' })
  singleSignOn(@Viewing() viewer: Viewer) {
    return this.reads.settings(viewer);
  }

  @Mutation(() => SingleSignOnModel, { description: 'Let people of these mail domains come in by this provider.' })
  async connectProvider(@Viewing() viewer: Viewer, @Args('input') input: ConnectProviderInput) {
    await this.service.connect(viewer, input);
    return this.reads.settings(viewer);
  }

  @Mutation(() => ProviderTriedModel, { description: 'Ask a provider what it publishes; nothing is changed.' })
  async tryProvider(@Viewing() viewer: Viewer, @Args('input') { issuer }: TryProviderInput) {
    return { problem: await this.service.try(viewer, issuer) };
  }

  @Mutation(() => LetInOnlyByProviderResult, {
    description: 'Make the provider the only way in, or one of two. Administrators keep their password.',
  })
  async letInOnlyByProvider(@Viewing() viewer: Viewer, @Args('input') input: LetInOnlyByProviderInput) {
    return saidOr(await this.service.letInOnly(viewer, input), () => this.reads.settings(viewer));
  }

  @Mutation(() => SingleSignOnModel, { description: 'No longer let people in by the provider.' })
  async disconnectProvider(@Viewing() viewer: Viewer, @Args('input') { expectedVersion }: DisconnectProviderInput) {
    await this.service.disconnect(viewer, expectedVersion);
    return this.reads.settings(viewer);
  }

  @Query(() => [SignInWayModel], {
    description: 'Organizations entered by their own provider: the one of this short name, or those of this address.',
  })
  signInWays(@Args('said', { type: () => Line }) said: string) {
    return this.reads.ways(said);
  }

  @Mutation(() => GoToProviderResult, { description: 'Begin to sign in by the provider of an organization.' })
  goToProvider(@Asking() asking: OperationContext, @Args('input') { organization, next = null }: GoToProviderInput) {
    return this.goingAway.send(asking, organization, next);
  }
}
