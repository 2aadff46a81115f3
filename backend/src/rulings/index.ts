import type { Chapter } from '../platform/chapter.ts';
import { RulingRow } from './ruling.entity.ts';
import { RulingsClosing } from './rulings-closing.ts';
import { RulingsResolver } from './rulings.resolver.ts';
import { RulingsService } from './rulings.service.ts';

export { RulingsService } from './rulings.service.ts';

export const rulings: Chapter = {
  rows: [RulingRow],
  resolvers: [RulingsResolver],
  services: [RulingsService, RulingsClosing],
};
