import {
  type Box,
  type Jump,
  type LaneBand,
  layoutSizes,
  type Line,
  type MapLayout,
  type Point,
} from '@cxboard/domain/deep-dives/drawing.rules';
import { paint } from './paint.ts';

export type StepTone = 'PLAIN' | 'PAIN' | 'ACTIVE' | 'FADED';

export interface ProcessMapProps {
  readonly layout: MapLayout;
  /** What the picture shows, for who cannot see it. The outline beside it says every step. */
  readonly finding: string;
  readonly toneOf: (stepId: string) => StepTone;
  /** A step was pressed; without it the picture is still. */
  readonly onSelect?: ((stepId: string) => void) | undefined;
}

const bad = 'var(--bad, #b3261e)';
const accent = 'var(--accent, #1f5f8b)';
const tones = {
  PLAIN: { fill: paint.surface, line: 'var(--line-2, #c9c9c2)' },
  PAIN: { fill: 'var(--bad-soft, #fbeceb)', line: bad },
  ACTIVE: { fill: 'var(--soft, #e4eef5)', line: accent },
  FADED: { fill: paint.surface, line: paint.rule },
} as const satisfies Record<StepTone, { fill: string; line: string }>;

/** A process as lanes, steps and the ways between them, drawn from its layout. */
export function ProcessMap({ layout, finding, toneOf, onSelect }: ProcessMapProps) {
  const { width, height, lanes, boxes, lines, jumps } = layout;
  return (
    <svg
      role="img"
      aria-label={finding}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {lanes.map((lane, index) => (
        <LanePaper key={`${lane.laneId} ${lane.top}`} lane={lane} width={width} isShaded={index % 2 === 0} />
      ))}
      {lines.map((line) => (
        <Way key={`${line.flow.fromId} ${line.flow.toId}`} points={line.points} isBack={line.isBack} />
      ))}
      {jumps.map((jump, index) => (
        <Way key={index} points={jump.points} isBack={jump.isBack} />
      ))}
      {boxes.map((box) => (
        <StepBox key={box.stepId} box={box} tone={toneOf(box.stepId)} onSelect={onSelect} />
      ))}
      {[...lines, ...jumps].map((way, index) => (
        <Label key={index} way={way} />
      ))}
    </svg>
  );
}

function LanePaper({
  lane: { name, top, height },
  width,
  isShaded,
}: {
  lane: LaneBand;
  width: number;
  isShaded: boolean;
}) {
  const first = top + height / 2 - ((name.length - 1) * layoutSizes.nameLine) / 2;
  return (
    <g>
      <rect x={0} y={top} width={width} height={height} fill={isShaded ? 'var(--surface-2, #f1f1ee)' : paint.surface} />
      <line x1={0} x2={width} y1={top + height} y2={top + height} stroke={paint.rule} />
      {name.map((words, index) => (
        <text
          key={index}
          x={14}
          y={first + index * layoutSizes.nameLine}
          dy="0.35em"
          fontSize={layoutSizes.name}
          fontWeight={600}
          fill={paint.ink}
        >
          {words}
        </text>
      ))}
    </g>
  );
}

function StepBox({ box, tone, onSelect }: { box: Box; tone: StepTone; onSelect: ProcessMapProps['onSelect'] }) {
  const { x, y, width, height } = box;
  const { fill, line } = tones[tone];
  const isQuiet = tone === 'PLAIN' || tone === 'FADED';
  const press = { onClick: () => onSelect?.(box.stepId), style: onSelect && { cursor: 'pointer' } };
  return (
    <g opacity={tone === 'FADED' ? 0.45 : 1} {...press}>
      <rect {...{ x, y, width, height, fill }} rx={7} stroke={line} strokeWidth={isQuiet ? 1 : 1.5} />
      <StepWords box={box} noteColour={tone === 'PAIN' ? bad : paint.quiet} />
    </g>
  );
}

function StepWords({ box, noteColour }: { box: Box; noteColour: string }) {
  const { x, y, width, height, number, nameLines, notes } = box;
  const { pad, name, nameLine, note, noteLine } = layoutSizes;
  const named = nameLines.length * nameLine;
  const top = y + (height - named - notes.length * noteLine) / 2 + nameLine / 2;
  const inkOfName = { fontSize: name, fontWeight: 600, fill: paint.ink };
  return (
    <>
      <text x={x + width - pad} y={top} dy="0.35em" fontSize={note} textAnchor="end" fill={paint.quiet}>
        {number}
      </text>
      {nameLines.map((words, index) => (
        <text key={index} x={x + pad} y={top + index * nameLine} dy="0.35em" {...inkOfName}>
          {words}
        </text>
      ))}
      {notes.map((words, index) => (
        <text key={index} x={x + pad} y={top + named + index * noteLine} dy="0.25em" fontSize={note} fill={noteColour}>
          {words}
        </text>
      ))}
    </>
  );
}

function Way({ points, isBack }: Pick<Line, 'points' | 'isBack'>) {
  const end = points.at(-1);
  if (!end) return null;
  const colour = isBack ? paint.mark : paint.frame;
  return (
    <g fill="none" stroke={colour} strokeWidth={1.5}>
      <path d={rounded(points)} strokeDasharray={isBack ? '5 4' : undefined} strokeLinejoin="round" />
      <path
        d={`M${end.x - 7},${end.y - 4} L${end.x - 1},${end.y} L${end.x - 7},${end.y + 4}`}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </g>
  );
}

/** Corners a little round, no rounder than their shorter leg allows. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${point.x},${point.y}`;
      if (!after) return `L${point.x},${point.y}`;
      const radius = Math.min(6, distance(before, point) / 2, distance(point, after) / 2);
      const [from, to] = [towards(point, before, radius), towards(point, after, radius)];
      return `L${from.x},${from.y} Q${point.x},${point.y} ${to.x},${to.y}`;
    })
    .join(' ');
}

const distance = (one: Point, other: Point) => Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});

function Label({ way: { label, isBack } }: { way: Line | Jump }) {
  if (!label) return null;
  return (
    <text
      x={label.x}
      y={label.y + label.height / 2}
      dy="0.35em"
      fontSize={layoutSizes.label}
      fill={isBack ? paint.mark : paint.quiet}
    >
      {label.text}
    </text>
  );
}
