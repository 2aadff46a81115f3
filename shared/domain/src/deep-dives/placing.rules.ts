import { type MapFlow, waysBack } from './process-map.rules.ts';

/** What the layout has to know of a map; it draws unfinished ones too. */
export interface MapToDraw {
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly StepToDraw[];
  readonly flows: readonly MapFlow[];
}

export interface StepToDraw {
  readonly id: string;
  readonly laneId: string;
  readonly name: string;
  /** Lines below the name. */
  readonly notes: readonly string[];
}

export interface Cell {
  readonly stepId: string;
  readonly laneId: string;
  /** How far along, counted from the beginning of the map. */
  readonly column: number;
  /** The branch it belongs to; 0 is the main way. */
  readonly branch: number;
}

/** Columns by the longest way there, ways back left out; one branch for each way a step splits into. */
export function placeSteps(map: MapToDraw): readonly Cell[] {
  const back = waysBack(map);
  const forward = map.flows.filter((flow) => !back.has(flow));
  const columns = columnsOf(map, forward);
  const inOrder = map.steps.toSorted((one, other) => (columns.get(one.id) ?? 0) - (columns.get(other.id) ?? 0));
  const branches = branchesOf(inOrder, forward);
  return map.steps.map(({ id, laneId }) => ({
    ...{ stepId: id, laneId, column: columns.get(id) ?? 0, branch: branches.get(id) ?? 0 },
  }));
}

function columnsOf({ steps }: MapToDraw, forward: readonly MapFlow[]): ReadonlyMap<string, number> {
  const into = new Map(steps.map(({ id }): [string, string[]] => [id, []]));
  for (const { fromId, toId } of forward) if (into.has(fromId)) into.get(toId)?.push(fromId);
  const known = new Map<string, number>();
  const columnOf = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const column = Math.max(-1, ...(into.get(id) ?? []).map(columnOf)) + 1;
    known.set(id, column);
    return column;
  };
  for (const { id } of steps) columnOf(id);
  return known;
}

/** A branch goes on along the likeliest way out; where branches meet, the one that began first goes on. */
function branchesOf(inOrder: readonly StepToDraw[], forward: readonly MapFlow[]): ReadonlyMap<string, number> {
  const likeliest = new Map<string, MapFlow>();
  for (const flow of forward)
    if (flow.share > (likeliest.get(flow.fromId)?.share ?? -1)) likeliest.set(flow.fromId, flow);
  const branches = new Map<string, number>();
  let begun = 0;
  for (const { id } of inOrder) {
    const goingOn = [...likeliest.values()].filter(({ toId }) => toId === id).map(({ fromId }) => branches.get(fromId));
    const known = goingOn.filter((branch) => branch !== undefined);
    branches.set(id, known.length > 0 ? Math.min(...known) : begun++);
  }
  return branches;
}

export interface Row {
  readonly laneId: string;
  readonly index: number;
}

/** One sub-row for each branch of a lane; branches that do not meet side by side share one. */
export function rowsOf(lanes: readonly { readonly id: string }[], cells: readonly Cell[]) {
  const rowOf = new Map<string, number>();
  const rows: Row[] = [];
  for (const { id } of lanes) {
    const taken = subRowsOf(cells.filter(({ laneId }) => laneId === id));
    for (const [stepId, subRow] of taken.rowOf) rowOf.set(stepId, rows.length + subRow);
    for (let subRow = 0; subRow < Math.max(1, taken.count); subRow++) rows.push({ laneId: id, index: subRow });
  }
  return { rows, rowOf };
}

function subRowsOf(cells: readonly Cell[]) {
  const spans: { readonly from: number; readonly to: number }[][] = [];
  const rowOf = new Map<string, number>();
  const byBranch = Map.groupBy(cells, ({ branch }) => branch);
  for (const branch of [...byBranch.keys()].sort((one, other) => one - other)) {
    const own = byBranch.get(branch) ?? [];
    const columns = own.map(({ column }) => column);
    const span = { from: Math.min(...columns), to: Math.max(...columns) };
    const free = spans.findIndex((taken) => taken.every(({ from, to }) => span.to < from || to < span.from));
    const row = free === -1 ? spans.length : free;
    (spans[row] ??= []).push(span);
    for (const { stepId } of own) rowOf.set(stepId, row);
  }
  return { rowOf, count: spans.length };
}
