import { units, definitionInForce, type MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import { headlineOf } from '@cxboard/domain/metrics/measure.rules';
import type { Layer, MetricState } from '@cxboard/domain/metrics/metric.rules';
import { periodOf } from '@cxboard/domain/metrics/period.rules';
import { buildSeries, type DayCell, type SeriesPoint, type Span } from '@cxboard/domain/metrics/series.rules';
import type { StatedValue } from '@cxboard/domain/metrics/stated-values.rules';
import { seriesSentence } from '@cxboard/messages/series.messages';
import type { I18n } from '@lingui/core';
import type { PersonCardModel } from '../people/index.ts';
import type { MetricCardModel } from './metric.model.ts';

/** The tree of the statement `metrics.cards`. */
export interface CardTree {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly layer: Layer;
  readonly state: MetricState;
  readonly target: number | null;
  readonly owner: PersonCardModel | null;
  readonly isRetired: boolean;
  /** The first day of the newest closed month with answers. */
  readonly month: string | null;
  readonly firstDay: string | null;
  readonly definitions: readonly MetricDefinition[];
  readonly spans: readonly Span[];
  readonly cells: readonly DayCell[];
  readonly stated: readonly StatedValue[];
}

function shownValue({ measurement, showing }: SeriesPoint): number | null {
  return mayShowValue(showing) ? headlineOf(measurement).value : null;
}

/** A metric in a list: its newest value, its last year as a line, and what that line says. */
export function cardOf(i18n: I18n, tree: CardTree, today: string): MetricCardModel {
  const { definitions, spans, cells, stated, month, firstDay, ...metric } = tree;
  if (month === null || firstDay === null) {
    const unit = units[definitionInForce(definitions, today)?.rule ?? 'NPS'];
    return { ...metric, unit, period: null, headline: null, sparkline: [], finding: '' };
  }
  const to = periodOf(month, 'MONTH').to;
  const series = buildSeries({ grain: 'MONTH', from: firstDay, to, today, definitions, spans, cells, stated });
  const { unit, grain, points } = series;
  return {
    ...metric,
    unit,
    ...newestOf(points),
    sparkline: points.map(shownValue),
    finding: seriesSentence(i18n, { reading: readSeries(series), unit, grain }),
  };
}

function newestOf(points: readonly SeriesPoint[]): Pick<MetricCardModel, 'period' | 'headline'> {
  const newest = points.at(-1);
  if (!newest) return { period: null, headline: null };
  const { grain, from, to, measurement } = newest;
  return { period: { grain, from, to }, headline: headlineOf(measurement) };
}
