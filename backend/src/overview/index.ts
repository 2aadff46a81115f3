import type { Chapter } from '../platform/chapter.ts';
import { ActivityReads } from './activity.reads.ts';
import { ActivityResolver } from './activity.resolver.ts';
import { DutiesOfAll } from './duties-of-all.ts';
import { HomeReads } from './home.reads.ts';
import { MetricDuties } from './metric-duties.ts';
import { NeglectReads } from './neglect.reads.ts';
import { OverviewResolver } from './overview.resolver.ts';
import { SearchLanguage } from './search-language.ts';
import { SearchReads } from './search.reads.ts';

export const overview: Chapter = {
  rows: [],
  resolvers: [OverviewResolver, ActivityResolver],
  services: [MetricDuties, DutiesOfAll, HomeReads, SearchReads, SearchLanguage, NeglectReads, ActivityReads],
};
