import { keiComponents } from '@cxboard/domain/kei/kei.rules';
import type { PlacedDriver } from '@cxboard/domain/kei/kei-page.rules';
import { signed, whole } from '@cxboard/messages/figures';
import { componentWord, driversFinding, driverWord } from '@cxboard/messages/kei.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { type OfKei, tagOf } from './kei-view.ts';

const DriverBars = lazy(async () => {
  const { DriverBars: Chart } = await import('@cxboard/charts/driver-bars');
  return { default: Chart };
});

/** What each contact reason does to the index: without it the index would be so much higher or lower. */
export function DriversSheet({ document: { drivers } }: OfKei) {
  const { t, i18n } = useLingui();
  const finding = driversFinding(i18n, drivers);
  const parts = keiComponents.map((component) => componentWord(i18n, component));
  const lineOf = (driver: PlacedDriver) => [
    ...[driver.reason, ...keiComponents.map((component) => signed(i18n, driver.influence[component]))],
    ...[signed(i18n, driver.outcome), signed(i18n, driver.low), signed(i18n, driver.high)],
    ...[driverWord(i18n, driver.label), whole(i18n, driver.n)],
  ];
  return (
    <ChartFigure
      title={t`What contact reasons do to the index`}
      finding={finding}
      notes={[t`Leave-one-out influence in points, summed over the three components; 95 % intervals.`]}
      fileName="kei-drivers"
      height={drivers.length * 30 + 40}
      head={[t`Reason`, ...parts, t`Together`, t`From`, t`To`, t`What to do`, t`Contacts`]}
      lines={drivers.map(lineOf)}
      foot={
        <p className="text-control text-ink-2">
          <Trans>
            Points by which the three components together would be higher without the reason (left) or lower (right).
            Pale bars may be chance: fewer than 30 contacts, or an interval around nothing.
          </Trans>
        </p>
      }
    >
      {(width) => <Bars {...{ width, finding, parts, drivers }} />}
    </ChartFigure>
  );
}

interface BarsProps {
  width: number;
  finding: string;
  parts: readonly string[];
  drivers: readonly PlacedDriver[];
}

function Bars({ width, finding, parts, drivers }: BarsProps) {
  const { t, i18n } = useLingui();
  const tipOf = (driver: PlacedDriver) => {
    const { reason } = driver;
    const [outcome, low, high] = [driver.outcome, driver.low, driver.high].map((value) => signed(i18n, value));
    return t`${reason}: ${outcome} points (${low} to ${high}), n = ${whole(i18n, driver.n)}`;
  };
  return (
    <DriverBars
      width={width}
      finding={finding}
      parts={parts}
      bars={drivers.map((driver, nth) => ({
        ...{ tag: tagOf(nth), label: driver.reason, shown: signed(i18n, driver.outcome) },
        values: keiComponents.map((component) => driver.influence[component]),
        ...{ marked: driver.label !== 'UNCLEAR', tip: tipOf(driver) },
      }))}
    />
  );
}
