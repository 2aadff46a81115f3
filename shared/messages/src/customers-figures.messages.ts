import {
  type CustomerClassesDocument,
  type QuarterOfClasses,
  shareHeld,
  type ToldMove,
} from '@cxboard/domain/customers/class-history.rules';
import { customerClasses, type CustomerClass, type Move } from '@cxboard/domain/customers/classes.rules';
import type { Drawing, Figure } from '@cxboard/domain/figures/figure';
import type { I18n } from '@lingui/core';
import { churnFigures } from './churn-figures.messages.ts';
import { classHistory } from './class-history-figure.messages.ts';
import {
  cents,
  classesFinding,
  classWord,
  customersWord,
  movesFinding,
  quarterWord,
  thresholdWords,
} from './customers.messages.ts';
import { percent, whole } from './figures.ts';

interface OfQuarter {
  readonly quarter: QuarterOfClasses;
  readonly currency: string;
}

/** The charts of the page of customer classes, for one of its quarters. */
export function customerFigures(i18n: I18n, document: CustomerClassesDocument, quarter: QuarterOfClasses): Figure[] {
  const { currency, quarters } = document;
  const moves = movesFigure(i18n, quarter);
  return [
    classesFigure(i18n, { quarter, currency }),
    ...(moves ? [moves] : []),
    ...(quarters.length > 1 ? [classHistory(i18n, quarters)] : []),
    ...churnFigures(i18n, document),
  ];
}

type GridCell = Extract<Drawing, { kind: 'CLASS_GRID' }>['cells'][number];

/** The four classes with the revenue they hold. */
export function classesFigure(i18n: I18n, { quarter, currency }: OfQuarter): Figure {
  const of = (one: CustomerClass) => heldBy(i18n, { quarter, currency }, one);
  const name = quarterWord(i18n, quarter.quarter);
  return {
    name: `customer-classes-${quarter.quarter}`,
    title: i18n.t({
      id: 'classes.title',
      message: 'How content customers are against what they bring, {name}',
      values: { name },
    }),
    finding: classesFinding(i18n, quarter),
    notes: [thresholdWords(i18n, { quarter, currency })],
    head: [
      i18n.t({ id: 'classes.head.class', message: 'Class' }),
      i18n.t({ id: 'classes.head.customers', message: 'Customers' }),
      i18n.t({ id: 'classes.head.revenue', message: 'Revenue a year' }),
      i18n.t({ id: 'classes.head.share', message: 'Share of the revenue' }),
    ],
    lines: customerClasses.map((one) => {
      const { cell, count, money, share } = of(one);
      return [cell.label, count, money, share === null ? '–' : percent(i18n, 100 * share, 1)];
    }),
    drawing: {
      kind: 'CLASS_GRID',
      rows: [
        i18n.t({ id: 'classes.content', message: 'content' }),
        i18n.t({ id: 'classes.notContent', message: 'not content' }),
      ],
      columns: [
        i18n.t({ id: 'classes.little', message: 'bring little' }),
        i18n.t({ id: 'classes.much', message: 'bring much' }),
      ],
      cells: [of('GROWTH').cell, of('MODEL').cell, of('DANGLING').cell, of('AT_RISK').cell],
    },
  };
}

function heldBy(i18n: I18n, { quarter, currency }: OfQuarter, of: CustomerClass) {
  const held = quarter.held.find(({ customerClass }) => customerClass === of);
  const share = shareHeld(quarter, of);
  const [label, count] = [classWord(i18n, of), held ? customersWord(i18n, held) : whole(i18n, 0)];
  if (!held || held.revenueInCents === null || share === null) {
    const told = i18n.t({ id: 'classes.count', message: '{count} customers', values: { count } });
    const cell: GridCell = { label, share: 0, count: told, holds: '', tip: `${label}: ${count}` };
    return { count, money: '–', share, cell };
  }
  const [money, part] = [cents(i18n, held.revenueInCents, currency), percent(i18n, 100 * share)];
  const values = { label, count, money, part };
  const cell: GridCell = {
    ...{ label, share },
    count: i18n.t({ id: 'classes.countAndMoney', message: '{count} customers, {money} a year', values }),
    holds: i18n.t({ id: 'classes.holds', message: '{part} of the revenue', values }),
    tip: i18n.t({
      id: 'classes.tip',
      message: '{label}: {count} customers with {part} of the revenue, {money} a year',
      values,
    }),
  };
  return { count, money, share, cell };
}

const froms = [...customerClasses, 'NEW'] as const;
const tos = [...customerClasses, 'GONE'] as const;

function moveCell(i18n: I18n, moves: readonly ToldMove[], { from, to }: Pick<Move, 'from' | 'to'>) {
  const [was, is] = [classWord(i18n, from), classWord(i18n, to)];
  const move = moves.find((one) => one.from === from && one.to === to);
  const customers = move ? customersWord(i18n, { ...move, isFew: false }) : whole(i18n, 0);
  const shown = move?.customers === null ? '·' : customers;
  const values = { was, is, customers };
  return {
    ...{ value: move?.customers ?? 0, told: customers, shown: move ? shown : '' },
    tip: i18n.t({ id: 'classes.move', message: 'From {was} to {is}: {customers} customers', values }),
  };
}

/** Where the customers of each class came from; those who stayed where they were lie on the diagonal. */
export function movesFigure(i18n: I18n, { quarter, moves }: QuarterOfClasses): Figure | null {
  if (!moves) return null;
  const name = quarterWord(i18n, quarter);
  const used = {
    from: froms.filter((from) => moves.some((move) => move.from === from)),
    to: tos.filter((to) => moves.some((move) => move.to === to)),
  };
  const rows = used.from.map((from) => ({
    label: classWord(i18n, from),
    cells: used.to.map((to) => moveCell(i18n, moves, { from, to })),
  }));
  const columns = used.to.map((to) => classWord(i18n, to));
  return {
    name: `customer-moves-${quarter}`,
    title: i18n.t({ id: 'classes.moves', message: 'How customers moved into {name}', values: { name } }),
    finding: movesFinding(i18n, moves),
    notes: [
      i18n.t({
        id: 'classes.moves.note',
        message:
          'Rows: the class of the quarter before. Columns: the class of {name}. A dot: one to four customers, or what would give them away.',
        values: { name },
      }),
    ],
    head: [i18n.t({ id: 'classes.moves.from', message: 'From' }), ...columns],
    lines: rows.map(({ label, cells }) => [label, ...cells.map(({ told }) => told)]),
    drawing: {
      ...{ kind: 'HEAT_MAP', columns },
      rows: rows.map(({ label, cells }) => ({
        label,
        cells: cells.map(({ value, shown, tip }) => ({ value, shown, tip })),
      })),
    },
  };
}
