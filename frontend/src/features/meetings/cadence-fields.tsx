import { limits } from '@cxboard/domain/limits';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { timeZoneOptions } from '../../session/regions.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup, Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { DateField, TextField, TimeField } from '../../ui/text-field.tsx';
import type { CadenceForm } from './cadence-form.ts';
import type { CadencePageQuery } from './meetings.generated.ts';

interface CadenceFieldsProps {
  form: CadenceForm;
  countries: CadencePageQuery['holidayCountries'];
}

export function CadenceFields({ form, countries }: CadenceFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <FirstMeeting zone={form.formState.defaultValues?.timeZone ?? 'UTC'} />
      <Turns />
      <Combobox
        name="holidayCountry"
        label={t`Public holidays of`}
        optional
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <RadioGroup
        name="onHoliday"
        label={t`When a date falls on a closed day`}
        choices={[
          { value: 'MOVE_NEXT_WORKING_DAY', label: t`Meet on the next working day` },
          { value: 'SKIP', label: t`Leave the date out; the next one takes its kind` },
        ]}
      />
      <ExtraHolidays form={form} />
      <ClosedRanges form={form} />
      <OpensBefore />
      <TextField name="place" label={t`Place`} optional />
      <TextField name="videoUrl" type="url" label={t`Video link`} placeholder="https://" optional />
    </>
  );
}

function FirstMeeting({ zone }: { zone: string }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap gap-4">
      <DateField name="startsOn" label={t`First meeting`} />
      <TimeField name="startsClock" label={t`Begins`} />
      <Combobox name="timeZone" label={t`Time zone`} className="min-w-56 flex-1" options={timeZoneOptions(zone)} />
    </div>
  );
}

function Turns() {
  const { t, i18n } = useLingui();
  return (
    <>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Segmented
          name="everyDays"
          label={t`How often`}
          choices={[
            { value: '7', label: t`Every week` },
            { value: '14', label: t`Every two weeks` },
            { value: '28', label: t`Every four weeks` },
          ]}
        />
        <Segmented
          name="firstKind"
          label={t`The first is a`}
          choices={(['METRICS', 'PROJECT_REVIEW'] as const).map((kind) => ({
            value: kind,
            label: meetingKind(i18n, kind),
          }))}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <TextField name="metricsMinutes" label={t`Minutes of a metrics session`} className="max-w-60" />
        <TextField name="projectReviewMinutes" label={t`Minutes of a project review`} className="max-w-60" />
      </div>
    </>
  );
}

function OpensBefore() {
  const { t } = useLingui();
  const { min, max } = limits.meetings.opensDaysBefore;
  return (
    <NumberField
      name="opensDaysBefore"
      label={t`Agenda opens`}
      hint={t`From then on members propose items.`}
      suffix={t`days before`}
      className="max-w-60"
      min={min}
      max={max}
    />
  );
}

/** Days off that no country has. */
function ExtraHolidays({ form }: { form: CadenceForm }) {
  const { t } = useLingui();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'extraHolidays' });
  return (
    <fieldset className="grid justify-items-start gap-3">
      <legend className="mb-1.5 text-control font-medium">
        <Trans>Own holidays</Trans>
      </legend>
      {fields.map((field, index) => (
        <div key={field.id} className="flex flex-wrap items-end gap-3">
          <DateField name={`extraHolidays.${index}.on`} label={t`On`} />
          <IconButton icon={Trash2} label={t`Remove this holiday`} onClick={() => remove(index)} />
        </div>
      ))}
      <Button size="small" icon={Plus} onClick={() => append({ on: '' })}>
        <Trans>Add a holiday</Trans>
      </Button>
    </fieldset>
  );
}

/** Days on which the company is closed, both ends with them. */
function ClosedRanges({ form }: { form: CadenceForm }) {
  const { t } = useLingui();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'closedRanges' });
  return (
    <fieldset className="grid justify-items-start gap-3">
      <legend className="mb-1.5 text-control font-medium">
        <Trans>Closed days</Trans>
      </legend>
      {fields.map((field, index) => (
        <div key={field.id} className="flex flex-wrap items-end gap-3">
          <DateField name={`closedRanges.${index}.from`} label={t`From`} />
          <DateField name={`closedRanges.${index}.until`} label={t`Until`} />
          <IconButton icon={Trash2} label={t`Remove these closed days`} onClick={() => remove(index)} />
        </div>
      ))}
      <Button size="small" icon={Plus} onClick={() => append({ from: '', until: '' })}>
        <Trans>Add closed days</Trans>
      </Button>
    </fieldset>
  );
}
