import { byCodePoint } from '../contact-reasons/top-reasons.rules.ts';
import { smallestForVerdict } from '../metrics/gates.rules.ts';
import { z95 } from '../metrics/normal.rules.ts';
import { customerExperienceIndex, keiComponents, scoreOf } from './kei.rules.ts';
import type { ComponentScore, Contact, KeiComponent } from './kei.rules.ts';

export interface ContactWithReason extends Contact {
  readonly reason: string;
}

export type DriverLabel = 'IMPROVE' | 'KEEP' | 'UNCLEAR';

/** What a contact reason does to the index. */
export interface KeiDriver {
  readonly reason: string;
  /** Marks of the component that has fewest of them among the reason's contacts. */
  readonly n: number;
  /** Points by which each component would be lower without the reason; negative = it would be higher. */
  readonly influence: Readonly<Record<KeiComponent, number>>;
  /** Sum over the components, with its 95 % interval. */
  readonly outcome: number;
  readonly low: number;
  readonly high: number;
  readonly label: DriverLabel;
  /** Index of the reason's own contacts; null when a component has no mark among them. */
  readonly index: number | null;
}

interface Both {
  readonly all: ComponentScore;
  readonly rest: ComponentScore;
}

/** Score with and without the reason differ by nothing when one side is empty. */
const influenceOf = ({ all, rest }: Both): number =>
  all.score === null || rest.score === null ? 0 : all.score - rest.score;

/** How much one contact pulls the outcome: through the score of all, and through that of the rest if it belongs there. */
function pullOf({ marks }: Contact, scores: readonly Both[], inRest: boolean): number {
  return scores.reduce((sum, { all, rest }) => {
    const mark = marks[all.component];
    if (mark === null || all.score === null || rest.score === null) return sum;
    const through = inRest ? (100 * mark - rest.score) / rest.n : 0;
    return sum + (100 * mark - all.score) / all.n - through;
  }, 0);
}

function labelOf({ n, low, high }: { n: number; low: number; high: number }): DriverLabel {
  if (n < smallestForVerdict || (low <= 0 && high >= 0)) return 'UNCLEAR';
  return high < 0 ? 'IMPROVE' : 'KEEP';
}

/** A score without some of its contacts. */
function without(all: ComponentScore, part: ComponentScore): ComponentScore {
  const [n, good, bad] = [all.n - part.n, all.good - part.good, all.bad - part.bad];
  return { component: all.component, n, good, bad, score: n > 0 ? (100 * (good - bad)) / n : null };
}

function driverOf(reason: string, contacts: readonly ContactWithReason[], all: readonly ComponentScore[]): KeiDriver {
  const own = contacts.filter((contact) => contact.reason === reason);
  const scores = all.map((score) => ({ all: score, rest: without(score, scoreOf(score.component, own)) }));
  const influences = scores.map(influenceOf);
  const outcome = influences.reduce((sum, influence) => sum + influence, 0);
  const squares = contacts.map(
    (contact) => (contact.contacts ?? 1) * pullOf(contact, scores, contact.reason !== reason) ** 2,
  );
  const reach = z95 * Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  const { index, components } = customerExperienceIndex(own);
  const [EFFECTIVENESS = 0, EASE = 0, EMOTION = 0] = influences;
  const figures = { n: Math.min(...components.map(({ n }) => n)), low: outcome - reach, high: outcome + reach };
  return {
    reason,
    ...figures,
    outcome,
    influence: { EFFECTIVENESS, EASE, EMOTION },
    label: labelOf(figures),
    index: index.value,
  };
}

/**
 * Contact reasons by what they do to the index, worst first: leave-one-out influence, "without this reason the index
 * would be x higher", summed over the components (points, volume and quality together on purpose). IMPROVE and KEEP need
 * 30 contacts and an interval without 0. A single reason has the outcome 0.
 */
export function keiDrivers(contacts: readonly ContactWithReason[]): KeiDriver[] {
  const all = keiComponents.map((component) => scoreOf(component, contacts));
  return [...new Set(contacts.map(({ reason }) => reason))]
    .map((reason) => driverOf(reason, contacts, all))
    .sort((a, b) => a.outcome - b.outcome || byCodePoint(a.reason, b.reason));
}
