import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import { mapColumns, type ReadLine, readLine, type Said } from './map-line.rules.ts';
import type { MapFlow, MapLane, MapStep, ProcessMap } from './process-map.rules.ts';

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

/** What a step of a table says; ids are given by whoever keeps it. */
export interface TableMap {
  readonly lanes: readonly Omit<MapLane, 'id'>[];
  readonly steps: readonly (Omit<MapStep, 'id' | 'laneId'> & { readonly lane: number })[];
  /** By place in the table, from 0. */
  readonly flows: readonly {
    readonly from: number;
    readonly to: number;
    readonly share: number;
    readonly label: string;
  }[];
}

export function tableOfMap({ lanes, steps, flows }: ProcessMap): readonly (readonly string[])[] {
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  const place = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const wayOf = ({ toId, share, label }: MapFlow) =>
    [place.get(toId), `${Math.round(share * 10_000) / 100}%`, label].filter((part) => part !== '').join(' ');
  return [
    mapColumns,
    ...steps.map((step) => {
      const lane = laneOf.get(step.laneId);
      const next = step.isEnd
        ? 'end'
        : flows
            .filter(({ fromId }) => fromId === step.id)
            .map(wayOf)
            .join(' | ');
      const figures = [lane?.costPerHour, step.touchMinutes, step.waitMinutes].map((figure) =>
        figure === null || figure === undefined ? '' : String(figure),
      );
      return [step.name, lane?.name ?? '', lane?.kind ?? '', ...figures, step.isCustomerVisible ? 'yes' : 'no', next];
    }),
  ];
}

/** The table as a map, or the line that keeps it from being one. */
export function mapOfTable({ headers, rows }: MapTable): TableMap | MapTableRefused {
  const column = new Map(headers.map((header, index) => [header.trim().toLowerCase(), index]));
  const { steps: mostSteps, lanes: mostLanes } = limits.deepDives;
  const missing = (['step', 'lane'] as const).find((name) => !column.has(name));
  if (missing) return refused(1, `There is no column “${missing}”.`);
  if (rows.length > mostSteps)
    return refused(null, `A map has at most ${mostSteps} steps; this table has ${rows.length}.`);

  const read: ReadLine[] = [];
  for (const [index, { line, fields }] of rows.entries()) {
    const said: Said = (name) => (fields[column.get(name) ?? -1] ?? '').trim();
    const one = readLine(said, { index, count: rows.length });
    if (typeof one === 'string') return refused(line, one);
    read.push(one);
  }
  const lanes = read
    .map(({ lane }) => lane)
    .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at);
  if (lanes.length > mostLanes) return refused(null, `A map has at most ${mostLanes} lanes.`);
  return {
    lanes,
    steps: read.map(({ step, lane }) => ({ ...step, lane: lanes.findIndex(({ name }) => name === lane.name) })),
    flows: read.flatMap(({ ways }, from) => ways.map((way) => ({ ...way, from }))),
  };
}

const refused = (line: number | null, message: string): MapTableRefused => ({
  __typename: 'MapTableRefused',
  line,
  message,
});
