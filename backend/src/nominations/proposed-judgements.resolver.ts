import { Args, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProposedJudgementModel } from './proposed-judgement.model.ts';
import { ProposedJudgements } from './proposed-judgements.ts';

@Resolver(() => ProposedJudgementModel)
export class ProposedJudgementsResolver {
  constructor(private readonly proposed: ProposedJudgements) {}

  @Query(() => ProposedJudgementModel, { description: 'Pain and reach as the figures about its reason propose them.' })
  proposedJudgement(@Viewing() viewer: Viewer, @Args('nominationId', { type: () => UUID }) nominationId: string) {
    return this.proposed.of(viewer, nominationId);
  }
}
