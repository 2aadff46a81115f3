import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldError, FieldHint } from '../../ui/field.tsx';
import { useFieldValue } from '../../ui/form-context.ts';
import { useFormat } from '../../ui/format.tsx';

const none: readonly number[] = [];
// 2024 began on a Monday.
const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, example: `2024-01-0${weekday}` }));

/** The weekdays on which the organization works; deadlines count these. */
export function WorkingDaysField({ name }: { name: string }) {
  const field = useFieldValue<readonly number[]>({ name }, none);
  const { weekday: nameOf } = useFormat();
  const toggle = (weekday: number, isOn: boolean) =>
    field.change([...field.value.filter((one) => one !== weekday), ...(isOn ? [weekday] : [])].toSorted());
  return (
    <fieldset aria-describedby={`${field.id}-hint`}>
      <legend className="mb-1 text-control font-medium">
        <Trans>Working days</Trans>
      </legend>
      <FieldHint id={field.id}>
        <Trans>Deadlines count these days.</Trans>
      </FieldHint>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {week.map(({ weekday, example }) => (
          <Checkbox
            key={weekday}
            label={nameOf(example)}
            value={field.value.includes(weekday)}
            onChange={(isOn) => toggle(weekday, isOn)}
          />
        ))}
      </div>
      <FieldError id={field.id}>{field.error}</FieldError>
    </fieldset>
  );
}
