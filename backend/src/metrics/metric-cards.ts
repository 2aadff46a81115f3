import { createHash } from 'node:crypto';
import { units, definitionInForce, type MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import { headlineOf } from '@cxboard/domain/metrics/measure.rules';
import { periodOf } from '@cxboard/domain/metrics/period.rules';
import { buildSeries, type DayCell, type SeriesPoint, type Span } from '@cxboard/domain/metrics/series.rules';
import type { StatedValue } from '@cxboard/domain/metrics/stated-values.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { Kept } from '../platform/kept.ts';
import type { MetricCardModel } from './metric.model.ts';

/** A row of the statement `metrics.cards`. */
export interface CardRow {
  readonly metric: Omit<MetricCardModel, keyof CardFigures>;
  /** `Counted` as JSON. */
  readonly counted: string;
}

/** All that the figures of a card are made of. */
export interface Counted {
  /** The first day of the newest closed month with answers. */
  readonly month: string | null;
  readonly firstDay: string | null;
  readonly definitions: readonly MetricDefinition[];
  readonly spans: readonly Span[];
  /** Column by column, which is written in half the time; null where there are no answers. */
  readonly cells: { readonly [Name in keyof DayCell]: readonly DayCell[Name][] } | null;
  readonly stated: readonly StatedValue[];
}

type CardFigures = Pick<MetricCardModel, 'unit' | 'period' | 'headline' | 'sparkline' | 'finding'>;

/** In which words, and on the morning of which day. */
interface Reading {
  readonly locale: string;
  readonly today: string;
}

function shownValue({ measurement, showing }: SeriesPoint): number | null {
  return mayShowValue(showing) ? headlineOf(measurement).value : null;
}

/** Figures of cards that were looked at, by everything they are made of: where one answer is another, so is the key. */
const seen = new Kept<CardFigures>(2000);

/** A metric in a list: its newest value, its last year as a line, and what that line says. */
export function cardOf({ metric, counted }: CardRow, reading: Reading): MetricCardModel {
  const key = createHash('sha256').update(`${reading.locale}\n${reading.today}\n${counted}`).digest('base64');
  return { ...metric, ...seen.of(key, () => figuresOf(JSON.parse(counted) as Counted, reading)) };
}

/** As it is worked out when nobody has looked yet. */
export function figuresOf(
  { month, firstDay, definitions, spans, cells, stated }: Counted,
  { locale, today }: Reading,
): CardFigures {
  if (month === null || firstDay === null) {
    const unit = units[definitionInForce(definitions, today)?.rule ?? 'NPS'];
    return { unit, period: null, headline: null, sparkline: [], finding: '' };
  }
  const to = periodOf(month, 'MONTH').to;
  const about = { definitions, spans, cells: cellsOf(cells), stated };
  const series = buildSeries({ grain: 'MONTH', from: firstDay, to, today, ...about });
  const { unit, grain, points } = series;
  return {
    unit,
    ...newestOf(points),
    sparkline: points.map(shownValue),
    finding: seriesSentence(wordsIn(locale), { reading: readSeries(series), unit, grain }),
  };
}

function cellsOf(cells: Counted['cells']): DayCell[] {
  if (!cells) return [];
  const at = (name: Exclude<keyof DayCell, 'day'>, index: number) => cells[name][index] ?? 0;
  return cells.day.map((day, index) => ({
    ...{ day, score: at('score', index), n: at('n', index) },
    ...{ sumW: at('sumW', index), sumW2: at('sumW2', index) },
  }));
}

function newestOf(points: readonly SeriesPoint[]): Pick<MetricCardModel, 'period' | 'headline'> {
  const newest = points.at(-1);
  if (!newest) return { period: null, headline: null };
  const { grain, from, to, measurement } = newest;
  return { period: { grain, from, to }, headline: headlineOf(measurement) };
}
