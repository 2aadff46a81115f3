import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ShortText } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { HomeModel } from './home.model.ts';
import { HomeReads } from './home.reads.ts';
import { SearchResultModel } from './search.model.ts';
import { SearchReads } from './search.reads.ts';

@Resolver(() => HomeModel)
export class OverviewResolver {
  constructor(
    private readonly homes: HomeReads,
    private readonly searching: SearchReads,
  ) {}

  @Query(() => HomeModel, { description: 'What the viewer must do.' })
  home(
    @Viewing() viewer: Viewer,
    @Args('isWhole', { nullable: true, description: 'All of it; the first five when left out.' }) isWhole?: boolean,
  ) {
    return this.homes.home(viewer, isWhole ?? false);
  }

  @Query(() => SearchResultModel, {
    description: 'Meetings, metrics, projects, proposals and people, by what is typed.',
  })
  search(
    @Viewing() viewer: Viewer,
    @Args('words', { type: () => ShortText }) words: string,
    @Args('first', { type: () => Int, nullable: true, description: 'Of each kind; 5 when left out.' })
    first: number | null,
  ) {
    return this.searching.search(viewer, words, first);
  }
}
