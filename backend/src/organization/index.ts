import type { Chapter } from '../platform/chapter.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';
import { OrganizationReads } from './organization.reads.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { Organizations } from './organizations.ts';
import { SettingsService } from './settings.service.ts';

export { holidayCountries, holidaysBetween, isHolidayCountry, publicHolidays } from './holidays.ts';
export { OrganizationSettings } from './organization-settings.entity.ts';
export { Organizations } from './organizations.ts';
export { SlugRefusedModel } from './slug.model.ts';

export const organization: Chapter = {
  rows: [OrganizationSettings],
  resolvers: [OrganizationResolver],
  services: [Organizations, OrganizationReads, SettingsService],
};
