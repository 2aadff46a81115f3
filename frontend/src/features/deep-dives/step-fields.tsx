import { changeabilities } from '@cxboard/domain/deep-dives/process-map.rules';
import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFeelings } from './step-facts.ts';
import { changeWord, type Step } from './dive-view.ts';
import { PersonPicker, RationalePicker } from './pickers.tsx';

/** Everything that is known of a step. */
export function StepFields({ step }: { step: Step }) {
  const { t, i18n } = useLingui();
  const feelings = [
    { value: '', label: t`Nobody asked` },
    ...useFeelings().map((label, index) => ({ value: String(index - 2), label })),
  ];
  const changing = [
    { value: '', label: t`Nobody knows` },
    ...changeabilities.map((value) => ({ value, label: changeWord(i18n, value) })),
  ];
  return (
    <>
      <TextField name="name" label={t`Step`} maxLength={limits.text.title} />
      <Durations />
      <div className="grid grid-cols-2 items-end gap-4">
        <NumberField name="monthlyVolume" label={t`Cases a month`} optional {...limits.deepDives.volume} />
        <Select name="emotion" label={t`How it feels`} options={feelings} />
      </div>
      <Checkbox name="isCustomerVisible" label={t`The customer notices it`} />
      <TextArea name="documented" label={t`As it is written down`} optional rows={2} maxLength={limits.text.long} />
      <TextArea name="practised" label={t`As it is done`} optional rows={2} maxLength={limits.text.long} />
      <RationalePicker name="rationaleId" />
      <Select name="changeability" label={t`Who can change it`} options={changing} />
      <PersonPicker name="holderId" label={t`Who decides that`} current={step.holder} optional />
      <TextField name="systems" label={t`Systems`} optional hint={t`With commas between them`} />
    </>
  );
}

function Durations() {
  const { t } = useLingui();
  const { stepMinutes } = limits.deepDives;
  return (
    <div className="grid grid-cols-2 gap-4">
      <NumberField name="touchMinutes" label={t`Work, half take less`} suffix={t`min`} optional {...stepMinutes} />
      <NumberField name="touchMinutesP90" label={t`Nine in ten take less`} suffix={t`min`} optional {...stepMinutes} />
      <NumberField name="waitMinutes" label={t`Waiting, half wait less`} suffix={t`min`} optional {...stepMinutes} />
      <NumberField name="waitMinutesP90" label={t`Nine in ten wait less`} suffix={t`min`} optional {...stepMinutes} />
    </div>
  );
}
