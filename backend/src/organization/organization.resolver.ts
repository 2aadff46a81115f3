import { Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ViewerModel } from './organization.model.ts';

@Resolver(() => ViewerModel)
export class OrganizationResolver {
  @Query(() => ViewerModel, { description: 'Who is looking, in the organization of the address.' })
  viewer(@Viewing() viewer: Viewer) {
    return viewer;
  }
}
