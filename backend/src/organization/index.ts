import type { Chapter } from '../platform/chapter.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';
import { OrganizationResolver } from './organization.resolver.ts';

export { OrganizationSettings } from './organization-settings.entity.ts';
export { SlugRefusedModel } from './slug.model.ts';

export const organization: Chapter = {
  rows: [OrganizationSettings],
  resolvers: [OrganizationResolver],
  services: [],
};
