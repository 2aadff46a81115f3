import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { FieldError, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';

export interface CheckProps extends ValueProps<boolean> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  /** The label stays for readers but takes no room: for the first column of a table. */
  hideLabel?: boolean;
  className?: string;
}

const box =
  'peer m-0 size-[18px] shrink-0 appearance-none rounded-small border border-field bg-surface transition-colors checked:border-accent checked:bg-accent disabled:opacity-50 forced:appearance-auto';

/** Yes or no, taken when the form is sent. */
export function Checkbox({ label, hint, error, disabled, hideLabel = false, className, ...valueProps }: CheckProps) {
  const field = useFieldValue<boolean>(valueProps, false);
  const wrong = error ?? field.error;
  return (
    <div className={className}>
      <label className="relative flex items-start gap-2.5 touch:min-h-11 touch:items-center">
        <input
          {...fieldWiring(field.id, { hint, error: wrong })}
          type="checkbox"
          name={valueProps.name}
          disabled={disabled}
          checked={field.value}
          onChange={(event) => field.change(event.target.checked)}
          onBlur={field.leave}
          className={box}
        />
        <Tick />
        <CheckText id={field.id} label={label} hint={hint} hidden={hideLabel} />
      </label>
      <FieldError id={field.id}>{wrong}</FieldError>
    </div>
  );
}

function Tick() {
  return (
    <svg
      viewBox="0 0 18 18"
      className="pointer-events-none absolute left-0 hidden size-[18px] stroke-on-accent peer-checked:block forced:hidden"
      fill="none"
      strokeWidth="2"
      aria-hidden
    >
      <path d="m4.5 9.5 3 3 6-7" />
    </svg>
  );
}

export function CheckText({
  id,
  label,
  hint,
  hidden,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  hidden: boolean;
}) {
  return (
    <span className={classes('text-body leading-[18px]', hidden && 'sr-only')}>
      {label}
      {hint && (
        <span id={`${id}-hint`} className="mt-0.5 block text-meta text-ink-2">
          {hint}
        </span>
      )}
    </span>
  );
}
