import { type KeyboardEvent, useRef, useState } from 'react';

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it says to who cannot see it, and under the mouse. */
  readonly label: string;
}

interface MarksProps {
  readonly marks: readonly Mark[];
  /** Names all of them together: "the numbers behind". */
  readonly label: string;
  /** The mark the Tab key comes to first; the arrows go on from there. */
  readonly first: number;
  readonly onSelect: ((index: number) => void) | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A whole column or row answers the mouse, since a dot is too small to hit; for the keyboard a chart is one stop. */
export function Marks({ marks, label, first, onSelect }: MarksProps) {
  const [current, setCurrent] = useState(first);
  const spots = useRef<unknown[]>([]);
  if (!onSelect) return <Tips marks={marks} />;
  const onKeyDown = (event: KeyboardEvent<SVGRectElement>, index: number) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    const next = aimOf(event.key, index, marks.length - 1);
    if (!isPress && next === null) return;
    event.preventDefault();
    if (isPress) return onSelect(index);
    const aim = spots.current[next ?? index];
    if (canFocus(aim)) aim.focus();
  };
  return (
    <g role="group" aria-label={label}>
      {marks.map(({ label: said, ...box }, index) => (
        <rect
          key={index}
          {...box}
          ref={(spot) => {
            spots.current[index] = spot;
          }}
          fill="transparent"
          cursor="pointer"
          data-mark
          role="button"
          aria-label={said}
          tabIndex={index === Math.min(current, marks.length - 1) ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => onSelect(index)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          <title>{said}</title>
        </rect>
      ))}
    </g>
  );
}

// Charts are drawn on the server too, where no element has a type.
const canFocus = (spot: unknown): spot is { focus: () => void } =>
  typeof spot === 'object' && spot !== null && 'focus' in spot;

function aimOf(key: string, index: number, last: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(last, index + step));
}

function Tips({ marks }: Pick<MarksProps, 'marks'>) {
  return marks.map(({ label, ...box }, index) =>
    label ? (
      <rect key={index} {...box} fill="transparent">
        <title>{label}</title>
      </rect>
    ) : null,
  );
}
