import { limits } from '../limits.ts';
import { type MapFlow, type MapStep, type ProcessMap, reachedFrom, waysOut } from './process-map.rules.ts';

export const mapProblemKinds = [
  ...(['NO_STEPS', 'TOO_LARGE', 'NEGATIVE', 'NO_END', 'DEAD_END', 'END_GOES_ON', 'SHARES', 'ENDLESS'] as const),
  'ISLAND',
] as const;
export type MapProblemKind = (typeof mapProblemKinds)[number];

/** What keeps a map from being computed, or what it leaves out, with the steps it is about. */
export interface MapProblem {
  readonly kind: MapProblemKind;
  readonly stepIds: readonly string[];
  readonly message: string;
}

/** Shares are typed by people: a third is 33.33 %. */
export const shareTolerance = 0.001;

type Ways = ReadonlyMap<string, readonly MapFlow[]>;

/** A step nothing leads to is told and left out of the sums; everything else has to be put right first. */
export const isComputable = (problems: readonly MapProblem[]): boolean =>
  problems.every(({ kind }) => kind === 'ISLAND');

/** A pass begins at the first step of the outline. */
export function problemsOf(map: ProcessMap): readonly MapProblem[] {
  const [start] = map.steps;
  if (!start) return [problem('NO_STEPS', [], 'The map has no steps yet.')];
  if (map.steps.length > limits.deepDives.steps)
    return [
      problem('TOO_LARGE', [], `A map has at most ${limits.deepDives.steps} steps; this one has ${map.steps.length}.`),
    ];

  const ways = waysOut(map);
  const reached = new Set([start.id, ...reachedFrom(ways, start.id)]);
  const onTheWay = map.steps.filter(({ id }) => reached.has(id));
  return [
    ...negative(map.steps),
    ...(map.steps.some(({ isEnd }) => isEnd) ? [] : [problem('NO_END', [], 'No step ends the process.')]),
    ...wrongWays(onTheWay, ways),
    ...(map.steps.some(({ isEnd }) => isEnd) ? endless(onTheWay, ways) : []),
    ...about(
      'ISLAND',
      map.steps.filter(({ id }) => !reached.has(id)),
      (names) => `Nothing leads to ${names}.`,
    ),
  ];
}

function negative(steps: readonly MapStep[]) {
  const wrong = steps.filter(({ touchMinutes, waitMinutes }) =>
    [touchMinutes, waitMinutes].some((m) => m !== null && !(m >= 0)),
  );
  return about('NEGATIVE', wrong, (names) => `Minutes cannot be negative: ${names}.`);
}

function wrongWays(steps: readonly MapStep[], ways: Ways): readonly MapProblem[] {
  const out = (step: MapStep) => (ways.get(step.id) ?? []).filter(({ share }) => share > 0);
  const sum = (step: MapStep) => (ways.get(step.id) ?? []).reduce((whole, { share }) => whole + share, 0);
  const isUneven = (step: MapStep) =>
    (ways.get(step.id) ?? []).some(({ share }) => !(share >= 0 && share <= 1)) ||
    Math.abs(sum(step) - 1) > shareTolerance;
  const branching = steps.filter((step) => (ways.get(step.id) ?? []).length > 0);
  return [
    ...about(
      'DEAD_END',
      steps.filter((step) => !step.isEnd && out(step).length === 0),
      (names) => `Nothing follows on ${names}, and it is not marked as an end.`,
    ),
    ...about(
      'END_GOES_ON',
      branching.filter(({ isEnd }) => isEnd),
      (names) => `The process ends at ${names}, and yet something follows.`,
    ),
    ...about(
      'SHARES',
      branching.filter((step) => !step.isEnd && isUneven(step)),
      (names) => `The branches after ${names} do not add up to 100 %.`,
    ),
  ];
}

/** Steps that lead somewhere, but to no end: whoever enters such a loop never leaves it. */
function endless(steps: readonly MapStep[], ways: Ways): readonly MapProblem[] {
  const ends = new Set(steps.filter(({ isEnd }) => isEnd).map(({ id }) => id));
  const deadEnds = new Set(steps.filter(({ id }) => (ways.get(id) ?? []).length === 0).map(({ id }) => id));
  const caught = steps.filter(({ id }) => {
    const ahead = reachedFrom(ways, id);
    return !ends.has(id) && !deadEnds.has(id) && ![...ahead].some((next) => ends.has(next) || deadEnds.has(next));
  });
  return about('ENDLESS', caught, (names) => `Whoever comes to ${names} never leaves: no way out of this loop.`);
}

function about(kind: MapProblemKind, steps: readonly MapStep[], say: (names: string) => string): readonly MapProblem[] {
  return steps.length === 0
    ? []
    : [
        problem(
          kind,
          steps.map(({ id }) => id),
          say(named(steps)),
        ),
      ];
}

const problem = (kind: MapProblemKind, stepIds: readonly string[], message: string): MapProblem => ({
  kind,
  stepIds,
  message,
});

function named(steps: readonly MapStep[]): string {
  const shown = steps.slice(0, 3).map(({ name }) => `“${name}”`);
  return steps.length > 3 ? `${shown.join(', ')} and ${steps.length - 3} more` : shown.join(', ');
}
