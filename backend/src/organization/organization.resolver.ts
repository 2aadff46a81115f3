import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ChangeSettingsInput } from './organization.inputs.ts';
import { OrganizationSettingsModel, ViewerModel } from './organization.model.ts';
import { OrganizationReads } from './organization.reads.ts';
import { SettingsService } from './settings.service.ts';

@Resolver(() => ViewerModel)
export class OrganizationResolver {
  constructor(
    private readonly keeping: SettingsService,
    private readonly reads: OrganizationReads,
  ) {}

  @Query(() => ViewerModel, { description: 'Who is looking, in the organization of the address.' })
  viewer(@Viewing() viewer: Viewer) {
    return viewer;
  }

  @Query(() => OrganizationSettingsModel, { description: 'What holds for the whole organization.' })
  settings(@Viewing() viewer: Viewer) {
    return this.reads.settings(viewer);
  }

  @Mutation(() => OrganizationSettingsModel, { description: 'Change what holds for the whole organization.' })
  async changeSettings(@Viewing() viewer: Viewer, @Args('input') input: ChangeSettingsInput) {
    await this.keeping.change(viewer, input);
    return this.reads.settings(viewer);
  }
}
