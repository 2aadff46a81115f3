import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { FieldError, FieldHint } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type ChoiceProps = ValueProps<string> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  hideLabel?: boolean;
  choices: readonly Choice[];
  className?: string;
};

/** Two to four short words side by side, one of them taken: a view, a period, a health. */
export function Segmented(props: ChoiceProps) {
  return (
    <Group
      {...props}
      list="inline-flex max-w-full flex-wrap rounded-control border border-line-2 bg-surface-2 p-[2px]"
      item={
        'relative flex min-h-[30px] items-center gap-1.5 rounded-[4px] px-3 text-center text-control leading-tight font-medium text-ink-2 transition-colors hover:text-ink touch:min-h-10 ' +
        'has-checked:bg-surface has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line-2)] has-focus-visible:outline-2 has-focus-visible:outline-accent has-disabled:opacity-50 ' +
        'forced:has-checked:outline-2'
      }
      input="absolute inset-0 m-0 appearance-none outline-none"
    />
  );
}

/** A few answers under each other, with room for a line about each. */
export function RadioGroup(props: ChoiceProps) {
  return (
    <Group
      {...props}
      list="grid gap-2.5 touch:gap-0"
      item="flex items-start gap-2.5 has-disabled:opacity-50 touch:min-h-11 touch:items-center"
      input="m-0 size-[18px] shrink-0 appearance-none rounded-full border border-field bg-surface checked:border-[5px] checked:border-accent forced:appearance-auto"
    />
  );
}

function Group(props: ChoiceProps & { list: string; item: string; input: string }) {
  const { label, hint, error, hideLabel, choices, className, list, item, input, ...valueProps } = props;
  const field = useFieldValue<string>(valueProps, '');
  const wrong = error ?? field.error;
  return (
    <fieldset className={classes('min-w-0', className)} aria-describedby={wrong ? `${field.id}-error` : undefined}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 text-control font-medium'}>{label}</legend>
      <FieldHint id={field.id}>{hint}</FieldHint>
      <div className={list}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={item}>
            <input
              type="radio"
              id={index === 0 ? field.id : undefined}
              name={field.id}
              value={choice.value}
              disabled={choice.disabled}
              checked={field.value === choice.value}
              onChange={() => field.change(choice.value)}
              onBlur={field.leave}
              className={input}
            />
            <span className="leading-[18px]">
              {choice.label}
              {choice.hint && <span className="mt-0.5 block text-meta font-normal text-ink-2">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={field.id}>{wrong}</FieldError>
    </fieldset>
  );
}
