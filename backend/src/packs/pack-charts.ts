import { BreakdownChart } from '@cxboard/charts/breakdown-chart';
import { MetricTrend } from '@cxboard/charts/metric-trend';
import { onPaper } from '@cxboard/charts/paint';
import { ParetoChart } from '@cxboard/charts/pareto-chart';
import type { ContactsReviewed } from '@cxboard/domain/drafting/reason-facts';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { breakdownRows } from '@cxboard/messages/breakdown-rows.messages';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { oneDigit } from '@cxboard/messages/figures';
import type { MetricWords } from '@cxboard/messages/pack.messages';
import { fourFifths, reasonBars, reasonsFinding } from '@cxboard/messages/reviewed-period.messages';
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
export function trendPicture(i18n: I18n, { series, reading, unit, period }: SnapshotContent): string | null {
  if (series.points.length === 0) return null;
  const words = trendWords(i18n, { reading, unit, grain: period.grain });
  return drawn(createElement(MetricTrend, { series, reading, words, width, height: 230 }));
}

/** The breakdown as it was frozen, its finding first; null when none was on the page. */
export function breakdownPicture(i18n: I18n, words: MetricWords, { breakdown, headline, unit }: SnapshotContent) {
  if (!breakdown) return null;
  const { rows, dimension } = breakdown;
  const finding = breakdownFinding(i18n, { rows });
  const { value } = headline;
  const chart = createElement(BreakdownChart, {
    ...{ finding, width, rows: breakdownRows(i18n, rows), shownHeading: words.value, countHeading: words.answers },
    range: unit === 'POINTS' ? [-100, 100] : [0, 100],
    ...(value !== null && { overall: { value, label: words.all(oneDigit(i18n, value)) } }),
  });
  return { sentence: `${dimension}: ${finding}`, svg: drawn(chart) };
}

/** The reasons most contacts are about, the busiest first. */
export const reasonsPicture = (i18n: I18n, contacts: ContactsReviewed): string =>
  drawn(
    createElement(ParetoChart, {
      ...{ finding: reasonsFinding(i18n, contacts), width, bars: reasonBars(i18n, contacts) },
      ...(contacts.vitalFew !== null && { vital: { bars: contacts.vitalFew, label: fourFifths(i18n) } }),
    }),
  );
