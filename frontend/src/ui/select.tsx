import { ChevronDown } from 'lucide-react';
import { classes } from './classes.ts';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

type SelectProps = FieldProps &
  ValueProps<string> & {
    options: readonly Option[];
    /** Shown while nothing is chosen; without it the first option is taken. */
    placeholder?: string;
    disabled?: boolean;
    size?: 'normal' | 'small';
  };

/** One of a few known words, picked the way the person's device picks. For many, or for people, use `Combobox`. */
export function Select({ options, placeholder, disabled, size = 'normal', ...props }: SelectProps) {
  const { label, hint, error, hideLabel, optional, className, ...valueProps } = props;
  const field = useFieldValue<string>(valueProps, '');
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  return (
    <Field id={field.id} {...frame}>
      <div className="relative">
        <select
          {...fieldWiring(field.id, frame)}
          name={props.name}
          disabled={disabled}
          value={field.value}
          onChange={(event) => field.change(event.target.value)}
          onBlur={field.leave}
          className={classes(
            'control appearance-none truncate pr-8',
            size === 'small' && 'min-h-7 py-[3px] text-control',
          )}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-2"
          aria-hidden
        />
      </div>
    </Field>
  );
}
