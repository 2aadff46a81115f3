import { Matrix, solve } from 'ml-matrix';
import { isComputable, type MapProblem, problemsOf } from './map-problems.rules.ts';
import { type MapFlow, type MapStep, type ProcessMap, waysBack, waysOut } from './process-map.rules.ts';

/**
 * What one pass through the map takes, by expectation over its branches and loops.
 * Minutes are sums of medians: the 90th percentile of a sum cannot be had from its parts.
 */
export interface PathTotals {
  /** Steps taken, repeated ones counted again. */
  readonly steps: number;
  /** Changes of lane. */
  readonly handOffs: number;
  readonly touchMinutes: number;
  readonly waitMinutes: number;
  /** Waiting in steps the customer sees. */
  readonly visibleWaitMinutes: number;
  /** How often a pass goes back, on average. */
  readonly timesBack: number;
  /** Share of the passes that never go back, 0 to 1. */
  readonly firstTimeRight: number;
  /** Null when no lane with work in it says what an hour costs. */
  readonly cost: number | null;
  /** Steps on the way without touch or wait minutes: they count as none. */
  readonly unmeasuredSteps: number;
  /** Minutes of work in lanes without a price. */
  readonly unpricedMinutes: number;
}

export interface MapReading {
  readonly totals: PathTotals | null;
  /** How often a pass comes to each step, on average. */
  readonly visits: ReadonlyMap<string, number>;
  readonly problems: readonly MapProblem[];
}

/** The sums of a map, or what has to be put right before it has any. */
export function readMap(map: ProcessMap): MapReading {
  const problems = problemsOf(map);
  if (!isComputable(problems)) return { totals: null, visits: new Map(), problems };
  const chain = chainOf(map);
  const visits = visitsOf(chain);
  return { totals: totalsOf(map, chain, visits), visits, problems };
}

interface Chain {
  readonly steps: readonly MapStep[];
  readonly flows: readonly MapFlow[];
}

/** The steps a pass can come to; shares as typed are stretched to exactly one. */
function chainOf(map: ProcessMap): Chain {
  const islands = new Set(problemsOf(map).flatMap(({ stepIds }) => stepIds));
  const steps = map.steps.filter(({ id }) => !islands.has(id));
  const flows = [...waysOut({ steps, flows: map.flows }).values()].flatMap((out) => {
    const whole = out.reduce((sum, { share }) => sum + share, 0);
    return out.filter(({ share }) => share > 0).map((flow) => ({ ...flow, share: flow.share / whole }));
  });
  return { steps, flows };
}

/**
 * Expected visits of an absorbing Markov chain that begins at the first step:
 * the row of (I − Q)⁻¹ that belongs to it (Kemeny and Snell 1960, theorem 3.2.4).
 */
function visitsOf({ steps, flows }: Chain): ReadonlyMap<string, number> {
  const place = placesOf(steps);
  const system = Matrix.eye(steps.length);
  for (const { fromId, toId, share } of flows) {
    const [row, column] = [place.get(toId) ?? 0, place.get(fromId) ?? 0];
    system.set(row, column, system.get(row, column) - share);
  }
  const begin = Matrix.zeros(steps.length, 1);
  begin.set(0, 0, 1);
  const visits = solve(system, begin);
  return new Map(steps.map(({ id }, index) => [id, visits.get(index, 0)]));
}

function totalsOf(map: ProcessMap, chain: Chain, visits: ReadonlyMap<string, number>): PathTotals {
  const back = waysBack(chain);
  const laneOf = new Map(chain.steps.map(({ id, laneId }) => [id, laneId]));
  const overSteps = (of: (step: MapStep) => number) =>
    sum(chain.steps, (step) => (visits.get(step.id) ?? 0) * of(step));
  const overFlows = (counts: (flow: MapFlow) => boolean) =>
    sum(chain.flows.filter(counts), ({ fromId, share }) => (visits.get(fromId) ?? 0) * share);
  const price = new Map(map.lanes.map(({ id, costPerHour }) => [id, costPerHour]));
  const isPriced = ({ laneId }: MapStep) => (price.get(laneId) ?? null) !== null;
  const touch = ({ touchMinutes }: MapStep) => touchMinutes ?? 0;
  return {
    steps: overSteps(() => 1),
    handOffs: overFlows(({ fromId, toId }) => laneOf.get(fromId) !== laneOf.get(toId)),
    touchMinutes: overSteps(touch),
    waitMinutes: overSteps(({ waitMinutes }) => waitMinutes ?? 0),
    visibleWaitMinutes: overSteps((step) => (step.isCustomerVisible ? (step.waitMinutes ?? 0) : 0)),
    timesBack: overFlows((flow) => back.has(flow)),
    firstTimeRight: shareWithoutReturn(chain, back),
    cost: chain.steps.some((step) => isPriced(step) && touch(step) > 0)
      ? overSteps((step) => (touch(step) / 60) * (price.get(step.laneId) ?? 0))
      : null,
    unmeasuredSteps: chain.steps.filter(
      ({ touchMinutes, waitMinutes }) => touchMinutes === null && waitMinutes === null,
    ).length,
    unpricedMinutes: overSteps((step) => (isPriced(step) ? 0 : touch(step))),
  };
}

/** Ways that go back cut, no loop is left: each step's share follows from those after it. */
function shareWithoutReturn(chain: Chain, back: ReadonlySet<MapFlow>): number {
  const out = waysOut(chain);
  const known = new Map<string, number>();
  const from = (step: MapStep): number => {
    const before = known.get(step.id);
    if (before !== undefined) return before;
    const onward = (out.get(step.id) ?? []).filter((flow) => !back.has(flow));
    const share = step.isEnd ? 1 : sum(onward, ({ toId, share: part }) => part * from(stepOf.get(toId) as MapStep));
    known.set(step.id, share);
    return share;
  };
  const stepOf = new Map(chain.steps.map((step) => [step.id, step]));
  const [start] = chain.steps;
  return start ? Math.min(1, from(start)) : 1;
}

const placesOf = (steps: readonly MapStep[]) => new Map(steps.map(({ id }, index) => [id, index]));
const sum = <Thing>(things: readonly Thing[], of: (thing: Thing) => number) =>
  things.reduce((whole, thing) => whole + of(thing), 0);
