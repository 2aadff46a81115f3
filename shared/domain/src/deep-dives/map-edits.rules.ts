import type { MapFlow, MapStep, ProcessMap } from './process-map.rules.ts';

/** What the keyboard does to an outline: each act gives the map as it is afterwards. */

const whole = (fromId: string, toId: string): MapFlow => ({ fromId, toId, share: 1, label: '' });
const isFrom = (id: string) => (flow: MapFlow) => flow.fromId === id;

/** New steps one after the other behind this one (at the beginning without one); the chain closes around them. */
export function insertAfter<Step extends MapStep>(
  map: ProcessMap<Step>,
  afterId: string | null,
  added: readonly Step[],
): ProcessMap<Step> {
  const at = map.steps.findIndex(({ id }) => id === afterId) + 1;
  return chained({ ...map, steps: map.steps.toSpliced(at, 0, ...added) }, added, {
    afterId,
    nextId: map.steps[at]?.id ?? null,
  });
}

interface Between {
  readonly afterId: string | null;
  readonly nextId: string | null;
}

function chained<Step extends MapStep>(
  map: ProcessMap<Step>,
  added: readonly Step[],
  { afterId, nextId }: Between,
): ProcessMap<Step> {
  const [first, last] = [added.at(0)?.id, added.at(-1)?.id];
  if (!first || !last) return map;
  const inner = added.slice(1).map((step, index) => whole(added[index]?.id ?? '', step.id));
  const linked = { ...map, flows: [...map.flows, ...inner] };
  if (afterId !== null) return afterStep(linked, { first, last }, { afterId, nextId });
  const flows = nextId ? [...linked.flows, whole(last, nextId)] : linked.flows;
  return { ...map, flows, steps: ends(map.steps, last, nextId === null) };
}

/** The one way on, or the one to the next line, now leads through the new steps; else a step that led nowhere leads to them. */
function afterStep<Step extends MapStep>(
  map: ProcessMap<Step>,
  { first, last }: { first: string; last: string },
  { afterId, nextId }: { afterId: string; nextId: string | null },
): ProcessMap<Step> {
  const out = map.flows.filter(isFrom(afterId));
  const onward = out.length === 1 ? out[0] : out.find(({ toId }) => toId === nextId);
  if (onward) {
    const through = [{ ...onward, toId: first }, whole(last, onward.toId)];
    return { ...map, flows: map.flows.flatMap((flow) => (flow === onward ? through : [flow])) };
  }
  if (out.length > 0) return map;
  const wasEnd = map.steps.some(({ id, isEnd }) => id === afterId && isEnd);
  const steps = ends(ends(map.steps, afterId, false), last, wasEnd || nextId === null);
  return { ...map, steps, flows: [...map.flows, whole(afterId, first)] };
}

const ends = <Step extends MapStep>(steps: readonly Step[], stepId: string, isEnd: boolean): readonly Step[] =>
  steps.map((step) => (step.id === stepId && step.isEnd !== isEnd ? { ...step, isEnd } : step));

/** Whoever came to the step goes on to what followed it; before an end, the end moves forward. */
export function withoutStep<Step extends MapStep>(map: ProcessMap<Step>, stepId: string): ProcessMap<Step> {
  const gone = map.steps.find(({ id }) => id === stepId);
  const steps = map.steps.filter(({ id }) => id !== stepId);
  const after = map.flows.filter((flow) => flow.fromId === stepId && flow.toId !== stepId);
  const before = map.flows.filter((flow) => flow.toId === stepId && flow.fromId !== stepId);
  const rest = map.flows.filter(({ fromId, toId }) => fromId !== stepId && toId !== stepId);
  const [onward] = after;
  if (after.length === 1 && onward) {
    return { ...map, steps, flows: merged([...rest, ...before.map((flow) => ({ ...flow, toId: onward.toId }))]) };
  }
  const closing = gone?.isEnd
    ? before.filter(({ fromId }) => !rest.some(isFrom(fromId))).map(({ fromId }) => fromId)
    : [];
  return { ...map, flows: rest, steps: closing.reduce((all, id) => ends(all, id, true), steps as readonly Step[]) };
}

/** Two ways between the same steps are one, with both shares. */
function merged(flows: readonly MapFlow[]): readonly MapFlow[] {
  const one = new Map<string, MapFlow>();
  for (const flow of flows) {
    const key = `${flow.fromId} ${flow.toId}`;
    const before = one.get(key);
    one.set(key, before ? { ...before, share: before.share + flow.share } : flow);
  }
  return [...one.values()];
}

export interface Place {
  readonly laneId: string;
  /** The step it stands behind in the outline, null for the beginning. */
  readonly afterId: string | null;
}

/** Into another lane the ways stay; along the outline a step of a plain chain takes its ways with it. */
export function movedStep<Step extends MapStep>(
  map: ProcessMap<Step>,
  stepId: string,
  { laneId, afterId }: Place,
): ProcessMap<Step> {
  const at = map.steps.findIndex(({ id }) => id === stepId);
  const step = map.steps[at];
  if (!step || afterId === stepId) return map;
  const moved = { ...step, laneId };
  if ((map.steps[at - 1]?.id ?? null) === afterId)
    return { ...map, steps: map.steps.map((other) => (other.id === stepId ? moved : other)) };
  if (isPlainChain(map, stepId)) return insertAfter(withoutStep(map, stepId), afterId, [{ ...moved, isEnd: false }]);
  const others = map.steps.filter(({ id }) => id !== stepId);
  return { ...map, steps: others.toSpliced(others.findIndex(({ id }) => id === afterId) + 1, 0, moved) };
}

/** At most one way in, from the step above, and one way out, to the step below, none of them shared. */
function isPlainChain({ steps, flows }: ProcessMap, stepId: string): boolean {
  const at = steps.findIndex(({ id }) => id === stepId);
  const [above, below] = [steps[at - 1], steps[at + 1]];
  const isPlain = (fromId: string | undefined, toId: string | undefined) =>
    !fromId || !toId || flows.filter(isFrom(fromId)).every((flow) => flow.toId === toId && flow.share === 1);
  const others = flows.filter(
    ({ fromId, toId }) => (toId === stepId && fromId !== above?.id) || (fromId === stepId && toId !== below?.id),
  );
  return others.length === 0 && isPlain(above?.id, stepId) && isPlain(stepId, below?.id);
}

export interface Branch {
  readonly toId: string;
  readonly share: number;
  readonly label: string;
}

/** Where cases go from a step; without any branch the process ends there. */
export function withBranches<Step extends MapStep>(
  map: ProcessMap<Step>,
  stepId: string,
  branches: readonly Branch[],
): ProcessMap<Step> {
  const known = new Set(map.steps.map(({ id }) => id));
  const flows = branches.filter(({ toId }) => known.has(toId)).map((branch) => ({ ...branch, fromId: stepId }));
  return {
    ...map,
    steps: ends(map.steps, stepId, flows.length === 0),
    flows: merged([...map.flows.filter((flow) => flow.fromId !== stepId), ...flows]),
  };
}
