import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { DateField } from '../../ui/text-field.tsx';
import type { Effect } from './effect-view.ts';

/** When it goes live and is judged, against which days. */
export function EffectDays({ cause }: { cause: Effect['cause'] }) {
  const { t } = useLingui();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="goLiveOn" label={t`Goes live on`} />
        <DateField name="reviewOn" label={t`Review on`} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="baselineFrom" label={t`Compared with answers since`} />
        <NumberField
          name="washInDays"
          label={t`Days not counted yet`}
          min={limits.effects.washInDays.min}
          max={limits.effects.washInDays.max}
        />
      </div>
      {cause ? <Caused cause={cause} /> : <BadPeriod />}
    </>
  );
}

/** Known from the evidence that was frozen, so nobody types it and nobody leaves it in. */
function Caused({ cause }: { cause: NonNullable<Effect['cause']> }) {
  const { date } = useFormat();
  const [number, from, until] = [cause.nominationNumber, date(cause.from), date(cause.to)];
  return (
    <p className="text-control text-ink-2">
      <Trans>
        {from} to {until} led to nomination {number} and is left out of the comparison: bad figures recover by
        themselves.
      </Trans>
    </p>
  );
}

function BadPeriod() {
  const { t } = useLingui();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="nominatedFrom" label={t`Bad period from`} optional />
        <DateField name="nominatedTo" label={t`Until`} optional />
      </div>
      <p className="-mt-2 text-meta text-ink-2">
        <Trans>What led to it is left out of the comparison: bad figures recover by themselves.</Trans>
      </p>
    </>
  );
}
