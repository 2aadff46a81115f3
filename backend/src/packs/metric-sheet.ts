import { filterWords } from '@cxboard/messages/figures';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { type FigureContent, type FrozenContent, isFigure } from '@cxboard/domain/figures/figure';
import type { Restatement } from '@cxboard/domain/metrics/told-values.rules';
import { frozenCounts, headline, leftOut } from '@cxboard/messages/metrics.messages';
import type { MetricWords } from '@cxboard/messages/pack.messages';
import { unsureLegend } from '@cxboard/messages/quality.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { frozenTarget } from '@cxboard/messages/target.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { paperWidth, ruled } from '../platform/pdf/paper.ts';
import { breakdownPicture, figurePicture, trendPicture } from './pack-charts.ts';

export interface FrozenMetric {
  readonly content: FrozenContent;
  readonly dataWithdrawnAt: string | null;
  /** What later data made of its value. */
  readonly restated: Restatement | null;
}

/** Numbers as they were frozen: what they say, the pictures, and what they rest on. */
export const metricSheet = (frozen: FrozenMetric, i18n: I18n, words: MetricWords): Content[] =>
  partsOf(frozen, i18n, words).flat();

/** The same for a place among others: two metrics share a page where they fit, and no picture leaves its sentence. */
export const metricBlocks = (
  head: readonly Content[],
  frozen: FrozenMetric,
  { i18n, words }: { readonly i18n: I18n; readonly words: MetricWords },
): Content[] =>
  partsOf(frozen, i18n, words).map((part, index): Content => {
    const isFirst = index === 0;
    const stack = isFirst ? [...head, ...part] : part;
    // Of what is held together and higher than a page the printer would leave out the rest without a word.
    const isTall = part.some(isTable) || (!isFirst && rowsOf(frozen) > mostRowsTogether);
    return { stack, unbreakable: !isTall, margin: [0, isFirst ? 32 : 8, 0, 0] };
  });

/** Rows of a breakdown that stand on one page with their sentence. */
const mostRowsTogether = 24;
const rowsOf = ({ content }: FrozenMetric): number => (isFigure(content) ? 0 : (content.breakdown?.rows.length ?? 0));

const isTable = (content: Content): boolean => typeof content === 'object' && 'table' in content;

/** Each picture with its sentence; what the numbers rest on stands with the last one. */
function partsOf({ content, ...since }: FrozenMetric, i18n: I18n, words: MetricWords): Content[][] {
  if (isFigure(content)) return figureParts({ content, dataWithdrawnAt: since.dataWithdrawnAt }, i18n, words);
  const breakdown = breakdownPicture(i18n, words, content);
  const rests = restsOn(content, i18n, words);
  const first = valueAndTrend({ content, ...since }, i18n, words);
  if (!breakdown) return [[...first, ...rests]];
  return [first, [{ text: breakdown.sentence, style: 'finding' }, picture(breakdown.svg)], rests];
}

interface FrozenValue extends FrozenMetric {
  readonly content: SnapshotContent;
}

function valueAndTrend({ content, dataWithdrawnAt, restated }: FrozenValue, i18n: I18n, words: MetricWords): Content[] {
  const { reading, unit, period } = content;
  const trend = trendPicture(i18n, content);
  const { sentence: target } = frozenTarget(i18n, content);
  return [
    ...(dataWithdrawnAt ? [{ text: words.withdrawn, italics: true, margin: space }] : []),
    { text: seriesSentence(i18n, { reading, unit, grain: period.grain }), style: 'finding' },
    { text: headline(i18n, { estimate: content.headline, unit }), margin: space },
    ...(target ? [{ text: `${target}.`, margin: space }] : []),
    ...(restated ? [{ text: words.restated({ restated, unit }), bold: true, margin: space }] : []),
    ...(trend ? [picture(trend)] : []),
  ];
}

function restsOn(content: SnapshotContent, i18n: I18n, words: MetricWords): Content[] {
  const { metric, period, filter, asAt, definitionText, series } = content;
  const excluded = leftOut(i18n, frozenCounts(content));
  const legend = unsureLegend(i18n, series.points);
  const where = `${metric.name}, ${words.period(period)}${filterWords(i18n, filter)}`;
  return [
    { text: `${where}. ${excluded}. ${words.frozen(asAt)}.${legend && ` ${legend}`}`, style: 'meta' },
    { text: definitionText, style: 'meta' },
  ];
}

/** A chart of another page, as it was frozen: what it says, the picture, and what it draws as a table. */
function figureParts(
  { content, dataWithdrawnAt }: { readonly content: FigureContent; readonly dataWithdrawnAt: string | null },
  i18n: I18n,
  words: MetricWords,
): Content[][] {
  const { title, finding, notes, head, lines, period, filter, asAt, definitionText } = content;
  const counted = `${title}, ${words.period(period)}${filterWords(i18n, filter)}. ${words.frozen(asAt)}.`;
  const body: TableCell[][] = [
    head.map((text): TableCell => ({ text, style: 'head' })),
    ...lines.map((line) => line.map((text): TableCell => ({ text }))),
  ];
  const table: Content = {
    ...{ table: { headerRows: 1, dontBreakRows: true, body }, layout: ruled, fontSize: 8, margin: space },
  };
  return [
    [
      ...(dataWithdrawnAt ? [{ text: words.withdrawn, italics: true, margin: space }] : []),
      { text: `${finding}.`, style: 'finding' },
      ...(lines.length > 0 ? [picture(figurePicture(i18n, content))] : []),
    ],
    [
      ...(lines.length > 0 ? [table] : []),
      { text: counted, style: 'meta' },
      { text: [...notes, definitionText].join(' '), style: 'meta' },
    ],
  ];
}

const space: [number, number, number, number] = [0, 0, 0, 8];
const picture = (svg: string): Content => ({ svg, width: paperWidth, margin: space });
