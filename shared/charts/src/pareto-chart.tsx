import type { RankedBar } from '@cxboard/domain/figures/figure';
import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth } from './text.ts';

export interface ParetoChartProps {
  readonly finding: string;
  readonly width?: number;
  readonly bars: readonly RankedBar[];
  /** A line below this many bars, and what they are together. */
  readonly vital?: { readonly bars: number; readonly label: string } | undefined;
  readonly marksLabel?: string;
  readonly onSelect?: ((index: number) => void) | undefined;
}

interface Layout {
  readonly width: number;
  readonly size: number;
  readonly isNarrow: boolean;
  readonly rowHeight: number;
  readonly labelFrom: number;
  readonly barFrom: number;
  readonly barRoom: number;
  readonly shareEnd: number;
  readonly most: number;
}

function layOut({ width = 760, bars }: ParetoChartProps): Layout {
  const [narrow, size] = [isNarrow(width), textSize(width)];
  const sane = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);
  const shownRoom = Math.max(0, ...bars.map(({ shown }) => textWidth(shown, size))) + 8;
  const movedRoom = Math.min(150, Math.max(0, ...bars.map(({ moved }) => textWidth(moved, size))) + 16);
  const shareRoom = Math.max(0, ...bars.map(({ share }) => textWidth(share, size))) + 16;
  const barFrom = narrow ? 26 : Math.min(300, width * 0.34);
  const shareEnd = width - movedRoom;
  const barRoom = Math.max(20, shareEnd - shareRoom - shownRoom - barFrom);
  const most = Math.max(1, ...bars.map(({ value }) => sane(value)));
  return {
    width,
    size,
    isNarrow: narrow,
    rowHeight: narrow ? 42 : 28,
    labelFrom: 26,
    barFrom,
    barRoom,
    shareEnd,
    most,
  };
}

/** Reasons by how many: bars with their counts and shares, and what became of each rank. */
export function ParetoChart(props: ParetoChartProps) {
  const { bars, vital, onSelect, finding } = props;
  const layout = layOut(props);
  const height = Math.max(1, bars.length) * layout.rowHeight + (vital ? 8 : 0);
  const topOf = (index: number) => index * layout.rowHeight + (vital && index >= vital.bars ? 8 : 0);
  const marks = bars.map(({ tip }, index) => ({
    ...{ x: 0, y: topOf(index), width: layout.width, height: layout.rowHeight, label: tip },
  }));
  return (
    <Picture
      finding={finding}
      size={{ width: layout.width, height }}
      marks={<Marks marks={marks} label={props.marksLabel ?? ''} first={0} onSelect={onSelect} />}
      takesPresses={onSelect !== undefined}
    >
      {bars.map((bar, index) => (
        <Bar key={index} bar={bar} layout={layout} top={topOf(index)} />
      ))}
      {vital && vital.bars > 0 && vital.bars < bars.length && (
        <Vital label={vital.label} layout={layout} y={topOf(vital.bars) - 4} />
      )}
    </Picture>
  );
}

function Bar({ bar, layout, top }: { bar: RankedBar; layout: Layout; top: number }) {
  const { size, labelFrom, barFrom, barRoom, shareEnd, width } = layout;
  const value = Number.isFinite(bar.value) ? Math.max(0, bar.value) : 0;
  const length = Math.max(1, (barRoom * value) / layout.most);
  const middle = top + (layout.isNarrow ? 30 : layout.rowHeight / 2);
  const labelY = layout.isNarrow ? top + 11 : middle;
  const labelRoom = layout.isNarrow ? shareEnd - labelFrom - 8 : barFrom - labelFrom - 12;
  const weight = bar.isMarked ? 600 : 400;
  return (
    <>
      <Word x={18} y={labelY} size={size} fill={paint.quiet} anchor="end">
        {bar.rank}
      </Word>
      <Word x={labelFrom} y={labelY} size={size} fill={paint.ink} weight={weight}>
        {fit(bar.label, size, labelRoom)}
      </Word>
      <rect x={barFrom} y={middle - 6} width={length} height={12} {...lookOf(bar)} />
      <Word x={barFrom + length + 8} y={middle} size={size} fill={paint.ink} weight={weight}>
        {bar.shown}
      </Word>
      <Word x={shareEnd} y={middle} size={size} fill={paint.quiet} anchor="end">
        {bar.share}
      </Word>
      <Word x={width} y={layout.isNarrow ? labelY : middle} size={size} fill={paint.quiet} anchor="end">
        {fit(bar.moved, size, width - shareEnd - 12)}
      </Word>
    </>
  );
}

/** What has no rank is only outlined; what the finding speaks of stands out by colour and by weight. */
function lookOf({ rank, isMarked }: RankedBar) {
  if (rank === '') return { fill: 'none', stroke: paint.frame, strokeWidth: 1 };
  return { fill: isMarked ? paint.mark : strokes[0].colour };
}

function Vital({ label, layout: { width, size, barFrom, barRoom }, y }: { label: string; layout: Layout; y: number }) {
  const text = fit(label, size, barRoom + 40);
  const from = barFrom + barRoom + 60 - textWidth(text, size);
  return (
    <>
      <line x1={0} x2={width} y1={y} y2={y} stroke={paint.frame} strokeDasharray="3 3" />
      <rect x={from - 6} y={y - 8} width={textWidth(text, size) + 12} height={16} fill={paint.surface} />
      <Word x={from} y={y} size={size} fill={paint.quiet}>
        {text}
      </Word>
    </>
  );
}
