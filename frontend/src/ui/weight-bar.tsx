import type { Tone } from './tone.ts';

const fills: Partial<Record<Tone, string>> = { bad: 'bg-bad', warn: 'bg-warn', good: 'bg-good', neutral: 'bg-line-2' };

interface WeightBarProps {
  value: number;
  /** The longest bar of the column. */
  max: number;
  tone: Tone;
}

/** How heavy a row is beside the others; the figure stands next to it, so the bar itself says nothing to readers. */
export function WeightBar({ value, max, tone }: WeightBarProps) {
  const share = max > 0 ? Math.max(value > 0 ? 2 : 0, (100 * value) / max) : 0;
  return (
    <span aria-hidden className="block h-2 w-full min-w-16 rounded-small bg-surface-2 forced-color-adjust-none">
      <span
        className={`block h-2 rounded-small print:border print:border-ink ${fills[tone] ?? 'bg-accent'}`}
        style={{ width: `${share}%` }}
      />
    </span>
  );
}
