import type { ReactNode } from 'react';
import { type Tone, toneInk } from './tone.ts';

interface StatProps {
  label: ReactNode;
  value: ReactNode;
  unit?: string;
  /** n, interval, change: what the figure needs to be believed. */
  note?: ReactNode;
  noteTone?: Tone;
}

/** One large figure with its unit and what stands behind it. */
export function Stat({ label, value, unit, note, noteTone = 'neutral' }: StatProps) {
  return (
    <div className="min-w-0">
      <p className="text-control text-ink-2">{label}</p>
      <p className="mt-0.5 text-figure font-semibold tracking-[-0.01em] tabular-nums">
        {value}
        {unit && <span className="ml-1 text-section font-medium text-ink-2">{unit}</span>}
      </p>
      {note && <p className={`text-meta ${toneInk[noteTone]}`}>{note}</p>}
    </div>
  );
}
