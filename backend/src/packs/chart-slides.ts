import { isFigure } from '@cxboard/domain/figures/figure';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { filterWords } from '@cxboard/messages/figures';
import { frozenCounts, leftOut } from '@cxboard/messages/metrics.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { breakdownBars } from './breakdown-slide.ts';
import { figureSlides } from './figure-slides.ts';
import type { FrozenMetric } from './metric-sheet.ts';
import { type Deck, footNote, note, slideOf } from './slide-frame.ts';
import { keyFigure, trend } from './trend-slide.ts';

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
    const said = `${breakdown.dimension}: ${breakdownFinding(i18n, { rows: breakdown.rows })}`;
    const slide = slideOf(deck, said, about);
    breakdownBars(slide, content, i18n);
    note(slide, basis, footNote);
  }
}
