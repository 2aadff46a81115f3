import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { saidOr } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  EditRationaleInput,
  ForgetRationaleInput,
  KeepRationaleInput,
  RevalidateRationaleInput,
} from './causes.inputs.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { ForgetRationaleResult } from './deep-dives.results.ts';
import { RationaleModel } from './rationale.model.ts';
import { RationalesService } from './rationales.service.ts';

@Resolver(() => RationaleModel)
export class RationalesResolver {
  constructor(
    private readonly keeping: RationalesService,
    private readonly reads: DeepDivesReads,
  ) {}

  @Query(() => [RationaleModel], {
    description: 'Reasons over all maps, what makes customers wait longest first; at most 500.',
  })
  rationales(@Viewing() viewer: Viewer) {
    return this.reads.rationales(viewer);
  }

  @Mutation(() => RationaleModel, { description: 'Write down a reason.' })
  async keepRationale(@Viewing() viewer: Viewer, @Args('input') input: KeepRationaleInput) {
    return this.reads.rationale(viewer, (await this.keeping.keep(viewer, input)).id);
  }

  @Mutation(() => RationaleModel, { description: 'Say better what it is, who holds it, whether it still holds.' })
  async editRationale(@Viewing() viewer: Viewer, @Args('input') input: EditRationaleInput) {
    return this.reads.rationale(viewer, (await this.keeping.edit(viewer, input)).id);
  }

  @Mutation(() => RationaleModel, { description: 'Say whether it still holds, and when to ask again.' })
  async revalidateRationale(@Viewing() viewer: Viewer, @Args('input') input: RevalidateRationaleInput) {
    return this.reads.rationale(viewer, (await this.keeping.revalidate(viewer, input)).id);
  }

  @Mutation(() => ForgetRationaleResult, { description: 'A reason no step rests on goes.' })
  async forgetRationale(@Viewing() viewer: Viewer, @Args('input') { rationaleId }: ForgetRationaleInput) {
    return saidOr(await this.keeping.forget(viewer, rationaleId), async () => ({ isForgotten: true }));
  }
}
