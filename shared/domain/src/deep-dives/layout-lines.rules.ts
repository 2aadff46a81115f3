import { drawnWidth } from './layout-text.rules.ts';
import {
  type Arrival,
  type Drawing,
  type Jump,
  type Label,
  layoutSizes as sizes,
  type Line,
  type Point,
  type Way,
} from './drawing.rules.ts';
import { type Course, entrySide, type Leg, type Stop, type Track } from './tracks.rules.ts';

export function linesOf(drawing: Drawing): { readonly lines: readonly Line[]; readonly jumps: readonly Jump[] } {
  return {
    lines: drawing.ways.flatMap((way) => lineOf(way, drawing) ?? []),
    jumps: [
      ...drawing.ways.filter(({ leg }) => !leg.to).map((way) => leaving(way, drawing)),
      ...drawing.arrivals.map((arrival) => arriving(arrival, drawing)),
    ],
  };
}

function lineOf({ leg: { to, ...leg }, course, text }: Way, drawing: Drawing): Line | null {
  if (!to || !course) return null;
  const start = leavingPoint(leg.from, leg.port, drawing);
  const label = text ? labelAbove(start, text) : null;
  return { flow: leg.flow, isBack: leg.isBack, label, points: pointsOf({ ...leg, to }, course, { start, drawing }) };
}

function pointsOf(leg: Leg, course: Course, { start, drawing }: { start: Point; drawing: Drawing }): readonly Point[] {
  const end = { x: drawing.columns.left[leg.to.column] ?? 0, y: middle(leg.to.row, drawing) };
  if (course.kind === 'STRAIGHT') return [start, end];
  const entering = { ...end, y: end.y + (entrySide(leg) * sizes.port) / 2 };
  if (course.kind === 'DIRECT') return bent(start, entryX(course.gutter, drawing), entering);
  const bends = [exitX(course.exit, drawing), channelY(course.channel, drawing)];
  return throughChannel(start, bends, { entry: entryX(course.entry, drawing), entering });
}

const bent = (start: Point, x: number, end: Point): readonly Point[] => [
  start,
  { x, y: start.y },
  { x, y: end.y },
  end,
];

function throughChannel(
  start: Point,
  [x = 0, y = 0]: readonly number[],
  { entry, entering }: { entry: number; entering: Point },
) {
  return [start, { x, y: start.y }, { x, y }, { x: entry, y }, { x: entry, y: entering.y }, entering];
}

function leaving({ leg, text }: Way, drawing: Drawing): Jump {
  const start = leavingPoint(leg.from, leg.port, drawing);
  const end = { ...start, x: start.x + drawnWidth(text, sizes.label) + 10 };
  return { points: [start, end], label: labelAbove(start, text), isBack: leg.isBack };
}

function arriving({ stop, text }: Arrival, drawing: Drawing): Jump {
  const end = { x: drawing.columns.left[stop.column] ?? 0, y: middle(stop.row, drawing) };
  const start = { ...end, x: end.x - drawnWidth(text, sizes.label) - 10 };
  const label = { text, x: start.x, y: end.y - sizes.port - 7, width: drawnWidth(text, sizes.label), height: 12 };
  return { points: [start, end], label, isBack: false };
}

/** Just beside the box, above its line. */
function labelAbove({ x, y }: Point, text: string): Label {
  return { text, x: x + 5, y: y - 13, width: drawnWidth(text, sizes.label), height: 12 };
}

const middle = (row: number, { tops, heights }: Drawing) => (tops[row] ?? 0) + (heights[row] ?? 0) / 2;

const leavingPoint = ({ column, row }: Stop, port: number, drawing: Drawing): Point => ({
  x: (drawing.columns.left[column] ?? 0) + sizes.box,
  y: middle(row, drawing) + port * sizes.port,
});

const exitX = ({ at, track }: Track, { columns }: Drawing) => (columns.exitsAt[at] ?? 0) + track * sizes.track;
const entryX = ({ at, track }: Track, { columns }: Drawing) => (columns.entriesAt[at] ?? 0) + track * sizes.track;

/** Tracks of a channel are counted away from its row, so that the first runs nearest to the boxes. */
function channelY({ at, track }: Track, { tops, heights }: Drawing): number {
  const row = Math.floor(at / 2);
  const top = tops[row] ?? 0;
  const away = sizes.pad + track * sizes.track;
  return at % 2 === 0 ? top - away : top + (heights[row] ?? 0) + away;
}
