import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { SeriesReading } from '@cxboard/domain/metrics/finding.rules';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import type { SeriesBreak } from '@cxboard/domain/metrics/series.rules';
import type { I18n } from '@lingui/core';
import { definitionChanged } from './definition.messages.ts';
import { oneDigit, percent, whole } from './figures.ts';
import { periodLabel, seriesSentence, type PeriodFacts } from './series.messages.ts';

export interface TrendFacts {
  readonly reading: Pick<SeriesReading, 'points' | 'findings'>;
  readonly unit: Unit;
  readonly grain: Grain;
}

/** Everything the picture of a series says, the finding first. */
export const trendWords = (i18n: I18n, facts: TrendFacts) => ({
  finding: seriesSentence(i18n, facts),
  empty: i18n.t({ id: 'trend.empty', message: 'No period has enough answers for a value yet' }),
  centre: i18n.t({ id: 'trend.centre', message: 'mean' }),
  upper: i18n.t({ id: 'trend.upper', message: 'upper limit' }),
  lower: i18n.t({ id: 'trend.lower', message: 'lower limit' }),
  target: i18n.t({ id: 'trend.target', message: 'target' }),
  value: (value: number) => (facts.unit === 'PERCENT' ? percent(i18n, value, 1) : oneDigit(i18n, value)),
  tick: (value: number) => tick(i18n, value),
  period: (point: PeriodFacts) => periodLabel(i18n, point),
  changed: ({ aspects }: Pick<SeriesBreak, 'aspects'>) => definitionChanged(i18n, aspects),
});

const tick = (i18n: I18n, value: number): string =>
  Number.isInteger(value) ? whole(i18n, value).replace('-', '−') : oneDigit(i18n, value);
