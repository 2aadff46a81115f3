import { paint, toneOf, type Tone } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { isNarrow, textSize, textWidth } from './text.ts';

export interface HistogramBin {
  /** The score: "10". */
  readonly label: string;
  readonly count: number;
  /** The count as the reader writes it. */
  readonly shown: string;
  readonly tone?: Tone;
}

export interface HistogramChartProps {
  readonly finding: string;
  readonly bins: readonly HistogramBin[];
  readonly width?: number;
  readonly height?: number;
}

/** How often each score was given. */
export function HistogramChart(props: HistogramChartProps) {
  const { finding, bins, width = 760, height = isNarrow(width) ? 150 : 190 } = props;
  const size = textSize(width);
  const floor = height - 22;
  const slot = width / Math.max(1, bins.length);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const bars = bins.map((bin, index) => {
    const tall = (bin.count / most) * (floor - 22);
    return { ...bin, middle: slot * (index + 0.5), top: floor - tall, tall };
  });
  const told = tellable(bars, size);
  return (
    <Picture finding={finding} size={{ width, height }}>
      {bars.map((bar, index) => (
        <g key={index}>
          <rect
            x={bar.middle - slot * 0.4}
            y={bar.top}
            width={slot * 0.8}
            height={bar.tall}
            rx={2}
            fill={toneOf[bar.tone ?? 'HIGH']}
          />
          {told.has(bar) && (
            <Word x={bar.middle} y={bar.top - 9} size={size} fill={paint.ink} anchor="middle">
              {bar.shown}
            </Word>
          )}
          <Word x={bar.middle} y={floor + 13} size={size} fill={paint.quiet} anchor="middle">
            {bar.label}
          </Word>
        </g>
      ))}
      <line x1={0} x2={width} y1={floor} y2={floor} stroke={paint.frame} />
    </Picture>
  );
}

interface PlacedBar {
  readonly middle: number;
  readonly top: number;
  readonly count: number;
  readonly shown: string;
}

/** On a phone not every figure finds room: the larger go first, and none is written over another. */
function tellable<Bar extends PlacedBar>(bars: readonly Bar[], size: number): ReadonlySet<Bar> {
  const reach = (bar: Bar) => textWidth(bar.shown, size) / 2 + 2;
  const collide = (one: Bar, other: Bar) =>
    Math.abs(one.middle - other.middle) < reach(one) + reach(other) && Math.abs(one.top - other.top) < size + 2;
  const bySize = [...bars].sort((a, b) => b.count - a.count);
  return bySize.reduce<Set<Bar>>(
    (told, bar) => ([...told].some((one) => collide(one, bar)) ? told : told.add(bar)),
    new Set(),
  );
}
