import { Combobox as Base } from '@base-ui/react/combobox';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { SearchProps } from './combobox.tsx';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { OptionList, searching, type SearchOption } from './option-list.tsx';

const none: readonly string[] = [];
const chipBox =
  'control flex flex-wrap items-center gap-1 py-[3px]! pl-1! focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent';

/** Several of many, found by typing, shown as chips. Backspace takes the last one away. */
export function MultiSelect({
  options,
  placeholder,
  disabled,
  onSearch,
  isLoading,
  empty,
  ...props
}: FieldProps & ValueProps<readonly string[]> & SearchProps) {
  const { label, hint, error, hideLabel, optional, className, ...valueProps } = props;
  const field = useFieldValue<readonly string[]>(valueProps, none);
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  const box = useRef<HTMLDivElement>(null);
  const chosen = options.filter((option) => field.value.includes(option.value));
  return (
    <Field id={field.id} {...frame}>
      <Base.Root
        multiple
        {...searching({ options, disabled, onSearch })}
        value={chosen}
        onValueChange={(next: SearchOption[]) => field.change(next.map((option) => option.value))}
      >
        <Base.Chips ref={box} className={chipBox}>
          {chosen.map((option) => (
            <Chip key={option.value} label={option.label} />
          ))}
          <Base.Input
            {...fieldWiring(field.id, frame)}
            placeholder={chosen.length === 0 ? placeholder : undefined}
            onBlur={field.leave}
            className="min-h-7 min-w-20 flex-1 bg-transparent pl-1.5 outline-none touch:min-h-9"
          />
        </Base.Chips>
        <OptionList empty={empty} isLoading={isLoading} anchor={box} />
      </Base.Root>
    </Field>
  );
}

function Chip({ label }: { label: string }) {
  const { t } = useLingui();
  return (
    <Base.Chip
      aria-label={label}
      className="flex items-center rounded-small bg-soft pl-2 text-control text-ink focus-within:outline-2 focus-within:outline-accent focus-visible:outline-2"
    >
      {label}
      <Base.ChipRemove
        aria-label={t`Remove ${label}`}
        className="grid size-7 place-items-center text-ink-2 hover:text-ink touch:size-9"
      >
        <X className="size-3.5" aria-hidden />
      </Base.ChipRemove>
    </Base.Chip>
  );
}
