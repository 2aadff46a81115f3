import type { Refusal } from '../refusal.ts';
import type { MetricState } from '../metrics/metric.rules.ts';

/** What a project promises: a metric it will change, or the reason why none can show it. Neither while nobody has said. */
export interface ProjectPromise {
  readonly metricId: string | null;
  readonly notMeasurableBecause: string;
}

/** Why a promise cannot be kept as it is given; null when it can. */
export function promiseProblem(promise: ProjectPromise, metric: { readonly state: MetricState } | null): string | null {
  if (promise.metricId !== null && promise.notMeasurableBecause.trim() !== '')
    return 'A project has a metric or a reason why it is not measurable, not both.';
  return metric?.state === 'DRAFT' ? 'A project promises to change a published metric; this one is a draft.' : null;
}

/** What a project needs before it starts, beside its owner. */
export interface StartFacts extends ProjectPromise {
  readonly problem: string;
  readonly reviewOn: string | null;
}

export const allStartNeeds = ['PROBLEM', 'PROMISE', 'REVIEW_DATE'] as const;
export type StartNeed = (typeof allStartNeeds)[number];

/** What is still to be said before a chartered project starts. */
export function startNeeds({ problem, metricId, notMeasurableBecause, reviewOn }: StartFacts): StartNeed[] {
  return [
    ...(problem.trim() === '' ? ['PROBLEM' as const] : []),
    ...(metricId === null && notMeasurableBecause.trim() === '' ? ['PROMISE' as const] : []),
    ...(reviewOn === null ? ['REVIEW_DATE' as const] : []),
  ];
}

export interface NotReadyToStart extends Refusal<'NotReadyToStart'> {
  readonly needs: readonly StartNeed[];
}

const needWords = {
  PROBLEM: 'the problem',
  PROMISE: 'a metric or why none can show it',
  REVIEW_DATE: 'the day of its review',
} as const satisfies Record<StartNeed, string>;

/** Work starts once it is said what for, and how and when that will be seen. */
export function refuseStart(facts: StartFacts): NotReadyToStart | null {
  const needs = startNeeds(facts);
  if (needs.length === 0) return null;
  const missing = needs.map((need) => needWords[need]).join(', ');
  return { __typename: 'NotReadyToStart', needs, message: `Before this project starts, say: ${missing}.` };
}
