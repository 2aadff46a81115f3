import { cutToWidth, drawnWidth, wrapped } from './layout-text.rules.ts';
import { linesOf } from './layout-lines.rules.ts';
import {
  type Arrival,
  type Box,
  type Drawing,
  type LaneBand,
  layoutSizes as sizes,
  type LayoutWords,
  type MapLayout,
  type Way,
} from './drawing.rules.ts';
import { type MapFlow, waysBack, waysOut } from './process-map.rules.ts';
import { type Cell, type MapToDraw, rowsOf, type StepToDraw } from './placing.rules.ts';
import { portsOf } from './ports.rules.ts';
import { courseOf, type Stop, type Taken, Tracks } from './tracks.rules.ts';

export interface BandToDraw {
  readonly map: MapToDraw;
  readonly cells: readonly Cell[];
  readonly words: LayoutWords;
  readonly isFolded: boolean;
}

/** One band of a map: lanes under each other, columns side by side. */
export function bandOf(band: BandToDraw): MapLayout {
  const { map, cells, isFolded } = band;
  const lanes = isFolded ? map.lanes.filter(({ id }) => cells.some(({ laneId }) => laneId === id)) : map.lanes;
  const { rows, rowOf } = rowsOf(lanes, cells);
  const stops = new Map(cells.map(({ stepId, column }) => [stepId, { stepId, column, row: rowOf.get(stepId) ?? 0 }]));
  const taken: Taken = { exits: new Tracks(), entries: new Tracks(), channels: new Tracks() };
  const ways = waysOf(band, stops, taken);
  const arrivals = isFolded ? arrivalsOf(band, stops) : [];
  const columns = columnsAt(ways, arrivals, taken);
  const boxes = boxesOf(map, stops, ways);
  const heights = rows.map((_, row) => rowHeight(boxes, row));
  const tops = rowTops(heights, taken);
  const drawing: Drawing = { ways, arrivals, taken, columns, tops, heights };
  return {
    width: columns.width,
    height: bottomOf(rows.length - 1, drawing),
    lanes: lanes.map((lane) => laneBand(lane, rows, drawing)),
    boxes: boxes.map(({ stop, box }) => ({
      ...{ ...box, x: columns.left[stop.column] ?? 0 },
      y: (tops[stop.row] ?? 0) + ((heights[stop.row] ?? 0) - box.height) / 2,
    })),
    ...linesOf(drawing),
  };
}

function waysOf({ map, words }: BandToDraw, stops: ReadonlyMap<string, Stop>, taken: Taken): readonly Way[] {
  const out = waysOut(map);
  const back = waysBack(map);
  const numbers = numbersOf(map);
  const occupied = new Set([...stops.values()].map(({ row, column }) => `${row} ${column}`));
  const isFree = (row: number, column: number) => !occupied.has(`${row} ${column}`);
  return [...stops.values()].flatMap((from) => {
    const flows = out.get(from.stepId) ?? [];
    const ports = portsOf(
      from,
      flows.map((flow) => ({ flow, to: stops.get(flow.toId) ?? null })),
    );
    return flows.map((flow): Way => {
      const leg = { flow, from, to: stops.get(flow.toId) ?? null, port: ports.get(flow) ?? 0, isBack: back.has(flow) };
      const said = labelOf(flow, flows.length);
      if (leg.to) return { leg, course: courseOf({ ...leg, to: leg.to }, isFree, taken), text: said };
      return { leg, course: null, text: [said, words.to(numbers.get(flow.toId) ?? 0)].filter(Boolean).join(' ') };
    });
  });
}

/** Where several ways lead on, each says how many cases go it. */
function labelOf({ share, label }: MapFlow, ways: number): string {
  const said = ways > 1 ? [`${Math.round(share * 1000) / 10} %`, label] : [label];
  return cutToWidth(said.filter(Boolean).join(' '), sizes.label, 130);
}

function arrivalsOf({ map, words }: BandToDraw, stops: ReadonlyMap<string, Stop>): readonly Arrival[] {
  const numbers = numbersOf(map);
  return [...stops.values()].flatMap((stop) => {
    const from = map.flows.filter(
      ({ fromId, toId }) => toId === stop.stepId && numbers.has(fromId) && !stops.has(fromId),
    );
    const named = from.map(({ fromId }) => numbers.get(fromId) ?? 0);
    return named.length === 0 ? [] : [{ stop, text: cutToWidth(words.from(named), sizes.label, 100) }];
  });
}

const numbersOf = ({ steps }: MapToDraw) => new Map(steps.map(({ id }, index) => [id, index + 1]));

/** Gutters are as wide as what runs and stands in them. */
function columnsAt(ways: readonly Way[], arrivals: readonly Arrival[], { exits, entries }: Taken): Drawing['columns'] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => drawnWidth(text, sizes.label) + 12));
  const last = Math.max(
    0,
    ...ways.map(({ leg }) => leg.from.column),
    ...arrivals.map(({ stop }) => stop.column),
    ...ways.map(({ leg }) => leg.to?.column ?? 0),
  );
  const left: number[] = [];
  const exitsAt: number[] = [];
  const entriesAt: number[] = [];
  let x = sizes.lane;
  for (let gutter = 0; gutter <= last + 1; gutter++) {
    const said = widest(ways.filter(({ leg }) => leg.from.column + 1 === gutter).map(({ text }) => text));
    const arriving = widest(arrivals.filter(({ stop }) => stop.column === gutter).map(({ text }) => text));
    exitsAt.push(x + said + sizes.track);
    entriesAt.push(x + said + sizes.track * (exits.count(gutter) + 1));
    const inner = said + sizes.track * (exits.count(gutter) + entries.count(gutter) + 1);
    x += Math.max(sizes.gutter, inner + arriving + sizes.track);
    left.push(x);
    x += sizes.box;
  }
  return { left, exitsAt, entriesAt, width: left.at(-1) ?? x };
}

interface Standing {
  readonly stop: Stop;
  readonly box: Box;
}

function boxesOf(map: MapToDraw, stops: ReadonlyMap<string, Stop>, ways: readonly Way[]): readonly Standing[] {
  return map.steps.flatMap((step, index) => {
    const stop = stops.get(step.id);
    if (!stop) return [];
    const ports = ways.filter(({ leg }) => leg.from.stepId === step.id).map(({ leg }) => Math.abs(leg.port));
    return [{ stop, box: boxOf(step, index + 1, Math.max(0, ...ports)) }];
  });
}

function boxOf(step: StepToDraw, number: number, ports: number): Box {
  const width = sizes.box - 2 * sizes.pad;
  const nameLines = wrapped(step.name, { size: sizes.name, width: width - 22, most: 3 });
  const notes = step.notes.map((note) => cutToWidth(note, sizes.note, width));
  const words = nameLines.length * sizes.nameLine + notes.length * sizes.noteLine + 2 * sizes.pad;
  const height = Math.max(44, words, 2 * (ports * sizes.port + sizes.pad));
  return { stepId: step.id, number, x: 0, y: 0, width: sizes.box, height, nameLines, notes };
}

const rowHeight = (boxes: readonly Standing[], row: number) =>
  Math.max(44, ...boxes.filter(({ stop }) => stop.row === row).map(({ box }) => box.height));

/** Above and below each row is room for the lines that run along it. */
function rowTops(heights: readonly number[], { channels }: Taken): readonly number[] {
  let y = 0;
  return heights.map((height, row) => {
    const top = y + 2 * sizes.pad + sizes.track * channels.count(2 * row);
    y = top + height + 2 * sizes.pad + sizes.track * channels.count(2 * row + 1);
    return top;
  });
}

function bottomOf(row: number, { tops, heights, taken }: Drawing): number {
  return (tops[row] ?? 0) + (heights[row] ?? 0) + 2 * sizes.pad + sizes.track * taken.channels.count(2 * row + 1);
}

function laneBand(
  { id, name }: { id: string; name: string },
  rows: readonly { laneId: string }[],
  drawing: Drawing,
): LaneBand {
  const first = rows.findIndex(({ laneId }) => laneId === id);
  const last = rows.findLastIndex(({ laneId }) => laneId === id);
  const top = first === 0 ? 0 : bottomOf(first - 1, drawing);
  const lines = wrapped(name, { size: sizes.name, width: sizes.lane - 24, most: 3 });
  return { laneId: id, name: lines, top, height: bottomOf(last, drawing) - top };
}
