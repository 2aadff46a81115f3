import type { Chapter } from '../platform/chapter.ts';
import { LetterheadResolver } from './letterhead.resolver.ts';
import { LetterheadService } from './letterhead.service.ts';
import { Letterheads } from './letterheads.ts';
import { LogoController } from './logo.controller.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';
import { OrganizationReads } from './organization.reads.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { Organizations } from './organizations.ts';
import { SettingsService } from './settings.service.ts';

export { holidayCountries, holidaysBetween, isHolidayCountry, publicHolidays } from './holidays.ts';
export { Letterheads } from './letterheads.ts';
export { OrganizationSettings } from './organization-settings.entity.ts';
export { Organizations } from './organizations.ts';
export { SlugRefusedModel } from './slug.model.ts';

export const organization: Chapter = {
  rows: [OrganizationSettings],
  resolvers: [OrganizationResolver, LetterheadResolver],
  services: [Organizations, OrganizationReads, SettingsService, Letterheads, LetterheadService],
  controllers: [LogoController],
};
