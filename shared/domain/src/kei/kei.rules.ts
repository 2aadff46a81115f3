import { noFigure, nothingExcluded, within, type Estimate } from '../metrics/estimate.rules.ts';
import { z95 } from '../metrics/normal.rules.ts';

/** The three parts of the customer experience index, in the order they are always shown. */
export const keiComponents = ['EFFECTIVENESS', 'EASE', 'EMOTION'] as const;
export type KeiComponent = (typeof keiComponents)[number];

/** What one contact says of one component: -1 bad, 0 neither, 1 good; null when it says nothing. */
export type Mark = -1 | 0 | 1 | null;

export interface Contact {
  readonly marks: Readonly<Record<KeiComponent, Mark>>;
  /** How many contacts with these very marks it stands for; one when not said. */
  readonly contacts?: number;
}

export const countIn = (contacts: readonly Contact[]): number =>
  contacts.reduce((sum, one) => sum + (one.contacts ?? 1), 0);

export interface ComponentScore {
  readonly component: KeiComponent;
  readonly n: number;
  readonly good: number;
  readonly bad: number;
  /** Percent good minus percent bad, -100 to 100; null without a mark. */
  readonly score: number | null;
}

export interface Kei {
  readonly components: readonly ComponentScore[];
  /** -100 to 100; null when a component has no data: an index of two is never passed off as one of three. */
  readonly index: Estimate;
  /** The same from 0 to 100. */
  readonly outOfHundred: number | null;
  readonly componentsWithData: number;
}

export type KeiWeights = Readonly<Record<KeiComponent, number>>;
export const equalWeights: KeiWeights = { EFFECTIVENESS: 1 / 3, EASE: 1 / 3, EMOTION: 1 / 3 };

/** The ends of a scale that scores are marked on. */
export interface Ends {
  readonly min: number;
  readonly max: number;
  /** The lower the better, such as effort. */
  readonly isTurned?: boolean;
}

/** A survey answer as a mark: the best two steps are good, the worst two bad. Scales of four steps or more. */
export function markOf(score: number | null, { min, max, isTurned = false }: Ends): Mark {
  if (score === null) return null;
  if (score >= max - 1) return isTurned ? -1 : 1;
  if (score > min + 1) return 0;
  return isTurned ? 1 : -1;
}

export function scoreOf(component: KeiComponent, contacts: readonly Contact[]): ComponentScore {
  let [n, good, bad] = [0, 0, 0];
  for (const { marks, contacts: count = 1 } of contacts) {
    const mark = marks[component];
    if (mark === null) continue;
    n += count;
    if (mark === 1) good += count;
    if (mark === -1) bad += count;
  }
  return { component, n, good, bad, score: n > 0 ? (100 * (good - bad)) / n : null };
}

/** How much each contact pulls each component score, in points: their sum over a component is 0. */
function pulls(contacts: readonly Contact[], scores: readonly ComponentScore[]): number[][] {
  return contacts.map(({ marks }) =>
    scores.map(({ component, n, score }) => {
      const mark = marks[component];
      return mark === null || score === null ? 0 : (100 * mark - score) / n;
    }),
  );
}

/** Standard error of a weighted sum of scores, contacts kept whole: components of one contact go together. */
function errorOf(
  contacts: readonly Contact[],
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const squares = rows.map((row, nth) => {
    const pulled = row.reduce((sum, pull, index) => sum + pull * (weights[index] ?? 0), 0);
    return (contacts[nth]?.contacts ?? 1) * pulled ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

/**
 * Customer experience index, net form: for each component percent good minus percent bad (Forrester's CXi of 2007-2013),
 * weighted, -100 to 100. Weights add up to 1. The 95 % interval linearizes by contact (infinitesimal jackknife), so that
 * components measured on the same contacts may go together and contacts may miss some.
 */
export function customerExperienceIndex(contacts: readonly Contact[], weights: KeiWeights = equalWeights): Kei {
  const components = keiComponents.map((component) => scoreOf(component, contacts));
  const componentsWithData = components.filter(({ score }) => score !== null).length;
  const complete = componentsWithData === keiComponents.length;
  const n = countIn(contacts.filter(({ marks }) => keiComponents.some((component) => marks[component] !== null)));
  const frame = { n, excluded: { ...nothingExcluded, blank: countIn(contacts) - n } };
  if (!complete) {
    return { components, componentsWithData, index: { ...frame, ...noFigure('LINEARIZED') }, outOfHundred: null };
  }
  const value = components.reduce((sum, { component, score }) => sum + weights[component] * (score ?? 0), 0);
  const reach =
    z95 *
    errorOf(
      contacts,
      pulls(contacts, components),
      keiComponents.map((component) => weights[component]),
    );
  const [low, high] = [within(value - reach, -100, value), within(value + reach, value, 100)];
  const index: Estimate = { ...frame, value, low, high, method: 'LINEARIZED' };
  return { components, componentsWithData, index, outOfHundred: (value + 100) / 2 };
}
