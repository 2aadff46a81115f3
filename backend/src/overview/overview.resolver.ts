import { Args, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { HomeModel } from './home.model.ts';
import { HomeReads } from './home.reads.ts';
import { NeglectMapModel } from './neglect.model.ts';
import { NeglectReads } from './neglect.reads.ts';
import { OlderCommentsArgs, OlderCommentsModel, SearchArgs, SearchResultModel } from './search.model.ts';
import { SearchReads } from './search.reads.ts';

@Resolver(() => HomeModel)
export class OverviewResolver {
  constructor(
    private readonly homes: HomeReads,
    private readonly searching: SearchReads,
    private readonly neglect: NeglectReads,
  ) {}

  @Query(() => HomeModel, { description: 'What the viewer must do.' })
  home(
    @Viewing() viewer: Viewer,
    @Args('isWhole', { nullable: true, description: 'All of it; the first five when left out.' }) isWhole?: boolean,
  ) {
    return this.homes.home(viewer, isWhole ?? false);
  }

  @Query(() => NeglectMapModel, { description: 'What customers bear most, and who looks after it.' })
  neglectMap(@Viewing() viewer: Viewer) {
    return this.neglect.map(viewer);
  }

  @Query(() => SearchResultModel, { description: 'Everything the viewer may see, by what is typed.' })
  search(@Viewing() viewer: Viewer, @Args() asked: SearchArgs) {
    return this.searching.search(viewer, asked);
  }

  @Query(() => OlderCommentsModel, { description: 'The search looks through the newest comments; this through older.' })
  olderComments(@Viewing() viewer: Viewer, @Args() asked: OlderCommentsArgs) {
    return this.searching.olderComments(viewer, asked);
  }
}
