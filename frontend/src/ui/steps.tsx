import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Anchor } from './link.tsx';

interface Step {
  label: string;
  /** Leads back to a step that is done. */
  href?: string;
}

/** Where a person is on a short way; `current` counts from 0. */
export function Steps({ label, steps, current }: { label: string; steps: readonly Step[]; current: number }) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={index === current ? 'step' : undefined}
          className="flex items-center gap-2 text-control"
        >
          <Mark isDone={index < current} isCurrent={index === current}>
            {index + 1}
          </Mark>
          {index < current && step.href ? (
            <Anchor href={step.href} className="text-accent hover:underline touch:py-3">
              {step.label}
            </Anchor>
          ) : (
            <span className={index === current ? 'font-semibold' : 'text-ink-2'}>{step.label}</span>
          )}
          {index < current && (
            <span className="sr-only">
              <Trans>done</Trans>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Mark({ isDone, isCurrent, children }: { isDone: boolean; isCurrent: boolean; children: ReactNode }) {
  const look = isCurrent
    ? 'border-accent bg-accent text-on-accent'
    : isDone
      ? 'border-accent text-accent'
      : 'border-field text-ink-2';
  return (
    <span
      aria-hidden
      className={classes(
        'grid size-6 place-items-center rounded-full border text-meta font-semibold tabular-nums',
        look,
      )}
    >
      {isDone ? <Check className="size-3.5" /> : children}
    </span>
  );
}
