import type { Chapter } from '../platform/chapter.ts';
import { DutiesOfAll } from './duties-of-all.ts';
import { HomeReads } from './home.reads.ts';
import { MetricDuties } from './metric-duties.ts';
import { OverviewResolver } from './overview.resolver.ts';
import { SearchOfMeetings } from './search-of-meetings.ts';
import { SearchReads } from './search.reads.ts';

export const overview: Chapter = {
  rows: [],
  resolvers: [OverviewResolver],
  services: [MetricDuties, DutiesOfAll, HomeReads, SearchOfMeetings, SearchReads],
};
