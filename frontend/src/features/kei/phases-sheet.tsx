import { phasesFigure } from '@cxboard/messages/kei-phases-figure.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddressState } from '../../session/address-state.ts';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { askedOf, keiView, type OfKei } from './kei-view.ts';

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

function Phases({ document, controls }: OfKei & { controls: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={phasesFigure(i18n, document)}
      asked={askedOf(document)}
      height={document.phases.length * 40 + 30}
      controls={controls}
    />
  );
}
