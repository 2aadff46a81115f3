import type { PlacedDriver } from '@cxboard/domain/kei/kei-page.rules';
import { signed, whole } from '@cxboard/messages/figures';
import { driverWord, matrixFinding } from '@cxboard/messages/kei.messages';
import { money } from '@cxboard/messages/ledger.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { type OfKei, tagOf } from './kei-view.ts';

const DriverMatrix = lazy(async () => {
  const { DriverMatrix: Chart } = await import('@cxboard/charts/driver-matrix');
  return { default: Chart };
});

/** Customer value against business value: what hurts customers, and what could be saved on it at most. */
export function MatrixSheet({ document: { drivers, currency } }: OfKei) {
  const { t, i18n } = useLingui();
  const finding = matrixFinding(i18n, { drivers, currency });
  const lineOf = (one: PlacedDriver) => [
    ...[one.reason, signed(i18n, one.outcome), one.mostSaved === null ? '–' : money(i18n, one.mostSaved, currency)],
    ...[one.contactsPerYear === null ? '–' : whole(i18n, one.contactsPerYear), driverWord(i18n, one.label)],
  ];
  return (
    <ChartFigure
      title={t`Customer value against business value`}
      finding={finding}
      notes={[t`To the right: saved at most if a year of contacts came by the cheapest channel they already use.`]}
      fileName="kei-matrix"
      height={380}
      head={[t`Reason`, t`Points`, t`Saved at most`, t`Contacts a year`, t`What to do`]}
      lines={drivers.map(lineOf)}
      foot={<WhatItLeavesOut uncosted={drivers.filter(({ mostSaved }) => mostSaved === null).length} />}
    >
      {(width) => <Matrix {...{ width, finding, drivers, currency }} />}
    </ChartFigure>
  );
}

function WhatItLeavesOut({ uncosted }: { uncosted: number }) {
  return (
    <p className="text-control text-ink-2">
      <Trans>
        An upper bound, by the mean of the last three months: nobody moves every contact. Numbers are the same as in the
        view Feedback.
      </Trans>{' '}
      {uncosted > 0 && (
        <Plural
          value={uncosted}
          one="# reason has no cost and stands in the table only."
          other="# reasons have no cost and stand in the table only."
        />
      )}
    </p>
  );
}

interface MatrixProps extends Pick<OfKei['document'], 'drivers' | 'currency'> {
  width: number;
  finding: string;
}

function Matrix({ width, finding, drivers, currency }: MatrixProps) {
  const { t, i18n } = useLingui();
  const dotOf = ({ reason, outcome, label, mostSaved }: PlacedDriver, nth: number) => {
    if (mostSaved === null) return [];
    const [points, most] = [signed(i18n, outcome), money(i18n, mostSaved, currency)];
    const tip = t`${reason}: ${points} points, at most ${most} a year`;
    return [{ tag: tagOf(nth), label: reason, x: mostSaved, y: outcome, marked: label === 'IMPROVE', tip }];
  };
  return (
    <DriverMatrix
      width={width}
      finding={finding}
      xLabel={t`saved at most in a year`}
      yLabel={t`points it takes from or adds to the index`}
      cornerLabel={t`hurts customers and costs most`}
      xTick={(value) => money(i18n, value, currency)}
      yTick={(value) => signed(i18n, value)}
      dots={drivers.flatMap(dotOf)}
    />
  );
}
