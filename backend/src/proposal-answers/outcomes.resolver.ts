import { Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProposalOutcomesModel } from './outcomes.model.ts';
import { OutcomesReads } from './outcomes.reads.ts';

@Resolver(() => ProposalOutcomesModel)
export class OutcomesResolver {
  constructor(private readonly reads: OutcomesReads) {}

  @Query(() => ProposalOutcomesModel, { description: 'What became of our ideas, for everybody to see.' })
  proposalOutcomes(@Viewing() viewer: Viewer) {
    return this.reads.outcomes(viewer);
  }
}
