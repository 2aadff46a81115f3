import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import { reachOf } from './benchmark.rules.ts';
import type { Unit } from './definition.rules.ts';
import type { Estimate, WeightedEstimate } from './estimate.rules.ts';
import { smallestForVerdict } from './gates.rules.ts';
import type { FilterPart, FrozenTarget } from './snapshot.rules.ts';

/** What a target is for: all that is measured, or the answers with one label of a dimension. */
export interface TargetScope {
  readonly dimension: string | null;
  readonly label: string | null;
}

/** One setting of a target. Settings are only added: the newest of a scope counts, those before it are its history. */
export interface Target extends TargetScope {
  readonly id: string;
  /** Null: from then on there is no target. */
  readonly value: number | null;
  readonly since: LocalDate;
  /** The definitions that count as the one it was set under; nothing where that was not noted: it is meant for all. */
  readonly versions?: readonly number[] | null;
}

/** Whether values counted by this definition can be held against it: set for another scale or rule, it says nothing of them. */
export const isMeantFor = ({ versions }: Pick<Target, 'versions'>, version: number | undefined): boolean =>
  !versions || version === undefined || versions.includes(version);

export const ofAll: TargetScope = { dimension: null, label: null };

export const targetProblems = [
  ...(['OUT_OF_REACH', 'NO_SUCH_LABEL', 'DAY_TO_COME', 'BEFORE_THE_LAST', 'AFTER_THE_NEXT', 'NOTHING_NEW'] as const),
] as const;
export type TargetProblem = (typeof targetProblems)[number];

export interface TargetDoesNotFit extends Refusal<'TargetDoesNotFit'> {
  readonly problem: TargetProblem;
  /** What a target of this metric can be. */
  readonly least: number;
  readonly most: number;
}
export type TargetMovedOn = Refusal<'TargetMovedOn'>;

interface Context {
  readonly unit: Unit;
  readonly today: LocalDate;
  /** The metric's answers have it: all of them together always, a label when some have it. */
  readonly isKnown: boolean;
  /** The newest setting of the same scope; nothing when there never was one. */
  readonly last: Target | null;
  /** The last was set for another way of counting, so the same number is another target. */
  readonly isRecounted?: boolean;
  /** The newest setting of it that whoever sets it now has read. */
  readonly seenTargetId: string | null;
}

export type Setting = Pick<Target, 'value' | 'since'>;

interface Check {
  readonly problem: TargetProblem;
  readonly applies: (setting: Setting, context: Context) => boolean;
  readonly message: string;
}

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

const outOfReach = { problem: 'OUT_OF_REACH', message: 'No value of this metric can ever be that.' } as const;

const checks: readonly Check[] = [
  { ...outOfReach, applies: ({ value }, { unit }) => value !== null && !isWithin(value, reachOf[unit]) },
  {
    problem: 'NO_SUCH_LABEL',
    applies: (_, { isKnown }) => !isKnown,
    message: 'No answer of this metric has that label.',
  },
  { problem: 'DAY_TO_COME', applies: ({ since }, { today }) => since > today, message: 'That day has not come yet.' },
  {
    problem: 'BEFORE_THE_LAST',
    applies: ({ since }, { last }) => last !== null && since < last.since,
    message: 'The target before it began later than that.',
  },
  {
    problem: 'NOTHING_NEW',
    applies: ({ value }, { last, isRecounted = false }) => !isRecounted && value === (last?.value ?? null),
    message: 'That is the target already.',
  },
];

export const targetDoesNotFit = ({ problem, message }: Omit<Check, 'applies'>, unit: Unit): TargetDoesNotFit => {
  const [least, most] = reachOf[unit];
  return { __typename: 'TargetDoesNotFit', problem, least, most, message };
};

/** A target that no value could ever meet or miss is none. */
export const refuseReach = (value: number | null, unit: Unit): TargetDoesNotFit | null =>
  value === null || isWithin(value, reachOf[unit]) ? null : targetDoesNotFit(outOfReach, unit);

/** A target that cannot be, or that overwrites what whoever sets it has not read, is refused with what is wrong. */
export function refuseTarget(setting: Setting, context: Context): TargetDoesNotFit | TargetMovedOn | null {
  const found = checks.find(({ applies }) => applies(setting, context));
  if (found) return targetDoesNotFit(found, context.unit);
  if ((context.last?.id ?? null) === context.seenTargetId) return null;
  return targetMovedOn;
}

export const targetMovedOn: TargetMovedOn = {
  __typename: 'TargetMovedOn',
  message: 'Somebody else has changed this target meanwhile; look at it first.',
};

/** The newest setting of a scope; settings come newest first. */
export const newestTarget = <Known extends TargetScope>(targets: readonly Known[], of: TargetScope): Known | null =>
  targets.find(({ dimension, label }) => dimension === of.dimension && label === of.label) ?? null;

/** The targets that count, each scope once; settings come newest first. */
export const standingTargets = <Known extends TargetScope & Pick<Target, 'value'>>(
  targets: readonly Known[],
): (Known & { readonly value: number })[] =>
  targets.flatMap((target) => {
    const { value } = target;
    return value !== null && newestTarget(targets, target) === target ? [{ ...target, value }] : [];
  });

/** How a target stands to a period: in force then, begun only later, or set for another way of counting. */
export type TargetStanding = 'IN_FORCE' | 'LATER' | 'OTHER_COUNTING';

export interface ShownTarget extends TargetScope {
  readonly value: number;
  readonly since?: LocalDate;
  /** Its own unit; missing when it is that of the value. */
  readonly unit?: Unit | null | undefined;
  readonly standing: TargetStanding;
}

type SettingOf = TargetScope & Setting & Pick<FrozenTarget, 'unit' | 'versions'>;

/** What a value is about: the last day of its period, and the definition that counted it. */
export interface Judged {
  readonly to: LocalDate;
  readonly version?: number | undefined;
}

/** What was set by a day and had begun by then; settings come newest first. */
const targetsOn = <Known extends SettingOf>(targets: readonly Known[], day: LocalDate): Known[] =>
  targets.filter(({ since }) => since <= day);

export const freezeTargets = (targets: readonly FrozenTarget[]): FrozenTarget[] =>
  targets.map(({ dimension, label, value, since, unit = null, versions = null }) => ({
    ...{ dimension, label, value, since, unit, versions },
  }));

function standingOf(target: SettingOf, { to, version }: Judged): TargetStanding {
  if (target.since > to) return 'LATER';
  return isMeantFor(target, version) ? 'IN_FORCE' : 'OTHER_COUNTING';
}

/** The target of a scope for a period: what was in force on its last day; else the one that counts now and began after it. */
function targetFor(targets: readonly SettingOf[], scope: TargetScope, { to, version }: Judged): ShownTarget | null {
  const then = newestTarget(targetsOn(targets, to), scope);
  const now = newestTarget(standingTargets(targets), scope);
  const later = now && now.since > to ? now : null;
  const found = typeof then?.value === 'number' ? then : later;
  if (!found || found.value === null) return null;
  const { dimension, label, value, since, unit } = found;
  return { dimension, label, value, since, unit, standing: standingOf(found, { to, version }) };
}

/**
 * What the values of a filter are held against: one label alone against its own target where it has one, everything
 * else against the target of all. What was in force then comes before what was only set later.
 */
export function targetShown(
  targets: readonly SettingOf[],
  filter: readonly FilterPart[],
  judged: Judged,
): ShownTarget | null {
  const own = labelAlone(filter);
  const found = (own ? [own, ofAll] : [ofAll]).flatMap((scope) => targetFor(targets, scope, judged) ?? []);
  return found.find(({ standing }) => standing !== 'LATER') ?? found[0] ?? null;
}

/** A target over the periods of a series. */
export interface TargetOverTime extends TargetScope {
  /** What counted on the last day of each period; null where there was none. */
  readonly inForce: readonly (number | null)[];
  /** The first one ever set, over the periods that were over before it began: nobody worked towards it then. */
  readonly before: readonly (number | null)[];
}

/** The target of what a series shows, as it was in force: each setting holds until the next one begins. */
export function targetOverTime(
  targets: readonly SettingOf[],
  filter: readonly FilterPart[],
  periods: readonly Judged[],
): TargetOverTime | null {
  const scope = scopeShown(targets, filter);
  const first = targets.findLast((one) => isOf(one, scope));
  if (!first) return null;
  const valueFor = (one: SettingOf | null, { version }: Judged) => (one && isMeantFor(one, version) ? one.value : null);
  return {
    ...{ dimension: scope.dimension, label: scope.label },
    inForce: periods.map((period) => valueFor(newestTarget(targetsOn(targets, period.to), scope), period)),
    before: periods.map((period) => (period.to < first.since ? valueFor(first, period) : null)),
  };
}

const isOf = (one: TargetScope, { dimension, label }: TargetScope): boolean =>
  one.dimension === dimension && one.label === label;

/** Whose history is drawn: that of the target that counts; where none does any more, of the last that did. */
function scopeShown(targets: readonly SettingOf[], filter: readonly FilterPart[]): TargetScope {
  const standing = standingTargets(targets);
  const own = labelAlone(filter);
  const shown = (own && newestTarget(standing, own)) ?? newestTarget(standing, ofAll);
  if (shown) return shown;
  return own && newestTarget(targets, own) ? own : ofAll;
}

/** The one label that a filter leaves, when it leaves one. */
function labelAlone([only, ...others]: readonly FilterPart[]): TargetScope | null {
  const [label, ...more] = only?.values ?? [];
  const isOne = only !== undefined && label !== undefined && others.length === 0 && more.length === 0;
  return isOne ? { dimension: only.dimension, label } : null;
}

/**
 * The target of a row of a breakdown: of all answers with its label, so a row that a filter narrows further has none,
 * nor has one whose target was set for another way of counting.
 */
export function targetOfRow(
  targets: readonly SettingOf[],
  { dimension, filter, ...judged }: Judged & { readonly dimension: string; readonly filter: readonly FilterPart[] },
  label: string | null,
): ShownTarget | null {
  const isNarrowed = filter.some((part) => part.dimension !== dimension);
  if (isNarrowed || label === null) return null;
  const found = targetFor(targets, { dimension, label }, judged);
  return found?.standing === 'OTHER_COUNTING' ? null : found;
}

export type AgainstTarget = 'BELOW' | 'TOO_CLOSE' | 'ABOVE' | 'NOT_ENOUGH_DATA';

/** How many answers it tells as much as. */
const answersOf = (estimate: Estimate | WeightedEstimate): number =>
  'effectiveN' in estimate ? estimate.effectiveN : estimate.n;

/** Where a value stands: clearly on a side only when its whole 95 % interval does, and only of enough answers. */
export function againstTarget(target: number, estimate: Estimate | WeightedEstimate | null): AgainstTarget {
  if (!estimate || estimate.value === null || answersOf(estimate) < smallestForVerdict) return 'NOT_ENOUGH_DATA';
  const { low, high } = estimate;
  if (low === null || high === null) return 'NOT_ENOUGH_DATA';
  if (low > target) return 'ABOVE';
  return high < target ? 'BELOW' : 'TOO_CLOSE';
}
