import { useLingui } from '@lingui/react/macro';
import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { OptionList } from './option-list.tsx';
import { keepPicked, pickedBefore } from './picked-names.ts';
import { type SearchOption, useSearch } from './search.ts';

export type { SearchOption };

export interface SearchProps {
  options: readonly SearchOption[];
  placeholder?: string;
  disabled?: boolean;
  /** For lists that live on the server: called with what is typed; then `options` are taken as they come. */
  onSearch?: (typed: string) => void;
  isLoading?: boolean;
  /** The sentence when nothing matches. */
  empty?: ReactNode;
}

/** One of many, found by typing. The value is the option's `value`, or '' while none is taken. */
export function Combobox(props: FieldProps & ValueProps<string> & SearchProps) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange, ...more } = props;
  const { options, placeholder, disabled, onSearch, isLoading, empty } = more;
  const field = useFieldValue<string>({ name, value, onChange }, '');
  const { pick, chosen } = usePicked({ options, onSearch }, field);
  const search = useSearch({ options, onSearch, onPick: pick });
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  const box = useRef<HTMLDivElement>(null);
  return (
    <Field id={field.id} {...frame}>
      <div ref={box} className="relative">
        <input
          {...search.input}
          {...fieldWiring(field.id, frame)}
          placeholder={placeholder}
          disabled={disabled}
          value={search.typed ?? chosen?.label ?? ''}
          onFocus={(event) => event.target.select()}
          onChange={(event) => search.type(event.target.value)}
          onBlur={() => {
            search.close();
            field.leave();
          }}
          className="control pr-9"
        />
        <EndOfField isClearable={chosen !== undefined && !disabled} onClear={() => field.change('')} />
      </div>
      {search.isOpen && (
        <OptionList
          label={label}
          search={search}
          anchor={box}
          isTaken={(option) => option.value === field.value}
          empty={empty}
          isLoading={isLoading}
        />
      )}
    </Field>
  );
}

function EndOfField({ isClearable, onClear }: { isClearable: boolean; onClear: () => void }) {
  const { t } = useLingui();
  if (!isClearable) {
    return (
      <ChevronDown className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-2" aria-hidden />
    );
  }
  return (
    <button
      type="button"
      aria-label={t`Clear`}
      onClick={onClear}
      className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-control text-ink-2 hover:text-ink touch:w-11"
    >
      <X className="size-4" aria-hidden />
    </button>
  );
}

/** What was chosen stays so, and shown, where another search does not find it any more, also when a draft brings it back. */
function usePicked(
  { options, onSearch }: Pick<SearchProps, 'options' | 'onSearch'>,
  { value, change }: { readonly value: string; readonly change: (value: string) => void },
) {
  const pick = (option: SearchOption) => {
    if (onSearch) keepPicked(option);
    change(option.value);
  };
  return {
    pick,
    chosen: options.find((option) => option.value === value) ?? (value && onSearch ? pickedBefore(value) : undefined),
  };
}
