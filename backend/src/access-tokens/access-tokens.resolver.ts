import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  AccessTokenMadeModel,
  AccessTokensModel,
  MakeAccessTokenInput,
  RevokeAccessTokenInput,
} from './access-token.model.ts';
import { AccessTokensReads } from './access-tokens.reads.ts';
import { AccessTokensService } from './access-tokens.service.ts';

@Resolver(() => AccessTokensModel)
export class AccessTokensResolver {
  constructor(
    private readonly reads: AccessTokensReads,
    private readonly service: AccessTokensService,
  ) {}

  @Query(() => AccessTokensModel, { description: 'The tokens by which programs send files.' })
  accessTokens(@Viewing() viewer: Viewer) {
    return this.reads.all(viewer);
  }

  @Mutation(() => AccessTokenMadeModel, { description: 'Let a program send files of one source in your name.' })
  async makeAccessToken(@Viewing() viewer: Viewer, @Args('input') input: MakeAccessTokenInput) {
    const secret = await this.service.make(viewer, input);
    return { secret, tokens: await this.reads.all(viewer) };
  }

  @Mutation(() => AccessTokensModel, { description: 'Take a token back: it lets nobody in any more.' })
  async revokeAccessToken(@Viewing() viewer: Viewer, @Args('input') { accessTokenId }: RevokeAccessTokenInput) {
    await this.service.revoke(viewer, accessTokenId);
    return this.reads.all(viewer);
  }
}
