import type { Chapter } from '../platform/chapter.ts';
import { KeptFiltersResolver } from './kept-filters.resolver.ts';
import { KeptFilters } from './kept-filters.service.ts';
import { PortfolioReads } from './portfolio.reads.ts';
import { PortfolioResolver } from './portfolio.resolver.ts';
import { KeptProjectFilter } from './project-filter.entity.ts';

export const portfolio: Chapter = {
  rows: [KeptProjectFilter],
  resolvers: [PortfolioResolver, KeptFiltersResolver],
  services: [PortfolioReads, KeptFilters],
};
