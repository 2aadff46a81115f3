import { type FrozenContent, isFigure } from '@cxboard/domain/figures/figure';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate } from '@cxboard/domain/metrics/estimate.rules';
import type { I18n } from '@lingui/core';
import { headline } from './metrics.messages.ts';

export interface FrozenFacts {
  readonly headline: Estimate | null;
  readonly unit: Unit | null;
  readonly content?: FrozenContent;
}

/** What was frozen, in a line: the value of a metric, or what another chart says. */
export function frozenLine(i18n: I18n, { headline: estimate, unit, content }: FrozenFacts): string {
  if (estimate && unit) return headline(i18n, { estimate, unit });
  return content && isFigure(content) ? content.finding : '';
}
