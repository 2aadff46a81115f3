import type { CustomerClassesDocument, QuarterOfClasses } from '@cxboard/domain/customers/class-history.rules';
import type { ChurnSegment } from '@cxboard/domain/customers/churn.rules';
import type { Figure } from '@cxboard/domain/figures/figure';
import type { I18n } from '@lingui/core';
import { churnFinding, churnVerdict, quarterWord } from './customers.messages.ts';
import { percent, whole } from './figures.ts';

/** Who left in the newest quarter that says so, in all and by what tells customers apart. */
export function churnFigures(i18n: I18n, { quarters, churn }: CustomerClassesDocument): Figure[] {
  const facts = churn && quarters.find(({ quarter }) => quarter === churn.quarter);
  if (!facts) return [];
  if (churn.dimensions.length === 0) return [churnFigure(i18n, facts, { name: '', segments: [] })];
  return churn.dimensions.map((dimension) => churnFigure(i18n, facts, dimension));
}

interface Split {
  /** The dimension; empty for none. */
  readonly name: string;
  readonly segments: readonly ChurnSegment[];
}

function churnFigure(i18n: I18n, facts: QuarterOfClasses, { name: dimension, segments }: Split): Figure {
  const quarter = quarterWord(i18n, facts.quarter);
  const shown = (value: number | null) => (value === null ? '–' : percent(i18n, value, 1));
  const { churn } = facts;
  return {
    name: ['customers-left', facts.quarter, dimension].filter(Boolean).join('-'),
    title: titleOf(i18n, dimension, quarter),
    finding: churnFinding(i18n, facts),
    notes: [
      i18n.t({
        id: 'churn.note',
        message: 'Intervals of 95 % by Wilson; groups compared with all others, adjusted for their number.',
      }),
    ],
    head: churnHeads(i18n),
    lines: segments.map((one) => [
      ...[one.label, shown(one.rate.value), shown(one.rate.low), shown(one.rate.high)],
      ...[whole(i18n, one.rate.n), churnVerdict(i18n, one)],
    ]),
    drawing: {
      kind: 'BREAKDOWN',
      rows: segments.map(({ label, rate: { value, low, high, n } }) => ({
        ...{ label, value, low, high, shown: shown(value), count: whole(i18n, n) },
      })),
      range: [0, Math.max(1, ...segments.map(({ rate }) => rate.high ?? 0))],
      shownHeading: i18n.t({ id: 'churn.shown', message: 'left' }),
      countHeading: i18n.t({ id: 'churn.count', message: 'customers' }),
      ...(churn?.value !== null &&
        churn && { overall: { value: churn.value, label: i18n.t({ id: 'churn.all', message: 'all' }) } }),
    },
  };
}

const titleOf = (i18n: I18n, dimension: string, quarter: string): string =>
  dimension
    ? i18n.t({
        id: 'churn.titleBy',
        message: 'Customers who left by {dimension}, {quarter}',
        values: { dimension, quarter },
      })
    : i18n.t({ id: 'churn.title', message: 'Customers who left, {quarter}', values: { quarter } });

const churnHeads = (i18n: I18n): string[] => [
  i18n.t({ id: 'churn.head.group', message: 'Group' }),
  i18n.t({ id: 'churn.head.left', message: 'Left' }),
  i18n.t({ id: 'churn.head.from', message: 'From' }),
  i18n.t({ id: 'churn.head.to', message: 'To' }),
  i18n.t({ id: 'classes.head.customers', message: 'Customers' }),
  i18n.t({ id: 'churn.head.verdict', message: 'Against the others' }),
];
