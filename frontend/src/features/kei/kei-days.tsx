import { Trans, useLingui } from '@lingui/react/macro';
import { useAddressState } from '../../session/address-state.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { keiView, type OfKei } from './kei-view.ts';

/** The days that every view is about. */
export function KeiDays({ document: { period } }: OfKei) {
  const { t } = useLingui();
  const [{ from }, change] = useAddressState(keiView);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <DateField
        label={t`From`}
        value={period.from}
        onChange={(day) => day && day <= period.to && change({ from: day, to: period.to })}
      />
      <DateField
        label={t`to`}
        value={period.to}
        onChange={(day) => day && day >= period.from && change({ from: period.from, to: day })}
      />
      {from && (
        <Button kind="quiet" onClick={() => change({ from: undefined, to: undefined })}>
          <Trans>The last three months</Trans>
        </Button>
      )}
    </div>
  );
}
