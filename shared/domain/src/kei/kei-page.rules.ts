import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import type { ScoreCell } from '../metrics/histogram.rules.ts';
import { smallestCell } from '../metrics/gates.rules.ts';
import { rowsToHide } from '../metrics/small-cells.rules.ts';
import { type ContactWithReason, type KeiDriver, keiDrivers } from './kei-drivers.rules.ts';
import {
  countIn,
  customerExperienceIndex,
  type Ends,
  type Kei,
  type KeiComponent,
  keiComponents,
  type KeiWeights,
  markOf,
} from './kei.rules.ts';
import { mostSaved } from './saving.rules.ts';

/** Where the marks of a component come from: answers to a question, or how comments were coded. */
export interface KeiSource extends Ends {
  readonly kind: 'SURVEY' | 'COMMENTS';
  /** The question; empty for coded comments. */
  readonly question: string;
}

/** How the index is made; a new version holds for all that is shown from then on. */
export interface KeiDefinition {
  readonly number: number;
  readonly definedAt: string;
  readonly sources: Readonly<Record<KeiComponent, KeiSource>>;
  readonly weights: KeiWeights;
}

type Scores = Readonly<Record<KeiComponent, number | null>>;

/** Contacts that were scored alike and are about the same. */
export interface ScoredContacts {
  readonly scores: Scores;
  readonly reason: string;
  /** Label of the dimension that phases are told apart by; empty without one. */
  readonly phase: string;
  readonly contacts: number;
}

/** What contacts of a reason cost; null where nobody said. */
export interface ReasonVolume {
  readonly reason: string;
  readonly contactsPerMonth: number;
  readonly costPerContact: number | null;
  readonly cheapestChannel: number | null;
}

export interface KeiFacts {
  readonly definition: KeiDefinition | null;
  readonly contacts: readonly ScoredContacts[];
  /** Scores by month and component. */
  readonly months: readonly {
    readonly month: LocalDate;
    readonly component: KeiComponent;
    readonly cells: readonly ScoreCell[];
  }[];
  readonly dimensions: readonly { readonly name: string; readonly aboutPeople: boolean }[];
}

/** A reason with what it does to the index and what could be saved on it at most. */
export interface PlacedDriver extends KeiDriver {
  readonly contactsPerYear: number | null;
  /** If every contact of a year went over the cheapest channel it already uses; an upper bound. Null without costs. */
  readonly mostSaved: number | null;
}

export interface KeiMonth {
  readonly month: LocalDate;
  readonly scores: Readonly<Record<KeiComponent, number | null>>;
  /** Null when a component is missing. */
  readonly index: number | null;
  readonly n: number;
}

export interface KeiDocument {
  readonly currency: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly definition: KeiDefinition | null;
  readonly kei: Kei;
  readonly months: readonly KeiMonth[];
  /** The most harmful first. */
  readonly drivers: readonly PlacedDriver[];
  /** Dimensions that can tell phases apart, and the one that does. */
  readonly dimensions: readonly string[];
  readonly by: string | null;
  readonly phases: readonly { readonly label: string; readonly kei: Kei }[];
}

const marked = ({ sources }: KeiDefinition, { scores, reason, contacts }: ScoredContacts): ContactWithReason => ({
  reason,
  contacts,
  marks: {
    EFFECTIVENESS: markOf(scores.EFFECTIVENESS, sources.EFFECTIVENESS),
    EASE: markOf(scores.EASE, sources.EASE),
    EMOTION: markOf(scores.EMOTION, sources.EMOTION),
  },
});

function scoreIn(cells: readonly ScoreCell[], ends: Ends): number | null {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (n === 0) return null;
  return (100 * cells.reduce((sum, { score, n: held }) => sum + held * (markOf(score, ends) ?? 0), 0)) / n;
}

/** The index month by month from roll-ups: exact, though without the interval that only single contacts give. */
export function keiMonths({ definition, months }: Pick<KeiFacts, 'definition' | 'months'>): KeiMonth[] {
  if (!definition) return [];
  const { sources, weights } = definition;
  return [...Map.groupBy(months, ({ month }) => month)]
    .map(([month, parts]) => {
      const cellsOf = (component: KeiComponent) => parts.find((part) => part.component === component)?.cells ?? [];
      const [EFFECTIVENESS, EASE, EMOTION] = [
        scoreIn(cellsOf('EFFECTIVENESS'), sources.EFFECTIVENESS),
        scoreIn(cellsOf('EASE'), sources.EASE),
        scoreIn(cellsOf('EMOTION'), sources.EMOTION),
      ];
      const scores = { EFFECTIVENESS, EASE, EMOTION };
      const isWhole = keiComponents.every((component) => scores[component] !== null);
      const sizes = keiComponents.map((component) => cellsOf(component).reduce((sum, { n }) => sum + n, 0));
      const index = keiComponents.reduce((sum, component) => sum + weights[component] * (scores[component] ?? 0), 0);
      return { month, scores, index: isWhole ? index : null, n: Math.min(...sizes) };
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function placed(driver: KeiDriver, volumes: ReadonlyMap<string, ReasonVolume>): PlacedDriver {
  const volume = volumes.get(driver.reason);
  if (!volume) return { ...driver, contactsPerYear: null, mostSaved: null };
  const { contactsPerYear, most } = mostSaved({ ...volume, avoidableShare: null, lever: 'AUTOMATE' });
  return { ...driver, contactsPerYear, mostSaved: most };
}

interface Asked {
  readonly currency: string;
  readonly period: KeiDocument['period'];
  readonly by: string | null;
  readonly volumes: readonly ReasonVolume[];
}

/** Reasons of fewer than five contacts count in what the others are held against, and are not told. */
function driversOf(definition: KeiDefinition, contacts: readonly ScoredContacts[]): KeiDriver[] {
  const named = contacts.filter(({ reason }) => reason !== '').map((one) => marked(definition, one));
  const groups = Map.groupBy(named, ({ reason }) => reason);
  return keiDrivers(named).filter(({ reason }) => countIn(groups.get(reason) ?? []) >= smallestCell);
}

/** Phases of fewer than five contacts are not told apart, nor can they be worked out. */
function phasesOf(definition: KeiDefinition, contacts: readonly ScoredContacts[]): KeiDocument['phases'] {
  const groups = [...Map.groupBy(contacts, ({ phase }) => phase)].filter(([label]) => label !== '');
  const hidden = rowsToHide(groups.map(([, own]) => own.reduce((sum, one) => sum + one.contacts, 0)));
  return groups
    .filter((_, place) => !hidden.has(place))
    .map(([label, own]) => ({
      label,
      kei: customerExperienceIndex(
        own.map((one) => marked(definition, one)),
        definition.weights,
      ),
    }))
    .sort((a, b) => (a.kei.index.value ?? 200) - (b.kei.index.value ?? 200) || (a.label < b.label ? -1 : 1));
}

/** Everything the page of the index shows. */
export function readKei(facts: KeiFacts, { currency, period, by, volumes }: Asked): KeiDocument {
  const { definition, contacts, dimensions } = facts;
  const usable = dimensions.filter(({ aboutPeople }) => !aboutPeople).map(({ name }) => name);
  const whole = definition ? contacts.map((one) => marked(definition, one)) : [];
  const known = new Map(volumes.map((volume) => [volume.reason, volume]));
  return {
    ...{ currency, period, definition, by, dimensions: usable },
    kei: customerExperienceIndex(whole, definition?.weights),
    months: keiMonths(facts),
    drivers: definition ? driversOf(definition, contacts).map((driver) => placed(driver, known)) : [],
    phases: definition && by ? phasesOf(definition, contacts) : [],
  };
}

export interface KeiUnclear extends Refusal<'KeiUnclear'> {
  readonly problem: 'WEIGHTS' | 'SAME_QUESTION' | 'SCALE_TOO_SHORT' | 'HOLDS_MEANS';
}

const unclear = (problem: KeiUnclear['problem'], message: string): KeiUnclear => ({
  __typename: 'KeiUnclear',
  problem,
  message,
});

/** Weights are parts of one, each component has a question of its own that was answered, and a scale must have a middle. */
export function refuseKei(
  weights: KeiWeights,
  questions: readonly (Ends & { readonly id: string; readonly holdsMeans?: boolean })[],
): KeiUnclear | null {
  const parts = keiComponents.map((component) => weights[component]);
  if (parts.some((part) => !(part >= 0)) || Math.abs(parts.reduce((sum, part) => sum + part, 0) - 1) > 1e-6)
    return unclear('WEIGHTS', 'The three weights must be 0 or more and add up to 1.');
  if (new Set(questions.map(({ id }) => id)).size < questions.length)
    return unclear('SAME_QUESTION', 'Two components cannot be counted by the same question.');
  if (questions.some(({ holdsMeans }) => holdsMeans))
    return unclear('HOLDS_MEANS', 'What was measured as a mean is no answer of a contact.');
  return questions.some(({ min, max }) => max - min < 3)
    ? unclear('SCALE_TOO_SHORT', 'Marks need a scale of at least four steps.')
    : null;
}
