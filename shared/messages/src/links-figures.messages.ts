import type { Figure } from '@cxboard/domain/figures/figure';
import type { MetricLink } from '@cxboard/domain/links/metric-links.rules';
import type { I18n } from '@lingui/core';
import { monthWord } from './figures.ts';
import { lagWord, linkFinding, measureName, stepsWord } from './links.messages.ts';

/** One pair: its months against each other. */
export function linkFigure(i18n: I18n, link: MetricLink): Figure {
  const figure = (value: number) => i18n.number(value, { maximumFractionDigits: 1 });
  const { from, to, shown, points, slope } = link;
  const [x, y, when] = [measureName(i18n, from), measureName(i18n, to), lagWord(i18n, shown.lag)];
  const inOrder = points.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return {
    name: 'link',
    title: i18n.t({ id: 'links.title', message: '{x} and {y}', values: { x, y } }),
    finding: linkFinding(i18n, link),
    notes: [
      i18n.t({
        id: 'links.note',
        message: 'Each dot is a month; {y} is taken {when}. Dashed: the best fit in one direction, isotonic.',
        values: { y, when },
      }),
    ],
    head: [
      ...[i18n.t({ id: 'links.head.month', message: 'Month' }), x, y],
      i18n.t({ id: 'links.head.fitted', message: 'Fitted' }),
    ],
    lines: inOrder.map((point) => [
      ...[monthWord(i18n, point.month), figure(point.x), figure(point.y), figure(point.fitted)],
    ]),
    drawing: {
      kind: 'SCATTER',
      points: points.map((point) => ({
        ...{ x: point.x, y: point.y, fitted: point.fitted },
        tip: i18n.t({
          id: 'links.tip',
          message: '{month}: {x} {is}, {y} {later}',
          values: { month: monthWord(i18n, point.month), x, is: figure(point.x), y, later: figure(point.y) },
        }),
      })),
      ...{ xLabel: x, yLabel: y, stepsLabel: stepsWord(i18n, slope) },
      ...{ xTick: { as: 'NUMBER' }, yTick: { as: 'NUMBER' } },
    },
  };
}
