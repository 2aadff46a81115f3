import { oneDigit, whole } from '@cxboard/messages/figures';
import { phasesFinding } from '@cxboard/messages/kei.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode } from 'react';
import { useAddressState } from '../../session/address-state.ts';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { keiView, type OfKei } from './kei-view.ts';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

/** Where along the way customers fare worst: the index of each phase, or of whatever else tells contacts apart. */
export function PhasesSheet({ document }: OfKei) {
  const { t } = useLingui();
  const [{ by = '' }, change] = useAddressState(keiView);
  const choice = (
    <Select
      className="w-64 max-w-full"
      label={t`Phases are told apart by`}
      value={by}
      placeholder={t`Choose`}
      onChange={(dimension) => change({ by: dimension })}
      options={document.dimensions.map((value) => ({ value, label: value }))}
    />
  );
  if (!document.by)
    return (
      <Sheet title={t`Along the lifecycle`}>
        <p className="mb-3 text-body">
          <Trans>Choose what tells the phases apart: a touch point, a channel, a step of the journey.</Trans>
        </p>
        {choice}
      </Sheet>
    );
  return <Phases document={document} controls={choice} />;
}

function Phases({ document: { phases, by }, controls }: OfKei & { controls: ReactNode }) {
  const { t, i18n } = useLingui();
  const finding = phasesFinding(i18n, phases);
  const shown = (value: number | null) => (value === null ? '–' : oneDigit(i18n, value));
  const rows = phases.map(({ label, kei: { index } }) => ({
    ...{ label, value: index.value, low: index.low, high: index.high },
    ...{ shown: shown(index.value), count: whole(i18n, index.n) },
  }));
  return (
    <ChartFigure
      title={t`By ${by ?? ''}`}
      finding={finding}
      notes={[t`Index of each group with its 95 % interval; groups of fewer than five are not shown.`]}
      fileName="kei-phases"
      height={rows.length * 40 + 30}
      head={[t`Group`, t`Index`, t`From`, t`To`, t`Contacts`]}
      lines={phases.map(({ label, kei: { index } }) => [
        ...[label, shown(index.value), shown(index.low), shown(index.high), whole(i18n, index.n)],
      ])}
      controls={controls}
    >
      {(width) => (
        <BreakdownChart
          {...{ width, finding, rows }}
          range={[-100, 100]}
          shownHeading={t`index`}
          countHeading={t`contacts`}
        />
      )}
    </ChartFigure>
  );
}
