import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import { type ReadWay, wayCell } from './map-cell.rules.ts';
import {
  cellsOf,
  figure,
  mapColumns,
  type ReadLine,
  readLine,
  type Said,
  type TableLane,
  type TableStep,
} from './map-line.rules.ts';
import type { MapLane, MapStep, ProcessMap } from './process-map.rules.ts';

export interface MapTableRefused extends Refusal<'MapTableRefused'> {
  /** The line of the table, 1 for the headings; null when it is about the whole. */
  readonly line: number | null;
}

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface MapTable {
  readonly headers: readonly string[];
  readonly rows: readonly Line[];
}

type Named = 'traceId' | 'rationaleTitle' | 'holderName';
interface DrawnLine extends Pick<TableStep, Named> {
  readonly said: Omit<TableStep, Named>;
  readonly lane: number;
  readonly line: number;
}

/** What a table says; ids are given by whoever keeps it. */
export interface TableMap {
  /** In their order from the customer down. */
  readonly lanes: readonly TableLane[];
  readonly steps: readonly DrawnLine[];
  /** By place in the table, from 0. */
  readonly flows: readonly (ReadWay & { readonly from: number })[];
}

type ToTable = TableStep & Pick<MapStep, 'id' | 'laneId'>;
type LaneToTable = MapLane & Pick<TableLane, 'departmentName' | 'signerName'>;
interface MapToTable extends Omit<ProcessMap<ToTable>, 'lanes'> {
  readonly lanes: readonly LaneToTable[];
}

/** Steps in the order of the outline, then lanes in which nothing stands; what comes back from it is the same map. */
export function tableOfMap({ lanes, steps, flows }: MapToTable): readonly (readonly string[])[] {
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  const place = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const numberOf = new Map(lanes.map(({ id }, index) => [id, index + 1]));
  const lineOf = (lane: LaneToTable | undefined, said: Readonly<Partial<Record<string, string>>>) => {
    const own = {
      ...{ lane: lane?.name, 'lane kind': lane?.kind, 'cost per hour': figure(lane?.costPerHour) },
      ...{ 'lane number': figure(numberOf.get(lane?.id ?? '')), department: lane?.departmentName },
      'signed by': lane?.signerName,
    };
    const cells: Readonly<Partial<Record<string, string | undefined>>> = { ...own, ...said };
    return mapColumns.map((column) => cells[column] ?? '');
  };
  const nextOf = (step: ToTable) => {
    const ways = flows.filter(({ fromId }) => fromId === step.id);
    if (ways.length === 0) return step.isEnd ? 'end' : 'nowhere';
    return ways.map((way) => wayCell(place.get(way.toId), way)).join(' | ');
  };
  const inUse = new Set(steps.map(({ laneId }) => laneId));
  return [
    mapColumns,
    ...steps.map((step) => lineOf(laneOf.get(step.laneId), { ...cellsOf(step), next: nextOf(step) })),
    ...lanes.filter(({ id }) => !inUse.has(id)).map((lane) => lineOf(lane, {})),
  ];
}

/** The table as a map, or the line that keeps it from being one. */
export function mapOfTable({ headers, rows }: MapTable): TableMap | MapTableRefused {
  const column = new Map(headers.map((header, index) => [header.trim().toLowerCase(), index]));
  const missing = (['step', 'lane'] as const).find((name) => !column.has(name));
  if (missing) return refused(1, `There is no column “${missing}”.`);
  const saidOn =
    ({ fields }: Line): Said =>
    (name) =>
      fields[column.get(name) ?? -1] ?? '';
  const count = rows.filter((row) => saidOn(row)('step').trim() !== '').length;
  const { steps: mostSteps } = limits.deepDives;
  if (count > mostSteps) return refused(null, `A map has at most ${mostSteps} steps; this table has ${count}.`);

  const read: (ReadLine & { readonly line: number })[] = [];
  for (const row of rows) {
    const index = read.filter(({ step }) => step).length;
    const one = readBeside(read, readLine(saidOn(row), { index, count }));
    if (typeof one === 'string') return refused(row.line, one);
    read.push({ ...one, line: row.line });
  }
  return mapOf(read);
}

/** A line, or what is wrong with it, also beside those before it. */
const readBeside = (read: readonly ReadLine[], one: ReadLine | string): ReadLine | string =>
  typeof one === 'string' ? one : (twiceIn(read, one) ?? otherName(read, one) ?? one);

/** A trace is one step of a version. */
function twiceIn(read: readonly ReadLine[], { step }: ReadLine): string | null {
  const before = read.find((other) => step?.traceId && other.step?.traceId === step.traceId);
  return before
    ? `“${step?.name}” and “${before.step?.name}” carry the same trace; leave it empty for a new step.`
    : null;
}

/** A number is one lane. */
function otherName(read: readonly ReadLine[], { lane }: ReadLine): string | null {
  const before = read.find((other) => lane.number !== null && other.lane.number === lane.number);
  return before && before.lane.name !== lane.name
    ? `Lane ${lane.number} is called “${before.lane.name}” further up, and “${lane.name}” here.`
    : null;
}

function mapOf(read: readonly (ReadLine & { readonly line: number })[]): TableMap | MapTableRefused {
  const lanes = read
    .map(({ lane }) => lane)
    .filter((lane, at, all) => all.findIndex(isLane(lane)) === at)
    .toSorted((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0);
  const { lanes: mostLanes } = limits.deepDives;
  if (lanes.length > mostLanes) return refused(null, `A map has at most ${mostLanes} lanes.`);
  const laneAt = (lane: TableLane) => lanes.findIndex(isLane(lane));
  const drawn = read.flatMap(({ step, lane, ways, line }) => (step ? [{ step, lane, ways, line }] : []));
  return {
    lanes,
    steps: drawn.map(({ step: { traceId, rationaleTitle, holderName, ...said }, lane, line }) => ({
      ...{ traceId, rationaleTitle, holderName, said, lane: laneAt(lane), line },
    })),
    flows: drawn.flatMap(({ ways }, from) => ways.map((way) => ({ ...way, from }))),
  };
}

/** By its number; without one by its name alone. */
const isLane =
  ({ number, name }: TableLane) =>
  (other: TableLane) =>
    number === null || other.number === null ? other.name === name : other.number === number;

const refused = (line: number | null, message: string): MapTableRefused => ({
  __typename: 'MapTableRefused',
  line,
  message,
});
