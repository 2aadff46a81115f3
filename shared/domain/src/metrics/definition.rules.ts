import type { LocalDate } from '../local-time.ts';
import type { Scale } from './histogram.rules.ts';

/** How answers become a value: Net Promoter Score, share of satisfied answers, ease; or the share or the mean of what was observed. */
export type MeasureRule = 'NPS' | 'CSAT' | 'CES' | 'SHARE' | 'MEAN';
/**
 * Which end of the answer scale is the good one. Values of answers themselves always point up; what was observed, such
 * as the share of visits that took too long or the mean of waits, is shown as it was, and the direction says which way
 * is better.
 */
export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
/** Programmes ask different people at different moments, operations count without asking; they are never mixed in one series. */
export type Programme = 'RELATIONSHIP' | 'TRANSACTIONAL' | 'PULSE' | 'OPERATIONS';
/** Which value is the headline when a weight column exists. */
export type Lead = 'UNWEIGHTED' | 'WEIGHTED';

export interface CountingRule {
  readonly rule: MeasureRule;
  readonly scale: Scale;
  readonly direction: Direction;
  readonly leads: Lead;
  /** CSAT: how many boxes at the good end count as satisfied; two when not said. */
  readonly topBoxes?: number | null;
}

/** One dated version of how a metric is counted. Versions are only ever added. */
export interface MetricDefinition extends CountingRule {
  readonly version: number;
  /** First day, in the organization's zone, whose answers count by this version (YYYY-MM-DD). */
  readonly validFrom: LocalDate;
  readonly question: string;
  readonly programme: Programme;
  readonly population: string;
}

/**
 * The unit of the headline value: points -100 to 100, percent of answers, ease 0 to 100, percent of what was counted; a
 * mean is in the unit it was measured in, which its question names.
 */
export type Unit = 'POINTS' | 'PERCENT' | 'EASE' | 'SHARE' | 'MEAN';

export const units = {
  ...{ NPS: 'POINTS', CSAT: 'PERCENT', CES: 'EASE', SHARE: 'SHARE', MEAN: 'MEAN' },
} as const satisfies Record<MeasureRule, Unit>;

/** Percent, of answers or of what was counted. */
export const isPercent = (unit: string): boolean => unit === 'PERCENT' || unit === 'SHARE';

/** Counted or measured, and nobody was asked. */
export const isObserved = (unit: string): boolean => unit === 'SHARE' || unit === 'MEAN';

/** Which way of the value is the good one. */
export const betterWhen = ({ rule, direction }: Pick<CountingRule, 'rule' | 'direction'>): Direction =>
  rule === 'SHARE' || rule === 'MEAN' ? direction : 'HIGHER_IS_BETTER';

export const defaultTopBoxes = 2;

/** The definition that counts an answer of this day. The first one also counts what came before it. */
export function definitionInForce<Dated extends { readonly validFrom: LocalDate }>(
  definitions: readonly Dated[],
  day: LocalDate,
): Dated | null {
  const ordered = [...definitions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ordered.findLast(({ validFrom }) => validFrom <= day) ?? ordered[0] ?? null;
}

export type DefinitionAspect =
  'RULE' | 'SCALE' | 'DIRECTION' | 'LEADS' | 'TOP_BOXES' | 'QUESTION' | 'PROGRAMME' | 'POPULATION';

const aspects: readonly (readonly [DefinitionAspect, (definition: MetricDefinition) => string | number])[] = [
  ['RULE', ({ rule }) => rule],
  ['SCALE', ({ scale }) => `${scale.min}-${scale.max}`],
  ['DIRECTION', ({ direction }) => direction],
  ['LEADS', ({ leads }) => leads],
  ['TOP_BOXES', ({ topBoxes }) => topBoxes ?? defaultTopBoxes],
  ['QUESTION', ({ question }) => question],
  ['PROGRAMME', ({ programme }) => programme],
  ['POPULATION', ({ population }) => population],
];

/** What differs between two versions: why a series has a break there. */
export const aspectsChanged = (before: MetricDefinition, after: MetricDefinition): DefinitionAspect[] =>
  aspects.filter(([, read]) => read(before) !== read(after)).map(([aspect]) => aspect);

/** What a value means: where one of these differs, the same number is another thing. */
const meaning: ReadonlySet<DefinitionAspect> = new Set(['RULE', 'SCALE', 'DIRECTION', 'TOP_BOXES']);

/** The versions whose values can be read like those of one of them. */
export function versionsCountedAlike(definitions: readonly MetricDefinition[], version: number): number[] {
  const asked = definitions.find((one) => one.version === version);
  if (!asked) return [];
  const isAlike = (one: MetricDefinition) => !aspectsChanged(asked, one).some((aspect) => meaning.has(aspect));
  return definitions.filter(isAlike).map((one) => one.version);
}

/** Everything the definition sentence says, as facts; the message catalogue words it. */
export interface DefinitionFacts {
  readonly rule: MeasureRule;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly direction: Direction;
  readonly leads: Lead;
  /** First and last score that counts as satisfied (CSAT), easy (CES) or as one of the share; null for NPS and means. */
  readonly goodScores: Scale | null;
  readonly question: string;
  readonly programme: Programme;
  readonly population: string;
  readonly version: number;
  readonly validFrom: LocalDate;
}

/** The scores a definition calls good: the top boxes for CSAT, beyond the middle of the scale for CES; of a share those counted; of a mean none. */
export function goodScores({ rule, scale, direction, topBoxes }: CountingRule): Scale | null {
  if (rule === 'NPS' || rule === 'MEAN') return null;
  if (rule === 'SHARE') return { min: scale.max, max: scale.max };
  const { min, max } = scale;
  const middle = (min + max) / 2;
  const boxes = rule === 'CSAT' ? (topBoxes ?? defaultTopBoxes) : Math.ceil(max - middle);
  return direction === 'HIGHER_IS_BETTER' ? { min: max - boxes + 1, max } : { min, max: min + boxes - 1 };
}

export const definitionFacts = (definition: MetricDefinition): DefinitionFacts => ({
  rule: definition.rule,
  unit: units[definition.rule],
  scale: definition.scale,
  direction: definition.direction,
  leads: definition.leads,
  goodScores: goodScores(definition),
  question: definition.question,
  programme: definition.programme,
  population: definition.population,
  version: definition.version,
  validFrom: definition.validFrom,
});
