import { filterWords } from '@cxboard/messages/figures';
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
export function metricSheet(
  { content, dataWithdrawnAt, restated }: FrozenMetric,
  i18n: I18n,
  words: MetricWords,
): Content[] {
  if (isFigure(content)) return figureSheet({ content, dataWithdrawnAt }, i18n, words);
  const { reading, unit, period, definitionText, metric, asAt } = content;
  const trend = trendPicture(i18n, content);
  const breakdown = breakdownPicture(i18n, words, content);
  const excluded = leftOut(i18n, frozenCounts(content));
  const legend = unsureLegend(i18n, content.series.points);
  const { sentence: target } = frozenTarget(i18n, content);
  return [
    ...(dataWithdrawnAt ? [{ text: words.withdrawn, italics: true, margin: space }] : []),
    { text: seriesSentence(i18n, { reading, unit, grain: period.grain }), style: 'finding' },
    { text: headline(i18n, { estimate: content.headline, unit }), margin: space },
    ...(target ? [{ text: `${target}.`, margin: space }] : []),
    ...(restated ? [{ text: words.restated({ restated, unit }), bold: true, margin: space }] : []),
    ...(trend ? [picture(trend)] : []),
    ...(breakdown ? [{ text: breakdown.sentence, style: 'finding' }, picture(breakdown.svg)] : []),
    {
      text: `${metric.name}, ${words.period(period)}${filterWords(i18n, content.filter)}. ${excluded}. ${words.frozen(asAt)}.${legend && ` ${legend}`}`,
      style: 'meta',
    },
    { text: definitionText, style: 'meta' },
  ];
}

/** A chart of another page, as it was frozen: what it says, the picture, and what it draws as a table. */
function figureSheet(
  { content, dataWithdrawnAt }: { readonly content: FigureContent; readonly dataWithdrawnAt: string | null },
  i18n: I18n,
  words: MetricWords,
): Content[] {
  const { title, finding, notes, head, lines, period, filter, asAt, definitionText } = content;
  const counted = `${title}, ${words.period(period)}${filterWords(i18n, filter)}. ${words.frozen(asAt)}.`;
  const table: TableCell[][] = [
    head.map((text): TableCell => ({ text, style: 'head' })),
    ...lines.map((line) => line.map((text): TableCell => ({ text }))),
  ];
  return [
    ...(dataWithdrawnAt ? [{ text: words.withdrawn, italics: true, margin: space }] : []),
    { text: `${finding}.`, style: 'finding' },
    ...(lines.length > 0
      ? [
          picture(figurePicture(i18n, content)),
          {
            ...{
              table: { headerRows: 1, dontBreakRows: true, body: table },
              layout: ruled,
              fontSize: 8,
              margin: space,
            },
          } satisfies Content,
        ]
      : []),
    { text: counted, style: 'meta' },
    { text: [...notes, definitionText].join(' '), style: 'meta' },
  ];
}

const space: [number, number, number, number] = [0, 0, 0, 8];
const picture = (svg: string): Content => ({ svg, width: paperWidth, margin: space });
