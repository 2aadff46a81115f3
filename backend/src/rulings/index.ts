import type { Chapter } from '../platform/chapter.ts';
import { NominatedInMeetings } from './nominated-in-meetings.ts';
import { EffectRuling } from './effect-ruling.entity.ts';
import { EffectRulingsClosing } from './effect-rulings-closing.ts';
import { EffectRulingsService } from './effect-rulings.service.ts';
import { RulingRow } from './ruling.entity.ts';
import { RulingsClosing } from './rulings-closing.ts';
import { RulingsResolver } from './rulings.resolver.ts';
import { RulingsService } from './rulings.service.ts';

export { RulingsService } from './rulings.service.ts';

export const rulings: Chapter = {
  rows: [RulingRow, EffectRuling],
  resolvers: [RulingsResolver],
  services: [RulingsService, RulingsClosing, NominatedInMeetings, EffectRulingsService, EffectRulingsClosing],
};
