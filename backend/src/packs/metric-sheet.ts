import { filterWords } from '@cxboard/messages/figures';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { frozenCounts, headline, leftOut } from '@cxboard/messages/metrics.messages';
import type { MetricWords } from '@cxboard/messages/pack.messages';
import { unsureLegend } from '@cxboard/messages/quality.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import type { I18n } from '@lingui/core';
import type { Content } from 'pdfmake/interfaces';
import { paperWidth } from '../platform/pdf/paper.ts';
import { breakdownPicture, trendPicture } from './pack-charts.ts';

export interface FrozenMetric {
  readonly content: SnapshotContent;
  readonly dataWithdrawnAt: string | null;
}

/** Numbers as they were frozen: what they say, the pictures, and what they rest on. */
export function metricSheet({ content, dataWithdrawnAt }: FrozenMetric, i18n: I18n, words: MetricWords): Content[] {
  const { reading, unit, period, definitionText, metric, asAt } = content;
  const trend = trendPicture(i18n, content);
  const breakdown = breakdownPicture(i18n, words, content);
  const excluded = leftOut(i18n, frozenCounts(content));
  const legend = unsureLegend(i18n, content.series.points);
  return [
    ...(dataWithdrawnAt ? [{ text: words.withdrawn, italics: true, margin: space }] : []),
    { text: seriesSentence(i18n, { reading, unit, grain: period.grain }), style: 'finding' },
    { text: headline(i18n, { estimate: content.headline, unit }), margin: space },
    ...(trend ? [picture(trend)] : []),
    ...(breakdown ? [{ text: breakdown.sentence, style: 'finding' }, picture(breakdown.svg)] : []),
    {
      text: `${metric.name}, ${words.period(period)}${filterWords(i18n, content.filter)}. ${excluded}. ${words.frozen(asAt)}.${legend && ` ${legend}`}`,
      style: 'meta',
    },
    { text: definitionText, style: 'meta' },
  ];
}

const space: [number, number, number, number] = [0, 0, 0, 8];
const picture = (svg: string): Content => ({ svg, width: paperWidth, margin: space });
