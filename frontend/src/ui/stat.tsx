import type { ReactNode } from 'react';
import { type Tone, toneInk } from './tone.ts';

interface StatProps {
  label: ReactNode;
  value: ReactNode;
  unit?: string | undefined;
  /** n, interval, change: what the figure needs to be believed. */
  note?: ReactNode;
  noteTone?: Tone;
}

/** One large figure with its unit and what stands behind it. */
export function Stat({ label, value, unit, note, noteTone = 'neutral' }: StatProps) {
  return (
    <div className="min-w-0">
      <p className="text-control text-ink-2">{label}</p>
      <Figure value={value} unit={unit} />
      {note && <p className={`text-meta ${toneInk[noteTone]}`}>{note}</p>}
    </div>
  );
}

/** A large figure; its unit is smaller and stays beside it. */
export const Figure = ({ value, unit }: Pick<StatProps, 'value' | 'unit'>) => (
  <p className="mt-0.5 text-figure font-semibold tracking-[-0.01em] tabular-nums">
    {value}
    {unit && <span className="text-section font-medium text-ink-2">{`\u00a0${unit}`}</span>}
  </p>
);
