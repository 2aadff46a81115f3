import { classes } from './classes.ts';
import type { Tone } from './tone.ts';

interface Segment {
  key: string;
  /** Told to readers and shown when pointed at: "Review, 15 min". */
  label: string;
  size: number;
  tone?: Tone;
}

interface SegmentBarProps {
  /** The finding for readers: "75 of 90 minutes planned". */
  label: string;
  segments: readonly Segment[];
  /** What there is room for; what goes beyond is hatched. */
  room: number;
}

const fills: Record<Tone, string> = {
  neutral: 'bg-field',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
  decision: 'bg-decision',
  accent: 'bg-accent',
};
const hatched =
  'bg-[repeating-linear-gradient(135deg,var(--bad)_0_3px,transparent_3px_6px)] outline-1 -outline-offset-1 outline-bad';

/** Parts against the room there is: minutes against a window. */
export function SegmentBar({ label, segments, room }: SegmentBarProps) {
  const total = segments.reduce((sum, segment) => sum + segment.size, 0);
  const scale = Math.max(total, room) || 1;
  const pieces = segments.flatMap((segment, index) => split(segment, before(segments, index), room));
  return (
    <div role="img" aria-label={label} className="relative flex h-1.5 gap-0.5 [print-color-adjust:exact]">
      {pieces.map((piece) => (
        <span
          key={piece.key}
          title={piece.label}
          className={classes(
            'h-full rounded-full forced:border',
            piece.isOver ? hatched : fills[piece.tone ?? 'neutral'],
          )}
          style={{ flex: `${piece.size / scale} 0 0` }}
        />
      ))}
      {total < room && (
        <span className="h-full rounded-full bg-line" style={{ flex: `${(room - total) / scale} 0 0` }} />
      )}
      {total > room && (
        <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${(room / scale) * 100}%` }} />
      )}
    </div>
  );
}

function before(segments: readonly Segment[], index: number): number {
  return segments.slice(0, index).reduce((sum, segment) => sum + segment.size, 0);
}

function split(segment: Segment, start: number, room: number): (Segment & { isOver: boolean })[] {
  const inside = Math.max(0, Math.min(segment.size, room - start));
  const over = segment.size - inside;
  return [
    { ...segment, size: inside, isOver: false },
    { ...segment, key: `${segment.key}-over`, size: over, isOver: true },
  ].filter((piece) => piece.size > 0);
}
