import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectModel } from '../projects/index.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { ProjectReachModel } from './map.model.ts';

@Resolver(() => ProjectModel)
export class ProjectReachResolver {
  constructor(private readonly reads: DeepDivesReads) {}

  @ResolveField(() => ProjectReachModel, {
    description:
      'What else another scope would reach: steps of other maps, linked, of the same reason, in the same system.',
  })
  reach(@Viewing() viewer: Viewer, @Parent() { id }: ProjectModel) {
    return this.reads.reachOfProject(viewer, id);
  }
}
