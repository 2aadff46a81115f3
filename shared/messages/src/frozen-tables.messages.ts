import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import type { I18n } from '@lingui/core';
import { breakdownRows } from './breakdown-rows.messages.ts';
import { sizeWord } from './by-hand.messages.ts';
import { oneDigit, whole } from './figures.ts';
import { tooFewForValue } from './metrics.messages.ts';
import { hasUnsure, standingWord } from './quality.messages.ts';
import { periodLabel } from './series.messages.ts';

export interface WordTable {
  readonly head: readonly string[];
  /** The first cell of a line names it. */
  readonly lines: readonly (readonly string[])[];
}

const figureHeads = (i18n: I18n) => [
  i18n.t({ id: 'frozenTable.value', message: 'Value' }),
  i18n.t({ id: 'frozenTable.low', message: 'Low (95\u00a0%)' }),
  i18n.t({ id: 'frozenTable.high', message: 'High (95\u00a0%)' }),
  i18n.t({ id: 'frozenTable.answers', message: 'Answers' }),
];
const figure = (i18n: I18n, value: number | null): string => (value === null ? '' : oneDigit(i18n, value));

/** What the picture of a frozen series draws, as a table. */
export function trendTable(i18n: I18n, { series: { points } }: Pick<SnapshotContent, 'series'>): WordTable {
  const saysStanding = hasUnsure(points);
  return {
    head: [
      i18n.t({ id: 'frozenTable.period', message: 'Period' }),
      ...figureHeads(i18n),
      ...(saysStanding ? [i18n.t({ id: 'frozenTable.standing', message: 'Standing' })] : []),
    ],
    lines: points.map((point) => [
      ...[periodLabel(i18n, point), ...figuresOf(i18n, point)],
      ...(saysStanding ? [standingWord(i18n, point)] : []),
    ]),
  };
}

function figuresOf(i18n: I18n, { measurement, showing }: SeriesPoint): string[] {
  const { leads, weighted, unweighted } = measurement;
  const estimate = leads === 'WEIGHTED' && weighted ? weighted : unweighted;
  const { value, low, high, n } = estimate;
  if (!mayShowValue(showing)) return [n > 0 ? tooFewForValue(i18n, { n }) : '', '', '', whole(i18n, n)];
  return [figure(i18n, value), figure(i18n, low), figure(i18n, high), sizeWord(i18n, estimate)];
}

/** What the picture of a frozen breakdown draws, as a table. */
export const breakdownTable = (
  i18n: I18n,
  { dimension, rows }: NonNullable<SnapshotContent['breakdown']>,
): WordTable => ({
  head: [dimension, ...figureHeads(i18n)],
  lines: breakdownRows(i18n, rows).map(({ label, shown, note, low, high, count }) => [
    ...[label, shown || (note ?? ''), figure(i18n, low), figure(i18n, high), count],
  ]),
});
