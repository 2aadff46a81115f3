/** How much, in steps that people can tell apart. */
export const judgementSteps = [1, 2, 3, 5, 8] as const;
export type JudgementStep = (typeof judgementSteps)[number];

/** How well it serves the agreed vision: not, in part, fully. */
export const visionFits = [0, 0.5, 1] as const;
export type VisionFit = (typeof visionFits)[number];

/** How good the evidence is, A the best. */
export const confidenceGrades = ['A', 'B', 'C', 'D'] as const;
export type ConfidenceGrade = (typeof confidenceGrades)[number];

const confidenceOf = { A: 1, B: 0.8, C: 0.5, D: 0.3 } as const satisfies Record<ConfidenceGrade, number>;

/** What people judge of a nomination. There is no money in it: what helps the customer is not first made to pay. */
export interface Judgement {
  readonly pain: JudgementStep;
  readonly reach: JudgementStep;
  readonly visionFit: VisionFit;
  readonly confidence: ConfidenceGrade;
  readonly effort: JudgementStep;
}

export type OpenJudgement = { readonly [Part in keyof Judgement]: Judgement[Part] | null };

export function isJudged(judgement: OpenJudgement): judgement is Judgement {
  const { pain, reach, visionFit, confidence, effort } = judgement;
  return [pain, reach, visionFit, confidence, effort].every((part) => part !== null);
}

/** Pain × reach × fit to the vision × confidence ÷ effort: 0 to 64. The form of RICE. */
export const priorityOf = ({ pain, reach, visionFit, confidence, effort }: Judgement): number =>
  (pain * reach * visionFit * confidenceOf[confidence]) / effort;

/** The value before and the one after; at an end there is only one. */
function besideIn<Value>(values: readonly Value[], value: Value): Value[] {
  const at = values.indexOf(value);
  return [values[at - 1], values[at + 1]].filter((other) => other !== undefined);
}

/** The lowest and the highest priority it could have had if one of its judgements were one step off. */
function reachOf(judgement: Judgement): { readonly low: number; readonly high: number } {
  const { pain, reach, visionFit, confidence, effort } = judgement;
  const oneOff: Judgement[] = [
    judgement,
    ...besideIn(judgementSteps, pain).map((other) => ({ ...judgement, pain: other })),
    ...besideIn(judgementSteps, reach).map((other) => ({ ...judgement, reach: other })),
    ...besideIn(visionFits, visionFit).map((other) => ({ ...judgement, visionFit: other })),
    ...besideIn(confidenceGrades, confidence).map((other) => ({ ...judgement, confidence: other })),
    ...besideIn(judgementSteps, effort).map((other) => ({ ...judgement, effort: other })),
  ];
  const scores = oneOff.map(priorityOf);
  return { low: Math.min(...scores), high: Math.max(...scores) };
}

export interface ToRank {
  readonly id: string;
  readonly name: string;
  readonly judgement: OpenJudgement;
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** From 1; equal scores go by name. */
  readonly rank: number;
  /** The best and the worst rank when any one judgement, its own or another's, moves one step. */
  readonly best: number;
  readonly worst: number;
}

interface Scored {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

type Place = Pick<Scored, 'score' | 'name'>;

const isAhead = (a: Place, b: Place): boolean => a.score > b.score || (a.score === b.score && a.name < b.name);

/**
 * The order that the formula advises, of those that are judged in full. Whatever does not serve the vision at all has
 * the score 0 and stands last; nothing is left out.
 */
export function rankByPriority(nominations: readonly ToRank[]): Ranked[] {
  const order = inOrder(nominations, (judgement) => ({ score: priorityOf(judgement), ...reachOf(judgement) }));
  return order.map(({ id, score }, index) => ({ id, score, rank: index + 1, ...rangeAt(order, index) }));
}

/** Their ranks alone, by id: the same order without the question what would change it. */
export const ranksByPriority = (nominations: readonly ToRank[]): ReadonlyMap<string, number> =>
  new Map(
    inOrder(nominations, (judgement) => ({ score: priorityOf(judgement) })).map(({ id }, index) => [id, index + 1]),
  );

function inOrder<Score extends Pick<Scored, 'score'>>(
  nominations: readonly ToRank[],
  scoreOf: (judgement: Judgement) => Score,
): (Pick<Scored, 'id' | 'name'> & Score)[] {
  const scored = nominations.flatMap(({ id, name, judgement }) =>
    isJudged(judgement) ? [{ id, name, ...scoreOf(judgement) }] : [],
  );
  return scored.toSorted((a, b) => (isAhead(a, b) ? -1 : 1));
}

/** One judgement moves: either its own, which can take it past many, or another's, which can take that one past it. */
function rangeAt(order: readonly Scored[], index: number): Pick<Ranked, 'best' | 'worst'> {
  const own = order[index];
  if (!own) return { best: index + 1, worst: index + 1 };
  const others = order.toSpliced(index, 1);
  const rankAt = (score: number) => 1 + others.filter((other) => isAhead(other, { ...own, score })).length;
  const fallsBehind = order.slice(0, index).some((other) => isAhead(own, { ...other, score: other.low }));
  const comesAhead = order.slice(index + 1).some((other) => isAhead({ ...other, score: other.high }, own));
  return {
    best: Math.min(rankAt(own.high), index + (fallsBehind ? 0 : 1)),
    worst: Math.max(rankAt(own.low), index + (comesAhead ? 2 : 1)),
  };
}

/** Whether the order of these two hangs on one step of one judgement. */
export const overlap = (a: Pick<Ranked, 'best' | 'worst'>, b: Pick<Ranked, 'best' | 'worst'>): boolean =>
  a.best <= b.worst && b.best <= a.worst;

/** Whether any two of them could as well stand the other way round: then the order is the board's call. */
export const isBoardsCall = (ranked: readonly Ranked[]): boolean =>
  ranked.some((one, index) => ranked.slice(index + 1).some((other) => overlap(one, other)));
