import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import { defaultTopBoxes, type CountingRule, type MetricDefinition } from './definition.rules.ts';

/** What happened, what the customer felt, what the customer then did, or an index made of those. */
export type Layer = 'DESCRIPTIVE' | 'PERCEPTION' | 'OUTCOME' | 'COMPOSITE';

/** A draft is for those who build it; a published metric is for every employee. Publishing is not taken back. */
export type MetricState = 'DRAFT' | 'PUBLISHED';

export interface MetricFacts {
  readonly name: string;
  readonly state: MetricState;
  readonly layer: Layer;
  readonly definitions: readonly { readonly version: number; readonly validFrom: LocalDate }[];
}

export type MetricNotDefined = Refusal<'MetricNotDefined'>;
export type MetricAlreadyPublished = Refusal<'MetricAlreadyPublished'>;
export interface DefinitionOutOfOrder extends Refusal<'DefinitionOutOfOrder'> {
  readonly lastValidFrom: LocalDate;
}
export interface DefinitionDoesNotFit extends Refusal<'DefinitionDoesNotFit'> {
  readonly problem: DefinitionProblem;
}

export interface DefinitionMovedOn extends Refusal<'DefinitionMovedOn'> {
  /** The newest definition, which whoever writes the next one has not seen. */
  readonly newest: number;
}

/** Whoever changes how a metric is counted has read how it is counted now. */
export function refuseUnseen(
  { definitions }: Pick<MetricFacts, 'definitions'>,
  seen: number | null,
): DefinitionMovedOn | null {
  const newest = Math.max(0, ...definitions.map(({ version }) => version));
  if (seen === null || seen === newest) return null;
  const message = `Somebody else has changed the definition meanwhile; look at definition ${newest} first.`;
  return { __typename: 'DefinitionMovedOn', newest, message };
}

/** Employees can only read a value whose counting is written down, and a metric is published once. */
export function refusePublishing(metric: MetricFacts): MetricNotDefined | MetricAlreadyPublished | null {
  if (metric.state === 'PUBLISHED') {
    return { __typename: 'MetricAlreadyPublished', message: `${metric.name} is already published.` };
  }
  if (metric.definitions.length > 0) return null;
  return {
    __typename: 'MetricNotDefined',
    message: `${metric.name} has no definition yet: say which question it counts and how, then publish it.`,
  };
}

export interface MetricInUse extends Refusal<'MetricInUse'> {
  /** The projects whose effect is to be measured by it. */
  readonly projects: readonly { readonly number: number; readonly title: string }[];
}

/** What a running project promised to change is measured to the end. */
export function refuseRetiring(
  { name }: Pick<MetricFacts, 'name'>,
  projects: MetricInUse['projects'],
): MetricInUse | null {
  if (projects.length === 0) return null;
  const named = projects.map(({ number, title }) => `${number} “${title}”`).join(', ');
  const message = `${name} measures the effect of ${named}; it can be retired once that is settled.`;
  return { __typename: 'MetricInUse', projects, message };
}

export type MetricRetired = Refusal<'MetricRetired'>;

/** Nothing new is promised on a metric that is no longer measured. */
export function refuseRetired(metric: { readonly name: string; readonly isRetired: boolean }): MetricRetired | null {
  if (!metric.isRetired) return null;
  return { __typename: 'MetricRetired', message: `${metric.name} is retired; choose a metric that is still measured.` };
}

/** What is no longer measured is neither counted differently nor given a target. */
export function refuseUnmeasured(metric: { readonly name: string; readonly isRetired: boolean }): MetricRetired | null {
  if (!metric.isRetired) return null;
  return { __typename: 'MetricRetired', message: `${metric.name} is retired; measure it again first.` };
}

export type DefinitionProblem =
  | 'SCALE_NOT_WHOLE'
  | 'SCALE_UPSIDE_DOWN'
  | 'SCALE_TOO_LONG'
  | 'NPS_NEEDS_0_TO_10'
  | 'NPS_POINTS_UP'
  | 'SHARE_NEEDS_0_TO_1'
  | 'TOO_MANY_BOXES'
  | 'MEAN_OF_ANSWERS'
  | 'ONLY_A_MEAN';

interface DefinitionCheck {
  readonly problem: DefinitionProblem;
  readonly applies: (rule: CountingRule) => boolean;
  readonly message: string;
}

const checks: readonly DefinitionCheck[] = [
  {
    problem: 'SCALE_NOT_WHOLE',
    applies: ({ scale }) => !(Number.isInteger(scale.min) && Number.isInteger(scale.max)),
    message: 'The ends of the answer scale must be whole numbers.',
  },
  {
    problem: 'SCALE_UPSIDE_DOWN',
    applies: ({ scale }) => scale.min >= scale.max,
    message: 'The answer scale must end above where it begins.',
  },
  {
    problem: 'SCALE_TOO_LONG',
    applies: ({ rule, scale }) => rule !== 'MEAN' && scale.max - scale.min > limits.metrics.scaleSteps,
    message: `An answer scale has at most ${limits.metrics.scaleSteps} steps.`,
  },
  {
    problem: 'NPS_NEEDS_0_TO_10',
    applies: ({ rule, scale }) => rule === 'NPS' && (scale.min !== 0 || scale.max !== 10),
    message: 'The Net Promoter Score is counted on a scale from 0 to 10.',
  },
  {
    problem: 'NPS_POINTS_UP',
    applies: ({ rule, direction }) => rule === 'NPS' && direction !== 'HIGHER_IS_BETTER',
    message: 'The Net Promoter Score counts high answers as good.',
  },
  {
    problem: 'SHARE_NEEDS_0_TO_1',
    applies: ({ rule, scale }) => rule === 'SHARE' && (scale.min !== 0 || scale.max !== 1),
    message: 'A share is counted of what is either yes or no: a scale from 0 to 1.',
  },
  {
    problem: 'TOO_MANY_BOXES',
    applies: ({ rule, scale, topBoxes }) => rule === 'CSAT' && !fewerBoxesThanSteps(topBoxes ?? defaultTopBoxes, scale),
    message: 'The answers that count as satisfied must be fewer than the answers the scale offers.',
  },
];

const fewerBoxesThanSteps = (boxes: number, { min, max }: CountingRule['scale']): boolean =>
  Number.isInteger(boxes) && boxes >= 1 && boxes <= max - min;

/** A counting rule that could give no value, or a wrong one, is refused with what is wrong about it. */
export function refuseCountingRule(rule: CountingRule): DefinitionDoesNotFit | null {
  const found = checks.find(({ applies }) => applies(rule));
  return found ? { __typename: 'DefinitionDoesNotFit', problem: found.problem, message: found.message } : null;
}

/** Of means nothing else can be made, and of single answers no mean of that kind: a definition counts what its question holds. */
export function refuseQuestion(
  { rule }: Pick<CountingRule, 'rule'>,
  { holdsMeans }: { readonly holdsMeans: boolean },
): DefinitionDoesNotFit | null {
  if (holdsMeans === (rule === 'MEAN')) return null;
  return holdsMeans
    ? {
        ...{ __typename: 'DefinitionDoesNotFit', problem: 'ONLY_A_MEAN' },
        message: 'The files of this question tell means: a metric of it is a mean.',
      }
    : {
        ...{ __typename: 'DefinitionDoesNotFit', problem: 'MEAN_OF_ANSWERS' },
        message: 'A mean is shown of files that tell means; this question holds single answers or counts.',
      };
}

/** Definitions are only ever added, each valid from a later day than the last: history is not recounted. */
export function refuseDefinition(
  metric: Pick<MetricFacts, 'definitions'>,
  draft: Omit<MetricDefinition, 'version'>,
): DefinitionDoesNotFit | DefinitionOutOfOrder | null {
  const unfit = refuseCountingRule(draft);
  if (unfit) return unfit;
  const last = metric.definitions
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1);
  if (last === undefined || draft.validFrom > last) return null;
  return {
    __typename: 'DefinitionOutOfOrder',
    lastValidFrom: last,
    message: `The definition in force began on ${last}; a new one must begin on a later day.`,
  };
}

/** The number of the next definition of a metric: 1, 2, 3 … never reused. */
export const nextVersion = (metric: Pick<MetricFacts, 'definitions'>): number =>
  Math.max(0, ...metric.definitions.map(({ version }) => version)) + 1;
