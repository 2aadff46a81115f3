import type { GridCell } from '@cxboard/charts/class-grid';
import { shareHeld } from '@cxboard/domain/customers/class-history.rules';
import { customerClasses, type CustomerClass } from '@cxboard/domain/customers/classes.rules';
import {
  cents,
  classesFinding,
  classWord,
  customersWord,
  quarterWord,
  thresholdWords,
} from '@cxboard/messages/customers.messages';
import { percent, whole } from '@cxboard/messages/figures';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';
import type { OfQuarter } from './classes-view.ts';

const ClassGrid = lazy(async () => {
  const { ClassGrid: Chart } = await import('@cxboard/charts/class-grid');
  return { default: Chart };
});

/** The four classes with the revenue they hold, and beside them whoever cannot be classed. */
export function ClassesSheet({ quarter, currency }: OfQuarter) {
  const { t, i18n } = useLingui();
  const cellOf = useCells({ quarter, currency });
  const finding = classesFinding(i18n, quarter);
  const name = quarterWord(i18n, quarter.quarter);
  return (
    <ChartFigure
      title={t`Content against what they bring, ${name}`}
      finding={finding}
      notes={[thresholdWords(i18n, { quarter, currency })]}
      fileName={`customer-classes-${quarter.quarter}`}
      height={260}
      head={[t`Class`, t`Customers`, t`Revenue a year`, t`Share of the revenue`]}
      lines={customerClasses.map((one) => {
        const { label, count, money, share } = cellOf(one);
        return [label, count, money, share === null ? '–' : percent(i18n, 100 * share, 1)];
      })}
      foot={<Beside quarter={quarter} currency={currency} />}
    >
      {(width) => (
        <ClassGrid
          width={width}
          finding={finding}
          rows={[t`content`, t`not content`]}
          columns={[t`bring little`, t`bring much`]}
          cells={[cellOf('GROWTH').cell, cellOf('MODEL').cell, cellOf('DANGLING').cell, cellOf('AT_RISK').cell]}
        />
      )}
    </ChartFigure>
  );
}

function useCells({ quarter, currency }: OfQuarter) {
  const { t, i18n } = useLingui();
  return (of: CustomerClass) => {
    const held = quarter.held.find(({ customerClass }) => customerClass === of);
    const share = shareHeld(quarter, of);
    const [label, count] = [classWord(i18n, of), held ? customersWord(i18n, held) : whole(i18n, 0)];
    if (!held || held.revenueInCents === null || share === null) {
      const cell: GridCell = { label, share: 0, count: t`${count} customers`, holds: '', tip: `${label}: ${count}` };
      return { label, count, money: '–', share, cell };
    }
    const [money, part] = [cents(i18n, held.revenueInCents, currency), percent(i18n, 100 * share)];
    const cell: GridCell = {
      ...{ label, share },
      count: t`${count} customers, ${money} a year`,
      holds: t`${part} of the revenue`,
      tip: t`${label}: ${count} customers with ${part} of the revenue, ${money} a year`,
    };
    return { label, count, money, share, cell };
  };
}

/** What the grid cannot hold, said aloud. */
function Beside({ quarter, currency }: OfQuarter) {
  const { i18n } = useLingui();
  const countOf = (of: CustomerClass) => quarter.held.find(({ customerClass }) => customerClass === of)?.customers ?? 0;
  const [unasked, unknown] = [countOf('UNSCORED'), countOf('NO_REVENUE_DATA')];
  return (
    <div className="grid gap-1 text-control text-ink-2">
      <p>{thresholdWords(i18n, { quarter, currency })}.</p>
      {unasked > 0 && (
        <p>
          <Plural
            value={unasked}
            one="# customer was not asked in twelve months and has no class."
            other="# customers were not asked in twelve months and have no class."
          />
        </p>
      )}
      {unknown > 0 && (
        <p>
          <Plural
            value={unknown}
            one="Of # customer nobody knows the revenue."
            other="Of # customers nobody knows the revenue."
          />
        </p>
      )}
      {countOf('GROWTH') > 0 && quarter.potentialUnknown !== null && quarter.potentialLow !== null && (
        <p>
          <Trans>
            Growth: of {whole(i18n, quarter.potentialUnknown)} customers the potential is unknown, of{' '}
            {whole(i18n, quarter.potentialLow)} it is low.
          </Trans>
        </p>
      )}
    </div>
  );
}
