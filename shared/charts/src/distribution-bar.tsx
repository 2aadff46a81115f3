import { paint, toneOf, type Tone } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, textSize, textWidth } from './text.ts';

export interface DistributionPart {
  readonly tone: Tone;
  /** Name and share in one: "Detractors 12 %". */
  readonly label: string;
  readonly count: number;
}

export interface DistributionBarProps {
  readonly finding: string;
  readonly parts: readonly DistributionPart[];
  readonly width?: number;
}

const thickness = 18;

/** How a whole divides, in one bar that fills the width. */
export function DistributionBar({ finding, parts, width = 760 }: DistributionBarProps) {
  const size = textSize(width);
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  const sections = parts.map((part, index) => {
    const before = parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
    return { ...part, from: whole ? (before / whole) * width : 0, long: whole ? (part.count / whole) * width : 0 };
  });
  const labels = placeLabels(sections, { width, size });
  const height = thickness + 8 + Math.max(1, ...labels.map(({ row }) => row + 1)) * 16;
  return (
    <Picture finding={finding} size={{ width, height }}>
      <rect width={width} height={thickness} rx={3} fill="none" stroke={whole ? 'none' : paint.frame} />
      {sections.map(({ from, long, tone }, index) =>
        long > 0 ? (
          <rect key={index} x={from} width={Math.max(0.5, long - 1.5)} height={thickness} rx={2} fill={toneOf[tone]} />
        ) : null,
      )}
      {labels.map(({ x, row, text, tone }, index) => (
        <g key={index}>
          <rect x={x} y={thickness + 11 + row * 16} width={9} height={9} rx={1.5} fill={toneOf[tone]} />
          <Word x={x + 14} y={thickness + 16 + row * 16} size={size} fill={paint.ink}>
            {text}
          </Word>
        </g>
      ))}
    </Picture>
  );
}

interface Section extends DistributionPart {
  readonly from: number;
  readonly long: number;
}

/** Each label begins under its part, moved as far as its neighbours need; one under the other when a row cannot hold them. */
function placeLabels(sections: readonly Section[], { width, size }: { width: number; size: number }) {
  const long = (index: number) => textWidth(sections[index]?.label ?? '', size) + 26;
  const needed = sections.reduce((sum, _, index) => sum + long(index), 0);
  if (needed > width + 12)
    return sections.map(({ label, tone }, row) => ({ x: 0, row, tone, text: fit(label, size, width - 14) }));
  let right = width + 12;
  const most = sections
    .map((_, index) => long(index))
    .reduceRight<number[]>((all, each) => [(right -= each), ...all], []);
  let least = 0;
  return sections.map(({ from, label, tone }, index) => {
    const x = Math.max(least, Math.min(from, most[index] ?? 0));
    least = x + long(index);
    return { x, row: 0, tone, text: label };
  });
}
