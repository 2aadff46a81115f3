import type { Refusal } from '../refusal.ts';
import type { MetricState } from '../metrics/metric.rules.ts';
import type { VisionNotRatified } from '../nominations/verdict.rules.ts';

/** What a project promises customers, and the metric that will show it or the reason why none can. */
export interface ProjectPromise {
  /** A promise of the vision. */
  readonly promiseId: string | null;
  /** Its own promise, in words, when no promise of the vision says it. */
  readonly promiseInWords: string;
  readonly metricId: string | null;
  /** The contacts it promises to change, where no metric shows it. */
  readonly reasonId: string | null;
  readonly notMeasurableBecause: string;
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** Why a promise cannot be kept as it is given; null when it can. */
export function promiseProblem(promise: ProjectPromise, metric: { readonly state: MetricState } | null): string | null {
  const shown = [promise.metricId !== null, promise.reasonId !== null, isSaid(promise.notMeasurableBecause)];
  if (shown.filter(Boolean).length > 1)
    return 'A project is shown by a metric or by contacts, or it has a reason why it is not measurable: one of them.';
  if (promise.promiseId !== null && isSaid(promise.promiseInWords))
    return 'A project keeps a promise of the vision or one in its own words, not both.';
  return metric?.state === 'DRAFT' ? 'A project promises to change a published metric; this one is a draft.' : null;
}

/** What a project needs before it starts, beside its owner. */
export interface StartFacts extends ProjectPromise {
  readonly problem: string;
  readonly reviewOn: string | null;
  /** It ran before the board began here: outside the gates of the vision and of the effect. */
  readonly adopted: boolean;
}

export const allStartNeeds = ['PROBLEM', 'PROMISE', 'METRIC', 'REVIEW_DATE'] as const;
export type StartNeed = (typeof allStartNeeds)[number];

const isMet: Record<StartNeed, (facts: StartFacts) => boolean> = {
  PROBLEM: ({ problem }) => isSaid(problem),
  PROMISE: ({ promiseId, promiseInWords }) => promiseId !== null || isSaid(promiseInWords),
  METRIC: ({ metricId, reasonId, notMeasurableBecause }) =>
    metricId !== null || reasonId !== null || isSaid(notMeasurableBecause),
  REVIEW_DATE: ({ reviewOn }) => reviewOn !== null,
};

/** What is still to be said before a chartered project starts. */
export const startNeeds = (facts: StartFacts): StartNeed[] =>
  facts.adopted ? [] : allStartNeeds.filter((need) => !isMet[need](facts));

export interface NotReadyToStart extends Refusal<'NotReadyToStart'> {
  readonly needs: readonly StartNeed[];
}

const needWords = {
  PROBLEM: 'the problem',
  PROMISE: 'what it promises customers',
  METRIC: 'a metric or why none can show it',
  REVIEW_DATE: 'the day of its review',
} as const satisfies Record<StartNeed, string>;

/** Work starts once it is said what for, and how and when that will be seen. */
export function refuseStart(facts: StartFacts): NotReadyToStart | null {
  const needs = startNeeds(facts);
  if (needs.length === 0) return null;
  const missing = needs.map((need) => needWords[need]).join(', ');
  return { __typename: 'NotReadyToStart', needs, message: `Before this project starts, say: ${missing}.` };
}

/** A project that no accepted nomination led to meets the gate of the vision when it starts. */
export function refuseBeforeVision(isBeforeVision: boolean, overrideBecause: string): VisionNotRatified | null {
  if (!isBeforeVision || isSaid(overrideBecause)) return null;
  const message = 'No vision is ratified yet; say why this project starts all the same.';
  return { __typename: 'VisionNotRatified', message };
}

export type EffectPromised = Refusal<'EffectPromised'>;

interface Measured {
  readonly metricId: string | null;
  readonly reasonId: string | null;
  readonly reviewOn: string | null;
}

/** Once an effect is planned, its plan says which metric will show it and when: the charter says nothing else. */
export function refuseOtherEffect(before: Measured, after: Measured, isPlanned: boolean): EffectPromised | null {
  const isSame = (['metricId', 'reasonId', 'reviewOn'] as const).every((part) => before[part] === after[part]);
  if (!isPlanned || isSame) return null;
  const message =
    'Metric and review date are those of the effect plan; they change there, until the project goes live.';
  return { __typename: 'EffectPromised', message };
}
