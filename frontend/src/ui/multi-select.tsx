import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { SearchProps } from './combobox.tsx';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { OptionList } from './option-list.tsx';
import { keepPicked, pickedBefore } from './picked-names.ts';
import { useSearch } from './search.ts';

const none: readonly string[] = [];
const chipBox =
  'control flex flex-wrap items-center gap-1 py-[3px]! pl-1! focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent';

/** Several of many, found by typing, shown as chips. Backspace takes the last one away. */
export function MultiSelect(props: FieldProps & ValueProps<readonly string[]> & SearchProps) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange, ...more } = props;
  const field = useFieldValue<readonly string[]>({ name, value, onChange }, none);
  const { search, toggle } = useMany(field, more);
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  const box = useRef<HTMLDivElement>(null);
  const labelOf = (taken: string) =>
    (more.options.find((option) => option.value === taken) ?? pickedBefore(taken))?.label ?? taken;
  return (
    <Field id={field.id} {...frame}>
      <div ref={box} className={chipBox}>
        {field.value.map((taken) => (
          <Chip key={taken} label={labelOf(taken)} onRemove={() => toggle(taken)} />
        ))}
        <input
          {...search.input}
          {...fieldWiring(field.id, frame)}
          placeholder={field.value.length === 0 ? more.placeholder : undefined}
          disabled={more.disabled}
          value={search.typed ?? ''}
          onChange={(event) => search.type(event.target.value)}
          className="min-h-7 min-w-20 flex-1 bg-transparent pl-1.5 outline-none touch:min-h-9"
        />
      </div>
      {search.isOpen && (
        <OptionList
          {...{ label, search, anchor: box, empty: more.empty, isLoading: more.isLoading }}
          isTaken={(option) => field.value.includes(option.value)}
          isSeveral
        />
      )}
    </Field>
  );
}

interface Many {
  value: readonly string[];
  change: (value: readonly string[]) => void;
  leave: () => void;
}

function useMany(field: Many, { options, onSearch }: SearchProps) {
  const toggle = (taken: string) =>
    field.change(
      field.value.includes(taken) ? field.value.filter((other) => other !== taken) : [...field.value, taken],
    );
  const { close, ...search } = useSearch({
    options,
    onSearch,
    onPick: (option) => {
      if (onSearch) keepPicked(option);
      toggle(option.value);
    },
    onBackspace: () => field.change(field.value.slice(0, -1)),
    staysOpen: true,
  });
  const onBlur = () => {
    close();
    field.leave();
  };
  return { toggle, search: { ...search, close, input: { ...search.input, onBlur } } };
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useLingui();
  return (
    <span className="flex items-center rounded-small bg-soft pl-2 text-control">
      {label}
      <button
        type="button"
        aria-label={t`Remove ${label}`}
        onClick={onRemove}
        className="grid size-7 place-items-center rounded-small text-ink-2 hover:text-ink touch:size-11"
      >
        <X className="size-3.5" aria-hidden />
      </button>
    </span>
  );
}
