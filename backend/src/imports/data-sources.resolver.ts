import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DataSourceModel, ExpectDataInput, KeepRowsInput } from './data-sources.model.ts';
import { DataSources } from './data-sources.ts';
import { Retention } from './retention.ts';

@Resolver(() => DataSourceModel)
export class DataSourcesResolver {
  constructor(
    private readonly sources: DataSources,
    private readonly retention: Retention,
  ) {}

  @Query(() => [DataSourceModel], { description: 'What files come from, and when the next ones are expected.' })
  dataSources(@Viewing() viewer: Viewer) {
    return this.sources.all(viewer);
  }

  @Mutation(() => [DataSourceModel], {
    description: 'Say within how many days after the end of a month the data of a source come.',
  })
  async expectData(@Viewing() viewer: Viewer, @Args('input') input: ExpectDataInput) {
    await this.sources.expect(viewer, input);
    return this.sources.all(viewer);
  }

  @Mutation(() => [DataSourceModel], {
    description: 'Say how long the rows of a source are kept. Older ones are erased every night; sums by day stay.',
  })
  async keepRows(@Viewing() viewer: Viewer, @Args('input') input: KeepRowsInput) {
    await this.retention.keep(viewer, input);
    return this.sources.all(viewer);
  }
}
