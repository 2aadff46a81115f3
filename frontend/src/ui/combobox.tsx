import { Combobox as Base } from '@base-ui/react/combobox';
import { useLingui } from '@lingui/react/macro';
import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { OptionList, searching, type SearchOption } from './option-list.tsx';

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
export function Combobox({
  options,
  placeholder,
  disabled,
  onSearch,
  isLoading,
  empty,
  ...props
}: FieldProps & ValueProps<string> & SearchProps) {
  const { label, hint, error, hideLabel, optional, className, ...valueProps } = props;
  const field = useFieldValue<string>(valueProps, '');
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  return (
    <Field id={field.id} {...frame}>
      <Base.Root
        {...searching({ options, disabled, onSearch })}
        value={options.find((option) => option.value === field.value) ?? null}
        onValueChange={(option) => field.change(option?.value ?? '')}
      >
        <div className="relative">
          <Base.Input
            {...fieldWiring(field.id, frame)}
            placeholder={placeholder}
            onBlur={field.leave}
            className="control pr-16"
          />
          <Buttons />
        </div>
        <OptionList empty={empty} isLoading={isLoading} />
      </Base.Root>
    </Field>
  );
}

function Buttons() {
  const { t } = useLingui();
  const look = 'grid w-7 place-items-center rounded-small text-ink-2 hover:text-ink touch:w-10';
  return (
    <span className="absolute inset-y-0 right-1 flex">
      <Base.Clear aria-label={t`Clear`} className={look}>
        <X className="size-4" aria-hidden />
      </Base.Clear>
      <Base.Trigger aria-label={t`Show all`} tabIndex={-1} className={look}>
        <ChevronDown className="size-4" aria-hidden />
      </Base.Trigger>
    </span>
  );
}
