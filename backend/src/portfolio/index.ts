import type { Chapter } from '../platform/chapter.ts';
import { PortfolioReads } from './portfolio.reads.ts';
import { PortfolioResolver } from './portfolio.resolver.ts';

export const portfolio: Chapter = {
  rows: [],
  resolvers: [PortfolioResolver],
  services: [PortfolioReads],
};
