import { isFigure } from '@cxboard/domain/figures/figure';
import { breakdownRows } from '@cxboard/messages/breakdown-rows.messages';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { filterWords } from '@cxboard/messages/figures';
import { frozenCounts, leftOut } from '@cxboard/messages/metrics.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { figureSlides } from './figure-slides.ts';
import type { FrozenMetric } from './metric-sheet.ts';
import { type Deck, font, footNote, left, note, rule, type Slide, slideOf, top, wide } from './slide-frame.ts';
import { keyFigure, lineBlue, trend } from './trend-slide.ts';

/** What the sentence over the bars speaks of is dark, the others stand back. */
const paleBlue = '9CC7E2';

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
    keyFigure(slide, content, deck);
    trend(slide, content, i18n);
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
    const colours = rows.map(({ marked }) => (marked ? lineBlue : paleBlue));
    if (rows.length > 0)
      slide.addChart('bar', [{ name: metric.name, labels, values }], {
        ...barLooks,
        ...{ chartColors: colours, invertedColors: colours },
      });
    note(slide, basis, footNote);
  }
}

const barLooks = {
  ...{ x: left, y: top, w: wide, h: 4.3, barDir: 'bar', barGapWidthPct: 45, showLegend: false },
  ...{ catAxisLabelFontFace: font, catAxisLabelFontSize: 14, catAxisLabelPos: 'low', catAxisLineShow: false },
  ...{ valAxisHidden: true, valGridLine: { style: 'none', color: rule } },
  ...{ showValue: true, dataLabelFormatCode: '0.0', dataLabelFontFace: font, dataLabelFontSize: 14 },
} as Parameters<Slide['addChart']>[2];
