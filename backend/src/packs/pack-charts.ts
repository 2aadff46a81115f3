import { reachOf } from '@cxboard/domain/metrics/benchmark.rules';
import { BreakdownChart } from '@cxboard/charts/breakdown-chart';
import { ClassGrid } from '@cxboard/charts/class-grid';
import { DriverBars } from '@cxboard/charts/driver-bars';
import { DriverMatrix } from '@cxboard/charts/driver-matrix';
import { HeatMap } from '@cxboard/charts/heat-map';
import { MetricTrend } from '@cxboard/charts/metric-trend';
import { onPaper } from '@cxboard/charts/paint';
import { ParetoChart } from '@cxboard/charts/pareto-chart';
import { ScatterChart } from '@cxboard/charts/scatter-chart';
import { StackedChart } from '@cxboard/charts/stacked-chart';
import { TrendChart } from '@cxboard/charts/trend-chart';
import type { ContactsReviewed } from '@cxboard/domain/drafting/reason-facts';
import type { Drawing, FigureContent } from '@cxboard/domain/figures/figure';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { frozenRows } from '@cxboard/messages/breakdown-rows.messages';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { tickIn } from '@cxboard/messages/figure-ticks.messages';
import { oneDigit } from '@cxboard/messages/figures';
import type { MetricWords } from '@cxboard/messages/pack.messages';
import { fourFifths, reasonBars, reasonsFinding } from '@cxboard/messages/reviewed-period.messages';
import { frozenTarget, targetStrokeWord } from '@cxboard/messages/target.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import type { I18n } from '@lingui/core';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Wide enough that its 12 px words are 9 pt on paper. */
const width = 660;

/** The component of the page, drawn for paper: colours without variables, words in our typeface. */
const drawn = (chart: ReactElement): string =>
  onPaper(renderToStaticMarkup(chart)).replace('<svg ', '<svg font-family="Inter" ');

/** The series as it was frozen; a single period is one point with its interval. */
export function trendPicture(i18n: I18n, content: SnapshotContent): string | null {
  const { series, reading, unit, period } = content;
  if (series.points.length === 0) return null;
  const { drawn: target, line } = frozenTarget(i18n, content);
  const words = { ...trendWords(i18n, { reading, unit, grain: period.grain }), target: line };
  return drawn(createElement(MetricTrend, { series, reading, words, target, width, height: 230 }));
}

/** The breakdown as it was frozen, its finding first; null when none was on the page. */
export function breakdownPicture(i18n: I18n, words: MetricWords, content: SnapshotContent) {
  const { breakdown, headline, unit } = content;
  if (!breakdown) return null;
  const { rows, dimension } = breakdown;
  const finding = breakdownFinding(i18n, { rows });
  const { value } = headline;
  const chart = createElement(BreakdownChart, {
    ...{ finding, width, rows: frozenRows(i18n, content), shownHeading: words.value, countHeading: words.answers },
    targetHeading: targetStrokeWord(i18n),
    range: reachOf[unit],
    ...(value !== null && { overall: { value, label: words.all(oneDigit(i18n, value)) } }),
  });
  return { sentence: `${dimension}: ${finding}`, svg: drawn(chart) };
}

/** A chart of another page as it was frozen. */
export const figurePicture = (i18n: I18n, { drawing, finding }: FigureContent): string =>
  drawn(figureDrawn(i18n, drawing, { finding, width }));

function figureDrawn(i18n: I18n, drawing: Drawing, frame: { finding: string; width: number }): ReactElement {
  switch (drawing.kind) {
    case 'BREAKDOWN':
      return createElement(BreakdownChart, { ...drawing, ...frame });
    case 'TREND':
      return createElement(TrendChart, { ...drawing, ...frame });
    case 'CLASS_GRID':
      return createElement(ClassGrid, { ...drawing, ...frame });
    case 'HEAT_MAP':
      return createElement(HeatMap, { ...drawing, ...frame });
    case 'DRIVER_BARS':
      return createElement(DriverBars, { ...drawing, ...frame });
    case 'PARETO':
      return createElement(ParetoChart, { ...drawing, ...frame });
    default:
      return drawnOnAxes(i18n, drawing, frame);
  }
}

type OnAxes = Extract<Drawing, { kind: 'DRIVER_MATRIX' | 'SCATTER' | 'STACKED' }>;

function drawnOnAxes(i18n: I18n, drawing: OnAxes, frame: { finding: string; width: number }): ReactElement {
  if (drawing.kind === 'STACKED')
    return createElement(StackedChart, { ...drawing, ...frame, tick: tickIn(i18n, { as: 'NUMBER' }) });
  const ticks = { xTick: tickIn(i18n, drawing.xTick), yTick: tickIn(i18n, drawing.yTick) };
  return drawing.kind === 'SCATTER'
    ? createElement(ScatterChart, { ...drawing, ...frame, ...ticks })
    : createElement(DriverMatrix, { ...drawing, ...frame, ...ticks });
}

/** The reasons most contacts are about, the busiest first. */
export const reasonsPicture = (i18n: I18n, contacts: ContactsReviewed): string =>
  drawn(
    createElement(ParetoChart, {
      ...{ finding: reasonsFinding(i18n, contacts), width, bars: reasonBars(i18n, contacts) },
      ...(contacts.vitalFew !== null && { vital: { bars: contacts.vitalFew, label: fourFifths(i18n) } }),
    }),
  );
