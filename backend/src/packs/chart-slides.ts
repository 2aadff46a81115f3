import { isFigure } from '@cxboard/domain/figures/figure';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { breakdownRows } from '@cxboard/messages/breakdown-rows.messages';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { filterWords } from '@cxboard/messages/figures';
import { frozenCounts, headline, leftOut } from '@cxboard/messages/metrics.messages';
import { qualityWord } from '@cxboard/messages/quality.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import type { I18n } from '@lingui/core';
import { figureSlides } from './figure-slides.ts';
import type { FrozenMetric } from './metric-sheet.ts';
import {
  type Deck,
  font,
  footNote,
  headNote,
  left,
  note,
  quiet,
  rule,
  type Slide,
  slideOf,
  top,
  wide,
} from './slide-frame.ts';

const lineBlue = '0072B2';

/** The finding is the title. Frozen numbers are numbers here too: the chart opens its own sheet of them. */
export function metricSlides({ content, dataWithdrawnAt, restated }: FrozenMetric, about: string, deck: Deck) {
  if (isFigure(content)) return figureSlides({ content, dataWithdrawnAt }, about, deck);
  const { i18n, words } = deck;
  const { reading, unit, period, series, metric, asAt, definitionText, breakdown } = content;
  const counted = `${metric.name}, ${words.period(period)}${filterWords(i18n, content.filter)}. ${leftOut(i18n, frozenCounts(content))}. ${words.frozen(asAt)}.`;
  const later = [
    ...(dataWithdrawnAt ? [words.withdrawn] : []),
    ...(restated ? [words.restated({ restated, unit })] : []),
  ];
  const basis = [...later, counted, definitionText].join(' ');
  const finding = seriesSentence(i18n, { reading, unit, grain: period.grain });
  if (series.points.length > 0) {
    const slide = slideOf(deck, finding, about);
    note(slide, headline(i18n, { estimate: content.headline, unit }), headNote);
    slide.addChart('line', linesOf(i18n, content), trendLooks);
    note(slide, basis, footNote);
  }
  if (breakdown) {
    const rows = breakdownRows(i18n, breakdown.rows)
      .filter(({ value }) => value !== null)
      .reverse();
    const said = `${breakdown.dimension}: ${breakdownFinding(i18n, { rows: breakdown.rows })}`;
    const slide = slideOf(deck, said, about);
    const [labels, values] = [
      rows.map(({ label, count }) => `${label} (n = ${count})`),
      rows.map(({ value }) => value ?? 0),
    ];
    if (rows.length > 0) slide.addChart('bar', [{ name: metric.name, labels, values }], barLooks);
    note(slide, basis, footNote);
  }
}

/** The value with its 95 % range, and the usual level where the rules reckoned one. */
function linesOf(i18n: I18n, { series: { points }, reading, unit, period }: SnapshotContent) {
  const { control } = reading;
  const words = trendWords(i18n, { reading, unit, grain: period.grain });
  // A slide has no hollow marks: what is not for good says so under its place.
  const labels = points.map((point) =>
    point.quality ? `${words.period(point)} (${qualityWord(i18n, point.quality)})` : words.period(point),
  );
  const leading = points.map(({ measurement: { leads, weighted, unweighted } }) =>
    leads === 'WEIGHTED' && weighted ? weighted : unweighted,
  );
  const line = (name: string, values: readonly (number | null)[]) => ({ name, labels, values: values as number[] });
  return [
    line(
      '95 %',
      leading.map(({ high }) => high),
    ),
    line(
      '95 %',
      leading.map(({ low }) => low),
    ),
    ...(control
      ? [
          line(
            words.centre,
            points.map(() => control.centre),
          ),
        ]
      : []),
    line(
      words.finding,
      leading.map(({ value }) => value),
    ),
  ];
}

const axes = {
  catAxisLabelFontFace: font,
  valAxisLabelFontFace: font,
  catAxisLabelFontSize: 11,
  valAxisLabelFontSize: 11,
};
const frame = { x: left, w: wide, ...axes, showLegend: false, valGridLine: { color: rule, size: 0.5 } };
const trendLooks = {
  ...frame,
  ...{ y: 1.9, h: 4.15, lineSize: 2, lineDataSymbolSize: 5, catAxisLabelColor: quiet, valAxisLabelColor: quiet },
  ...{ chartColors: ['BFDCEE', 'BFDCEE', '868A92', lineBlue], displayBlanksAs: 'gap', catGridLine: { style: 'none' } },
} as Parameters<Slide['addChart']>[2];
const barLooks = {
  ...frame,
  ...{ y: top, h: 4.3, barDir: 'bar', chartColors: [lineBlue], barGapWidthPct: 60 },
  ...{ showValue: true, dataLabelFormatCode: '0.0', dataLabelFontFace: font, dataLabelFontSize: 12 },
} as Parameters<Slide['addChart']>[2];
