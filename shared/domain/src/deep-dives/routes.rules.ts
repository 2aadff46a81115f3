import { isComputable, problemsOf } from './map-problems.rules.ts';
import { type MapStep, type ProcessMap, waysBack, waysOut } from './process-map.rules.ts';

/** One way through the map without going back, and the share of passes that go exactly so. */
export interface Route {
  readonly stepIds: readonly string[];
  readonly share: number;
  readonly handOffs: number;
  readonly touchMinutes: number;
  readonly waitMinutes: number;
  readonly visibleWaitMinutes: number;
}

interface Begun {
  readonly steps: readonly MapStep[];
  readonly share: number;
}

/** However branched a map is, looking for routes ends. */
const looks = 5_000;

/** The likeliest routes first; none while the map cannot be computed. */
export function likeliestRoutes(map: ProcessMap, most: number): readonly Route[] {
  const [start] = map.steps;
  if (!start || !isComputable(problemsOf(map))) return [];
  const onward = stepsOnward(map);
  const begun: Begun[] = [{ steps: [start], share: 1 }];
  const found: Route[] = [];
  for (let look = 0; look < looks && begun.length > 0 && found.length < most; look++) {
    const route = likeliestOf(begun);
    if (route.steps.at(-1)?.isEnd) found.push(routeOf(route));
    begun.push(...onward(route));
  }
  return found;
}

/** The likeliest of those begun, taken out. */
function likeliestOf(begun: Begun[]): Begun {
  const best = begun.reduce((before, { share }, index) => (share > (begun[before]?.share ?? 0) ? index : before), 0);
  return begun.splice(best, 1)[0] ?? { steps: [], share: 0 };
}

/** A route one step further, once for each way on. */
function stepsOnward(map: ProcessMap): (route: Begun) => readonly Begun[] {
  const stepOf = new Map(map.steps.map((step) => [step.id, step]));
  const back = waysBack(map);
  const out = waysOut(map);
  return ({ steps, share }) =>
    (out.get(steps.at(-1)?.id ?? '') ?? []).flatMap((flow) => {
      const next = stepOf.get(flow.toId);
      return next && flow.share > 0 && !back.has(flow) ? [{ steps: [...steps, next], share: share * flow.share }] : [];
    });
}

function routeOf({ steps, share }: Begun): Route {
  const sum = (of: (step: MapStep) => number | null) => steps.reduce((whole, step) => whole + (of(step) ?? 0), 0);
  return {
    stepIds: steps.map(({ id }) => id),
    share,
    handOffs: steps.filter(({ laneId }, index) => index > 0 && steps[index - 1]?.laneId !== laneId).length,
    touchMinutes: sum(({ touchMinutes }) => touchMinutes),
    waitMinutes: sum(({ waitMinutes }) => waitMinutes),
    visibleWaitMinutes: sum(({ isCustomerVisible, waitMinutes }) => (isCustomerVisible ? waitMinutes : 0)),
  };
}
