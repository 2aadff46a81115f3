import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { HandOverInput, HandOverResult, InHandModel } from './hand-over.model.ts';
import { HandOverReads } from './hand-over.reads.ts';
import { HandOverService } from './hand-over.service.ts';

@Resolver()
export class HandOverResolver {
  constructor(
    private readonly reads: HandOverReads,
    private readonly service: HandOverService,
  ) {}

  @Query(() => [InHandModel], { description: 'What is in the hands of somebody, for the administrator.' })
  inHand(@Viewing() viewer: Viewer, @Args('personId', { type: () => UUID }) personId: string) {
    return this.reads.inHand(viewer, personId);
  }

  @Mutation(() => HandOverResult, {
    description: 'Everything in the hands of one person goes to another; what stands in confidence stays.',
  })
  handOver(@Viewing() viewer: Viewer, @Args('input') input: HandOverInput) {
    return this.service.handOver(viewer, input);
  }
}
