import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  KeepProjectFilterInput,
  KeepProjectFilterResult,
  KeptProjectFiltersModel,
  RemoveProjectFilterInput,
} from './kept-filters.model.ts';
import { KeptFilters } from './kept-filters.service.ts';

@Resolver()
export class KeptFiltersResolver {
  constructor(private readonly filters: KeptFilters) {}

  @Query(() => KeptProjectFiltersModel, {
    description: 'What the projects of a board are narrowed to again and again: by the viewer, and by others for all.',
  })
  projectFilters(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.filters.ofBoard(viewer, board);
  }

  @Mutation(() => KeepProjectFilterResult, {
    description: 'Keep what the projects are narrowed to under a name, for oneself or for everybody who sees them.',
  })
  async keepProjectFilter(@Viewing() viewer: Viewer, @Args('input') input: KeepProjectFilterInput) {
    return answerWith(await this.filters.keep(viewer, input), (id) => this.filters.ofBoard(viewer, id));
  }

  @Mutation(() => KeptProjectFiltersModel, { description: 'Keep a filter no longer. Only who kept it does so.' })
  async removeProjectFilter(@Viewing() viewer: Viewer, @Args('input') input: RemoveProjectFilterInput) {
    return answerWith(await this.filters.remove(viewer, input), (id) => this.filters.ofBoard(viewer, id));
  }
}
