import type { QuarterOfClasses, ToldMove } from '@cxboard/domain/customers/class-history.rules';
import { customerClasses, type Move } from '@cxboard/domain/customers/classes.rules';
import { classWord, customersWord, movesFinding, quarterWord } from '@cxboard/messages/customers.messages';
import { whole } from '@cxboard/messages/figures';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';

const HeatMap = lazy(async () => {
  const { HeatMap: Chart } = await import('@cxboard/charts/heat-map');
  return { default: Chart };
});

const froms = [...customerClasses, 'NEW'] as const;
const tos = [...customerClasses, 'GONE'] as const;

/** Where the customers of each class came from; those who stayed where they were lie on the diagonal. */
export function MovesSheet({ quarter, moves }: { quarter: QuarterOfClasses; moves: readonly ToldMove[] }) {
  const { t, i18n } = useLingui();
  const finding = movesFinding(i18n, moves);
  const name = quarterWord(i18n, quarter.quarter);
  const cellOf = (from: Move['from'], to: Move['to']) => {
    const [was, is] = [classWord(i18n, from), classWord(i18n, to)];
    const move = moves.find((one) => one.from === from && one.to === to);
    const customers = move ? customersWord(i18n, { ...move, isFew: false }) : whole(i18n, 0);
    const shown = move?.customers === null ? '·' : customers;
    return {
      ...{ value: move?.customers ?? 0, told: customers, shown: move ? shown : '' },
      tip: t`From ${was} to ${is}: ${customers} customers`,
    };
  };
  const used = {
    from: froms.filter((from) => moves.some((move) => move.from === from)),
    to: tos.filter((to) => moves.some((move) => move.to === to)),
  };
  const rows = used.from.map((from) => ({
    label: classWord(i18n, from),
    cells: used.to.map((to) => cellOf(from, to)),
  }));
  const columns = used.to.map((to) => classWord(i18n, to));
  return (
    <ChartFigure
      title={t`How they moved into ${name}`}
      finding={finding}
      notes={[
        t`Rows: the class of the quarter before. Columns: the class of ${name}. A dot: one to four customers, or what would give them away.`,
      ]}
      fileName={`customer-moves-${quarter.quarter}`}
      height={rows.length * 36 + 30}
      head={[t`From`, ...columns]}
      lines={rows.map(({ label, cells }) => [label, ...cells.map(({ told }) => told)])}
    >
      {(width) => <HeatMap width={width} finding={finding} columns={columns} rows={rows} />}
    </ChartFigure>
  );
}
