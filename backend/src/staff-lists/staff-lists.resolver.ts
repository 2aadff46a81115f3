import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { StaffListModel, TakeOverStaffListResult } from './staff-list.model.ts';
import { TakeOverStaffListInput } from './staff-lists.inputs.ts';
import { StaffListsReads } from './staff-lists.reads.ts';
import { StaffListsService } from './staff-lists.service.ts';

@Resolver(() => StaffListModel)
export class StaffListsResolver {
  constructor(
    private readonly reads: StaffListsReads,
    private readonly lists: StaffListsService,
  ) {}

  @Query(() => StaffListModel, { description: 'A list of people and what taking it over would change.' })
  staffList(@Viewing() viewer: Viewer, @Args('staffListId', { type: () => UUID }) staffListId: string) {
    return this.reads.list(viewer, staffListId);
  }

  @Mutation(() => TakeOverStaffListResult, {
    description: 'People and departments become as in the list. Who is missing leaves only when that is wished.',
  })
  async takeOverStaffList(@Viewing() viewer: Viewer, @Args('input') input: TakeOverStaffListInput) {
    return answerWith(await this.lists.takeOver(viewer, input), (id) => this.reads.list(viewer, id));
  }
}
