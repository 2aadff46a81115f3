import type { Figure } from '@cxboard/domain/figures/figure';
import { type Kei, keiComponents } from '@cxboard/domain/kei/kei.rules';
import type { KeiDocument, PlacedDriver } from '@cxboard/domain/kei/kei-page.rules';
import type { I18n } from '@lingui/core';
import { monthWord, signed, whole } from './figures.ts';
import { componentWord, driversFinding, driverWord, keiFinding, matrixFinding, monthsFinding } from './kei.messages.ts';
import { contacts, countHeading, fromTo, orDash, reason, whatToDo } from './kei-heads.messages.ts';
import { phasesFigure } from './kei-phases-figure.messages.ts';
import { money } from './ledger.messages.ts';

/** The charts of the index, in all its views. */
export const keiFigures = (i18n: I18n, document: KeiDocument): Figure[] =>
  document.definition === null
    ? []
    : [
        indexFigure(i18n, document),
        monthsFigure(i18n, document),
        driversFigure(i18n, document),
        matrixFigure(i18n, document),
        ...(document.by === null ? [] : [phasesFigure(i18n, document)]),
      ];

/** The same tag for the same reason in every view: its rank among those that harm most. */
const tagOf = (index: number): string => String(index + 1);

/** The index with its three components as bars around nothing. */
export function indexFigure(i18n: I18n, { kei }: Pick<KeiDocument, 'kei'>): Figure {
  const rows = componentRows(i18n, kei);
  return {
    name: 'kei',
    title: i18n.t({ id: 'kei.index.title', message: 'The index and what it is made of' }),
    finding: keiFinding(i18n, kei),
    notes: [
      i18n.t({
        id: 'kei.index.note',
        message: 'Each component: percent good minus percent bad, −100 to 100; n contacts.',
      }),
    ],
    head: [
      i18n.t({ id: 'kei.head.component', message: 'Component' }),
      i18n.t({ id: 'kei.head.score', message: 'Score' }),
      i18n.t({ id: 'kei.head.good', message: 'Good' }),
      i18n.t({ id: 'kei.head.bad', message: 'Bad' }),
      contacts(i18n),
    ],
    lines: rows.map(({ label, shown, good, bad, count }) => [label, shown, good, bad, count]),
    drawing: {
      ...{ kind: 'BREAKDOWN', form: 'BARS', range: [-100, 100] },
      rows: rows.map(({ label, value, shown, count }) => ({ label, value, shown, count })),
      shownHeading: i18n.t({ id: 'kei.shown.score', message: 'score' }),
      countHeading: countHeading(i18n),
    },
  };
}

const componentRows = (i18n: I18n, { components }: Kei) =>
  keiComponents.flatMap((component) => {
    const one = components.find((score) => score.component === component);
    if (!one) return [];
    const [good = '', bad = '', count = ''] = [one.good, one.bad, one.n].map((value) => whole(i18n, value));
    const shown = orDash(i18n, one.score);
    return [{ label: componentWord(i18n, component), value: one.score, shown, good, bad, count }];
  });

/** Month by month, the index and its components; each line carries its name at its end. */
export function monthsFigure(i18n: I18n, { months }: Pick<KeiDocument, 'months'>): Figure {
  const lines = [
    { name: i18n.t({ id: 'kei.months.index', message: 'Index' }), values: months.map(({ index }) => index) },
    ...keiComponents.map((component) => ({
      name: componentWord(i18n, component),
      values: months.map(({ scores }) => scores[component]),
    })),
  ];
  return {
    name: 'kei-months',
    title: i18n.t({ id: 'kei.months.title', message: 'The index month by month' }),
    finding: monthsFinding(i18n, months),
    notes: [
      i18n.t({
        id: 'kei.months.note',
        message: 'Months that are over. A month without one of the components has no index.',
      }),
    ],
    head: [i18n.t({ id: 'kei.head.month', message: 'Month' }), ...lines.map(({ name }) => name)],
    lines: months.map(({ month }, at) => [
      monthWord(i18n, month),
      ...lines.map(({ values }) => orDash(i18n, values[at])),
    ]),
    drawing: {
      kind: 'TREND',
      emptyLabel: i18n.t({ id: 'kei.months.empty', message: 'No answers in this time' }),
      periods: months.map(({ month }) => ({ label: monthWord(i18n, month) })),
      series: lines.map(({ name, values }) => ({ name, points: values.map((value) => ({ value })), endLabel: name })),
    },
  };
}

/** What each contact reason does to the index: without it the index would be so much higher or lower. */
export function driversFigure(i18n: I18n, { drivers }: Pick<KeiDocument, 'drivers'>): Figure {
  const parts = keiComponents.map((component) => componentWord(i18n, component));
  const lineOf = (driver: PlacedDriver) => [
    ...[driver.reason, ...keiComponents.map((component) => signed(i18n, driver.influence[component]))],
    ...[signed(i18n, driver.outcome), signed(i18n, driver.low), signed(i18n, driver.high)],
    ...[driverWord(i18n, driver.label), whole(i18n, driver.n)],
  ];
  return {
    name: 'kei-drivers',
    title: i18n.t({ id: 'kei.drivers.title', message: 'What contact reasons do to the index' }),
    finding: driversFinding(i18n, drivers),
    notes: [
      i18n.t({
        id: 'kei.drivers.note',
        message: 'Leave-one-out influence in points, summed over the three components; 95 % intervals.',
      }),
    ],
    head: [
      ...[reason(i18n), ...parts, i18n.t({ id: 'kei.head.together', message: 'Together' }), ...fromTo(i18n)],
      ...[whatToDo(i18n), contacts(i18n)],
    ],
    lines: drivers.map(lineOf),
    drawing: {
      ...{ kind: 'DRIVER_BARS', parts },
      bars: drivers.map((driver, nth) => ({
        ...{ tag: tagOf(nth), label: driver.reason, shown: signed(i18n, driver.outcome) },
        values: keiComponents.map((component) => driver.influence[component]),
        ...{ marked: driver.label !== 'UNCLEAR', tip: driverTip(i18n, driver) },
      })),
    },
  };
}

const driverTip = (i18n: I18n, { reason: name, outcome, low, high, n }: PlacedDriver): string =>
  i18n.t({
    id: 'kei.drivers.tip',
    message: '{name}: {outcome} points ({low} to {high}), n = {n}',
    values: {
      name,
      outcome: signed(i18n, outcome),
      low: signed(i18n, low),
      high: signed(i18n, high),
      n: whole(i18n, n),
    },
  });

/** Customer value against business value: what hurts customers, and what could be saved on it at most. */
export function matrixFigure(i18n: I18n, { drivers, currency }: Pick<KeiDocument, 'drivers' | 'currency'>): Figure {
  const lineOf = (one: PlacedDriver) => [
    ...[one.reason, signed(i18n, one.outcome), one.mostSaved === null ? '–' : money(i18n, one.mostSaved, currency)],
    ...[one.contactsPerYear === null ? '–' : whole(i18n, one.contactsPerYear), driverWord(i18n, one.label)],
  ];
  const dotOf = ({ reason: name, outcome, label, mostSaved }: PlacedDriver, nth: number) => {
    if (mostSaved === null) return [];
    const values = { name, points: signed(i18n, outcome), most: money(i18n, mostSaved, currency) };
    const tip = i18n.t({ id: 'kei.matrix.tip', message: '{name}: {points} points, at most {most} a year', values });
    return [{ tag: tagOf(nth), label: name, x: mostSaved, y: outcome, marked: label === 'IMPROVE', tip }];
  };
  return {
    name: 'kei-matrix',
    title: i18n.t({ id: 'kei.matrix.title', message: 'Customer value against business value' }),
    finding: matrixFinding(i18n, { drivers, currency }),
    notes: [
      i18n.t({
        id: 'kei.matrix.note',
        message: 'To the right: saved at most if a year of contacts came by the cheapest channel they already use.',
      }),
    ],
    head: [
      ...[reason(i18n), i18n.t({ id: 'kei.head.points', message: 'Points' })],
      ...[i18n.t({ id: 'kei.head.saved', message: 'Saved at most' })],
      ...[i18n.t({ id: 'kei.head.yearly', message: 'Contacts a year' }), whatToDo(i18n)],
    ],
    lines: drivers.map(lineOf),
    drawing: {
      ...{ kind: 'DRIVER_MATRIX', dots: drivers.flatMap(dotOf) },
      xLabel: i18n.t({ id: 'kei.matrix.x', message: 'saved at most in a year' }),
      yLabel: i18n.t({ id: 'kei.matrix.y', message: 'points it takes from or adds to the index' }),
      cornerLabel: i18n.t({ id: 'kei.matrix.corner', message: 'hurts customers and costs most' }),
      ...{ xTick: { as: 'MONEY', currency }, yTick: { as: 'SIGNED' } },
    },
  };
}
