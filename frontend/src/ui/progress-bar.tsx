import { type ReactNode, useId } from 'react';

interface ProgressBarProps {
  label: ReactNode;
  /** From 0 to `max`; left out while nobody knows. */
  value?: number;
  max?: number;
  /** The figure as a person says it: "5 of 6", "12,400 of 48,210 rows". */
  figure?: string;
}

/** How far something has come, with its figure. */
export function ProgressBar({ label, value, max = 100, figure }: ProgressBarProps) {
  const id = useId();
  const share = value === undefined ? 0.3 : Math.min(1, Math.max(0, value / max));
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-3 text-control">
        <span id={id}>{label}</span>
        {figure && <span className="text-ink-2 tabular-nums">{figure}</span>}
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={figure}
        className="h-1.5 overflow-hidden rounded-full bg-surface-2 forced:border print:border print:border-line-2"
      >
        <div
          className={`h-full rounded-full bg-accent transition-[width] forced:bg-[Highlight] ${value === undefined ? 'animate-pulse' : ''}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
