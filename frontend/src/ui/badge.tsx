import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { type Tone, toneInk } from './tone.ts';

/** A word that sorts a thing: its kind, a count. The word carries the meaning, the colour only repeats it. */
export function Badge({
  tone = 'neutral',
  framed = false,
  children,
}: {
  tone?: Tone;
  framed?: boolean;
  children: ReactNode;
}) {
  const frame = framed ? 'rounded-small border border-line bg-surface-2 px-1.5' : '';
  return <span className={classes('text-meta font-medium whitespace-nowrap', toneInk[tone], frame)}>{children}</span>;
}
