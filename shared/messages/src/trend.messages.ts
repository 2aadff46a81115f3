import { isPercent, type Unit } from '@cxboard/domain/metrics/definition.rules';
import type { SeriesReading } from '@cxboard/domain/metrics/finding.rules';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import type { SeriesBreak, SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import type { I18n } from '@lingui/core';
import { definitionChanged } from './definition.messages.ts';
import { oneDigit, percent, whole } from './figures.ts';
import { headline } from './metrics.messages.ts';
import { qualityWord } from './quality.messages.ts';
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
  centre: i18n.t({ id: 'trend.centre', message: 'usual level' }),
  upper: i18n.t({ id: 'trend.upper', message: 'upper limit' }),
  lower: i18n.t({ id: 'trend.lower', message: 'lower limit' }),
  target: i18n.t({ id: 'trend.target', message: 'target' }),
  targetLater: i18n.t({ id: 'trend.targetLater', message: 'target, set later' }),
  value: (value: number) => shortValue(i18n, value, facts.unit),
  soFar: (value: number) =>
    i18n.t({ id: 'trend.soFar', message: '{value} so far', values: { value: shortValue(i18n, value, facts.unit) } }),
  tick: (value: number) => tick(i18n, value),
  period: (point: PeriodFacts) => periodLabel(i18n, point),
  point: (point: SeriesPoint) => pointSentence(i18n, { point, unit: facts.unit }),
  changed: ({ aspects }: Pick<SeriesBreak, 'aspects'>) => definitionChanged(i18n, aspects),
});

/** "Oct 2026: 39.8 points, between 37.2 and 42.4 (95 %), from 2,746 answers" */
function pointSentence(i18n: I18n, { point, unit }: { readonly point: SeriesPoint; readonly unit: Unit }): string {
  const values = { period: periodLabel(i18n, point), value: headline(i18n, { estimate: leading(point), unit }) };
  const said = i18n.t({ id: 'trend.point', message: '{period}: {value}', values });
  return point.quality ? `${said}, ${qualityWord(i18n, point.quality)}` : said;
}

/** What `headlineOf` says, without the statistics that its module would bring into the page. */
const leading = ({ measurement: { leads, unweighted, weighted } }: Pick<SeriesPoint, 'measurement'>) =>
  leads === 'WEIGHTED' && weighted ? weighted : unweighted;

const shortValue = (i18n: I18n, value: number, unit: Unit): string =>
  isPercent(unit) ? percent(i18n, value, 1) : oneDigit(i18n, value);

const tick = (i18n: I18n, value: number): string =>
  Number.isInteger(value) ? whole(i18n, value).replace('-', '−') : oneDigit(i18n, value);
