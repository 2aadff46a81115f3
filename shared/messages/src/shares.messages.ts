import type { I18n } from '@lingui/core';
import { percent } from './figures.ts';

/** What the three groups of a recommendation question are called beside their share. */
export const sharesWords = (i18n: I18n) => ({
  PROMOTERS: i18n.t({ id: 'shares.promoters', message: 'Promoters' }),
  PASSIVES: i18n.t({ id: 'shares.passives', message: 'Passives' }),
  DETRACTORS: i18n.t({ id: 'shares.detractors', message: 'Detractors' }),
});

export interface SharesFacts {
  readonly period: string;
  /** Percent of detractors, passives and promoters. */
  readonly shares: readonly [number, number, number];
}

/** "Oct 2026: 41 % promoters, 44 % passives, 15 % detractors" */
export function sharesSentence(i18n: I18n, { period, shares: [low, middle, high] }: SharesFacts): string {
  const values = {
    period,
    promoters: percent(i18n, high),
    passives: percent(i18n, middle),
    detractors: percent(i18n, low),
  };
  return i18n.t({
    id: 'shares.sentence',
    message: '{period}: {promoters} promoters, {passives} passives, {detractors} detractors',
    values,
  });
}
