import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** What every field of the kit takes beside its value. */
export interface FieldProps {
  label: ReactNode;
  /** Said before anything is typed, under the label. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; the form around the field gives its own. */
  error?: ReactNode;
  /** The label stays for readers but takes no room. */
  hideLabel?: boolean;
  /** Adds the word "optional" to the label. */
  optional?: boolean;
  className?: string;
}

export interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Which of the props of a field belong to its frame, and how the input inside points at them. */
export function fieldWiring(id: string, { hint, error }: { hint?: ReactNode; error?: ReactNode }): Wiring {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

/** The frame of a field: label above, hint under it, then the input, then what is wrong with it. */
export function Field({ id, children, ...props }: FieldProps & { id: string; children: ReactNode }) {
  const { label, hint, error, hideLabel = false, optional = false, className } = props;
  return (
    <div className={classes('min-w-0', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1 block text-control font-medium'}>
        {label}
        {optional && (
          <span className="font-normal text-ink-2">
            {' '}
            <Trans>(optional)</Trans>
          </span>
        )}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p id={`${id}-hint`} className="mb-1.5 text-meta text-ink-2">
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-control text-bad">
      <CircleAlert className="mt-px size-4 shrink-0" aria-hidden />
      {children}
    </p>
  ) : null;
}
