import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ActivityArgs, ActivityConnection, ChangedSinceModel, VisitModel } from './activity.model.ts';
import { ActivityReads } from './activity.reads.ts';

@Resolver()
export class ActivityResolver {
  constructor(private readonly reads: ActivityReads) {}

  @Query(() => ChangedSinceModel, { description: 'What others changed since the viewer was here.' })
  changedSince(@Viewing() viewer: Viewer) {
    return this.reads.changedSince(viewer);
  }

  @Query(() => ActivityConnection, {
    description:
      'Who did what to things the viewer may read; of other people only by who sits on a board or reads a thing by name.',
  })
  activity(@Viewing() viewer: Viewer, @Args() asked: ActivityArgs) {
    return this.reads.activity(viewer, asked);
  }

  @Mutation(() => VisitModel, { description: 'Say that the viewer is here; half an hour without it ends a visit.' })
  noteVisit(@Viewing() viewer: Viewer) {
    return this.reads.noteVisit(viewer);
  }
}
