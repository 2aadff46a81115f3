import { hatch } from './hatch.ts';
import { Marks } from './marks.tsx';
import { paint, type Tone, toneOf } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, namesUnder, spread, textSize, textWidth } from './text.ts';

export interface SharesPeriod {
  readonly label: string;
  readonly open?: boolean;
  /** In the order of the parts, adding up to 100; null when too few answered. */
  readonly shares: readonly number[] | null;
  /** Said under the mouse and to those who hear the picture. */
  readonly tip: string;
}

export interface SharesPart {
  readonly name: string;
  readonly tone: Tone;
}

export interface StackedSharesProps {
  readonly finding: string;
  /** From the bottom up. */
  readonly parts: readonly SharesPart[];
  readonly periods: readonly SharesPeriod[];
  /** "41 %" */
  readonly share: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
  readonly onSelect?: (periodIndex: number) => void;
  readonly marksLabel?: string;
}

interface Layout {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly slot: number;
  readonly y: (share: number) => number;
  readonly bottom: number;
}

const top = 8;
const dateLine = 22;

function layOut({ parts, periods, share }: StackedSharesProps, width: number, height: number): Layout {
  const size = textSize(width);
  const labels = parts.map(({ name }) => textWidth(`${name} ${share(100)}`, size));
  const left = textWidth(share(100), size) + 10;
  const right = width - Math.min(width * 0.4, Math.max(0, ...labels) + 14);
  const bottom = height - dateLine;
  const y = (value: number) => bottom - (value / 100) * (bottom - top);
  return { size, left, right, bottom, y, slot: (right - left) / Math.max(1, periods.length) };
}

/** Parts of a whole over time: one column a period, named at the right by the newest one. */
export function StackedShares({ width = 760, height = isNarrow(width) ? 190 : 220, ...props }: StackedSharesProps) {
  const layout = layOut(props, width, height);
  const { periods, onSelect, marksLabel = '' } = props;
  const marks = periods.map(({ tip }, index) => ({
    ...{ x: layout.left + layout.slot * index, y: top, width: layout.slot, height: layout.bottom - top },
    label: tip,
  }));
  const answers = <Marks marks={marks} label={marksLabel} first={periods.length - 1} onSelect={onSelect} />;
  return (
    <Picture finding={props.finding} size={{ width, height }} marks={answers} takesPresses={onSelect !== undefined}>
      <Rules layout={layout} share={props.share} />
      {periods.map((period, index) => (
        <Column key={index} period={period} at={index} layout={layout} parts={props.parts} />
      ))}
      <Labels {...props} layout={layout} />
      <Dates layout={layout} periods={periods} width={width} />
    </Picture>
  );
}

function Rules({ layout: { left, right, y, size }, share }: { layout: Layout; share: StackedSharesProps['share'] }) {
  return [0, 50, 100].map((value) => (
    <g key={value}>
      <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke={paint.rule} />
      <Word x={left - 8} y={y(value)} size={size} fill={paint.quiet} anchor="end">
        {share(value)}
      </Word>
    </g>
  ));
}

interface ColumnProps {
  readonly period: SharesPeriod;
  readonly at: number;
  readonly layout: Layout;
  readonly parts: readonly SharesPart[];
}

const startsOf = (shares: readonly number[]): number[] =>
  shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));

/** A hair of paper between two parts keeps them apart where all colours are grey. */
function Column({ period: { shares, open }, at, layout: { left, slot, y }, parts }: ColumnProps) {
  if (!shares) return null;
  const gap = Math.min(6, slot * 0.2);
  const [from, width] = [left + slot * at + gap / 2, Math.max(1, slot - gap)];
  const starts = startsOf(shares);
  return (
    <g fillOpacity={open ? 0.45 : 1}>
      {parts.map(({ name, tone }, index) => {
        const [start, share] = [starts[index] ?? 0, shares[index] ?? 0];
        const height = Math.max(0, y(start) - y(start + share) - 1);
        return <rect key={name} x={from} width={width} y={y(start + share)} height={height} fill={toneOf[tone]} />;
      })}
      {open && (
        <path
          d={hatch({ left: from, right: from + width, top: y(100), bottom: y(0) })}
          stroke={paint.surface}
          strokeWidth={1.5}
          fill="none"
        />
      )}
    </g>
  );
}

/** The newest period names the parts: "promoters 41 %". */
function Labels({
  parts,
  periods,
  share,
  layout: { right, y, size, bottom },
}: StackedSharesProps & { layout: Layout }) {
  const shares = periods.findLast((period) => period.shares)?.shares;
  if (!shares) return null;
  const starts = startsOf(shares);
  const labels = parts.map(({ name }, index) => {
    const value = shares[index] ?? 0;
    return { x: right + 10, y: y((starts[index] ?? 0) + value / 2), text: `${name} ${share(value)}` };
  });
  return spread(labels, size + 3, [top + size / 2, bottom]).map(({ x, y: at, text }) => (
    <Word key={text} x={x} y={at} size={size} fill={paint.ink}>
      {fit(text, size, 1000)}
    </Word>
  ));
}

function Dates({
  layout: { left, slot, bottom, size },
  periods,
  width,
}: { layout: Layout } & Pick<StackedSharesProps, 'periods'> & { width: number }) {
  const names = periods.map(({ label }) => label);
  return namesUnder(names, { x: (index) => left + slot * (index + 0.5), slot, size, width }).map(
    ({ at, text }, nth) => (
      <Word key={nth} x={at} y={bottom + 15} size={size} fill={paint.quiet} anchor="middle">
        {text}
      </Word>
    ),
  );
}
