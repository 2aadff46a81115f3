import { useState } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { useFormat } from './format.tsx';
import { Suffix } from './text-field.tsx';

type NumberFieldProps = FieldProps &
  ValueProps<number | null> & {
    min?: number;
    max?: number;
    /** How far ↑ and ↓ go. */
    step?: number;
    suffix?: string;
    placeholder?: string;
    disabled?: boolean;
  };

/** A number, typed with the decimal sign of the person's language; `null` while there is none. */
export function NumberField({ step = 1, min, max, ...props }: NumberFieldProps) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange, suffix, ...input } = props;
  const field = useFieldValue<number | null>({ name, value, onChange }, null);
  const typing = useTyping(field);
  const frame = { label, hint, hideLabel, optional, error: error ?? field.error };
  const nudge = (key: string, by: number) =>
    typing.set(
      Math.min(max ?? Infinity, Math.max(min ?? -Infinity, (field.value ?? 0) + (key === 'ArrowUp' ? by : -by))),
    );
  return (
    <Field id={field.id} {...frame} className={classes('max-w-40', className)}>
      <div className="relative">
        <input
          {...input}
          {...fieldWiring(field.id, frame)}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          name={name}
          value={typing.text}
          onChange={(event) => typing.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            nudge(event.key, step);
          }}
          onBlur={typing.end}
          className={classes('control tabular-nums', suffix && 'pr-12')}
        />
        {suffix && <Suffix>{suffix}</Suffix>}
      </div>
    </Field>
  );
}

/** While a number is typed it stays as typed; only when left is it written as the language writes it. */
function useTyping(field: { value: number | null; change: (value: number | null) => void; leave: () => void }) {
  const { number, parseNumber } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const written = field.value === null ? '' : number(field.value, { useGrouping: false, maximumFractionDigits: 10 });
  return {
    // What the page sets meanwhile, such as an emptied form, is not hidden by what was typed before.
    text: typed !== null && parseNumber(typed) === field.value ? typed : written,
    type: (text: string) => {
      setTyped(text);
      field.change(parseNumber(text));
    },
    set: (value: number) => {
      setTyped(null);
      field.change(value);
    },
    end: () => {
      setTyped(null);
      field.leave();
    },
  };
}
