/** A map is data first: lanes, steps in the order of the outline, and the ways from step to step. */
export const mapVersions = ['DOCUMENTED', 'PRACTISED', 'TO_BE'] as const;
export type MapVersion = (typeof mapVersions)[number];

/** Where an act belongs, so that it is taken back where it was done. */
export const actPlaces = [...mapVersions, 'LANES', 'CAUSES'] as const;
export type ActPlace = (typeof actPlaces)[number];

export const laneKinds = ['CUSTOMER', 'DEPARTMENT', 'EXTERNAL'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** Who can change a step, and how soon. */
export const changeabilities = ['THIS_QUARTER', 'LATER', 'OTHERS', 'FIXED'] as const;
export type Changeability = (typeof changeabilities)[number];

export interface MapLane {
  readonly id: string;
  readonly name: string;
  readonly kind: LaneKind;
  /** What an hour of work costs here; null when nobody said. */
  readonly costPerHour: number | null;
}

export interface MapStep {
  readonly id: string;
  readonly laneId: string;
  readonly name: string;
  /** The process may end here. */
  readonly isEnd: boolean;
  readonly touchMinutes: number | null;
  readonly waitMinutes: number | null;
  readonly isCustomerVisible: boolean;
}

/** A way from one step to another, and the share of cases that go it (0 to 1). */
export interface MapFlow {
  readonly fromId: string;
  readonly toId: string;
  readonly share: number;
  readonly label: string;
}

export interface ProcessMap<Step extends MapStep = MapStep> {
  readonly lanes: readonly MapLane[];
  readonly steps: readonly Step[];
  readonly flows: readonly MapFlow[];
}

/** Steps in the order of the outline, and what leads from one to another. */
export interface Ways {
  readonly steps: readonly { readonly id: string }[];
  readonly flows: readonly MapFlow[];
}

/** The ways out of each step. */
export function waysOut({ steps, flows }: Ways): ReadonlyMap<string, MapFlow[]> {
  const out = new Map(steps.map(({ id }): [string, MapFlow[]] => [id, []]));
  for (const flow of flows) if (out.has(flow.toId)) out.get(flow.fromId)?.push(flow);
  return out;
}

/** Every step that can be reached from this one by at least one way. */
export function reachedFrom(out: ReadonlyMap<string, readonly MapFlow[]>, id: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { toId, share } of out.get(at) ?? [])
      if (share > 0 && !reached.has(toId)) {
        reached.add(toId);
        open.push(toId);
      }
  return reached;
}

/**
 * A way goes back when it returns to a step of its own loop that stands no later in the outline.
 * Every loop has at least one such way, so the rest of the map has none.
 */
export function waysBack(map: Ways): ReadonlySet<MapFlow> {
  const out = waysOut(map);
  const place = new Map(map.steps.map(({ id }, index) => [id, index]));
  const reached = new Map<string, ReadonlySet<string>>();
  const reach = (id: string) => {
    const known = reached.get(id) ?? reachedFrom(out, id);
    reached.set(id, known);
    return known;
  };
  const isBack = ({ fromId, toId }: MapFlow) =>
    (place.get(toId) ?? 0) <= (place.get(fromId) ?? 0) && (fromId === toId || reach(toId).has(fromId));
  return new Set([...out.values()].flat().filter((flow) => isBack(flow)));
}
