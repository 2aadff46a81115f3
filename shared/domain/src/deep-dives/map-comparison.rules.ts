import type { MapStep, ProcessMap } from './process-map.rules.ts';

/** The same step in two versions of a map carries the same trace. */
export interface TracedStep extends MapStep {
  readonly traceId: string;
  readonly touchMinutesP90?: number | null;
  readonly waitMinutesP90?: number | null;
  readonly monthlyVolume?: number | null;
  readonly emotion?: number | null;
  readonly systems?: readonly string[];
  readonly changeability?: string | null;
  readonly rationale?: { readonly id: string } | null;
}

export const stepDifferences = ['SAME', 'CHANGED', 'ADDED', 'REMOVED'] as const;
export type StepDifference = (typeof stepDifferences)[number];

/** One line of two versions side by side. */
export interface ComparedStep<Step extends TracedStep = TracedStep> {
  readonly difference: StepDifference;
  readonly before: Step | null;
  readonly after: Step | null;
}

/** In the order of the version compared with; what is gone stands where it was. */
export function compareMaps<Step extends TracedStep>(
  before: ProcessMap<Step>,
  after: ProcessMap<Step>,
): readonly ComparedStep<Step>[] {
  const known = new Map(before.steps.map((step) => [step.traceId, step]));
  const kept = new Set(after.steps.map(({ traceId }) => traceId));
  const laneOf = { before: namesOf(before), after: namesOf(after) };
  const lines: ComparedStep<Step>[] = after.steps.map((step) => {
    const was = known.get(step.traceId) ?? null;
    const isSame = was !== null && said(was, laneOf.before) === said(step, laneOf.after);
    return { difference: was ? (isSame ? 'SAME' : 'CHANGED') : 'ADDED', before: was, after: step };
  });
  for (const [index, step] of before.steps.entries()) {
    if (kept.has(step.traceId)) continue;
    const above = before.steps[index - 1]?.traceId;
    const at = lines.findIndex((line) => line.before?.traceId === above) + 1;
    lines.splice(above === undefined ? 0 : at, 0, { difference: 'REMOVED', before: step, after: null });
  }
  return lines;
}

/** What is written down of a step that is done otherwise; null where nothing of it is written down. */
export interface Written {
  readonly name: string | null;
  readonly laneName: string | null;
  readonly touchMinutes: number | null;
  readonly waitMinutes: number | null;
  readonly isCustomerVisible: boolean | null;
  /** Only where some are written down. */
  readonly systems: readonly string[] | null;
}

/** Steps that are done otherwise than written down, by the id of the step as practised. */
export function writtenOtherwise<Step extends TracedStep>(
  documented: ProcessMap<Step>,
  practised: ProcessMap<Step>,
): ReadonlyMap<string, Written | null> {
  if (documented.steps.length === 0) return new Map();
  const laneOf = { before: namesOf(documented), after: namesOf(practised) };
  const differing = <Value>(was: Value, is: Value) => (was === is ? null : was);
  return new Map(
    compareMaps(documented, practised).flatMap(({ before, after }): [string, Written | null][] => {
      if (!after) return [];
      if (!before) return [[after.id, null]];
      const written: Written = {
        name: differing(before.name, after.name),
        laneName: differing(laneOf.before.get(before.laneId) ?? null, laneOf.after.get(after.laneId) ?? null),
        touchMinutes: differing(before.touchMinutes, after.touchMinutes),
        waitMinutes: differing(before.waitMinutes, after.waitMinutes),
        isCustomerVisible: differing<boolean | null>(before.isCustomerVisible, after.isCustomerVisible),
        systems: otherSystems(before, after),
      };
      return Object.values(written).every((value) => value === null) ? [] : [[after.id, written]];
    }),
  );
}

const otherSystems = ({ systems = [] }: TracedStep, after: TracedStep) =>
  systems.length === 0 || sorted(systems) === sorted(after.systems) ? null : systems;

const namesOf = ({ lanes }: ProcessMap) => new Map(lanes.map(({ id, name }) => [id, name]));

const sorted = (systems: readonly string[] = []) => JSON.stringify(systems.toSorted());

/** What a reader would see differ. */
const said = (step: TracedStep, lanes: ReadonlyMap<string, string>) =>
  JSON.stringify([
    ...[step.name, lanes.get(step.laneId), step.isEnd, step.isCustomerVisible, step.emotion ?? null],
    ...[step.touchMinutes, step.touchMinutesP90 ?? null, step.waitMinutes, step.waitMinutesP90 ?? null],
    ...[step.monthlyVolume ?? null, sorted(step.systems), step.changeability ?? null, step.rationale?.id ?? null],
  ]);
