import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';

type Input = Omit<ComponentProps<'input'>, keyof FieldProps | keyof ValueProps<string> | 'id' | 'defaultValue'>;

export type TextFieldProps = Input &
  FieldProps &
  ValueProps<string> & {
    /** Short words inside the frame at the right: a unit. */
    suffix?: string;
    type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'date' | 'time';
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange, suffix, ...input } = props;
  const field = useFieldValue<string>({ name, value, onChange }, '');
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  return (
    <Field id={field.id} {...frame}>
      <div className="relative">
        <input
          type="text"
          {...input}
          {...fieldWiring(field.id, frame)}
          name={name}
          value={field.value}
          onChange={(event) => field.change(event.target.value)}
          onBlur={(event) => {
            field.leave();
            input.onBlur?.(event);
          }}
          className={classes('control', suffix && 'pr-12')}
        />
        {suffix && <Suffix>{suffix}</Suffix>}
      </div>
    </Field>
  );
}

export function Suffix({ children }: { children: string }) {
  return (
    <span className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-control text-ink-2">
      {children}
    </span>
  );
}

/** A day, `YYYY-MM-DD`, picked the way the person's device picks days. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'suffix'>) {
  return <TextField {...props} type="date" className={classes('max-w-48', props.className)} />;
}

/** A time of day, `HH:MM`. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'suffix'>) {
  return <TextField {...props} type="time" className={classes('max-w-36', props.className)} />;
}
