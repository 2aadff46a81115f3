import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { type Tone, toneInk } from './tone.ts';

const shapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.6" />,
  good: <circle cx="6" cy="6" r="4.75" fill="currentColor" />,
  warn: <path d="M6 1 11.2 10.5H.8z" fill="currentColor" />,
  bad: <path d="M6 .6 11.4 6 6 11.4.6 6z" fill="currentColor" />,
  decision: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  accent: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
};

interface StatusMarkProps {
  tone: Tone;
  /** A sentence rather than a word. */
  wraps?: boolean;
  children: ReactNode;
}

/**
 * How it stands with a thing: a shape and a word, so that it can be told without colours.
 * Dashed ring = not known, disc = good, triangle = careful, diamond = bad, square = decision, ring = under way.
 */
export function StatusMark({ tone, wraps = false, children }: StatusMarkProps) {
  return (
    <span
      className={classes(
        'inline-flex gap-1.5 text-control font-medium',
        wraps ? 'items-baseline' : 'items-center whitespace-nowrap',
        toneInk[tone],
      )}
    >
      <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden>
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
