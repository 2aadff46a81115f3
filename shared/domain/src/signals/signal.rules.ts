import type { LocalDate } from '../local-time.ts';
import type { Unit } from '../metrics/definition.rules.ts';
import type { BeyondLimits, RunOnOneSide } from '../metrics/finding.rules.ts';
import type { Period } from '../metrics/period.rules.ts';
import type { Refusal } from '../refusal.ts';

export const signalRules = ['BEYOND_LIMITS', 'RUN', 'BOTH_ENDS', 'RUN_UP'] as const;
export type SignalRule = (typeof signalRules)[number];

/** A share of answers in percent in two periods, and the 95 % interval of its change. */
export interface ShareChange {
  readonly now: number;
  readonly before: number;
  readonly low: number;
  readonly high: number;
}

/** Promoters and detractors both fewer, or both more: the score hides it, since the two cancel out. */
export interface BothEnds {
  readonly rule: 'BOTH_ENDS';
  readonly way: 'FALL' | 'RISE';
  readonly previous: Period;
  readonly promoters: ShareChange;
  readonly detractors: ShareChange;
}

/** A contact reason that rises faster than chance. */
export interface ReasonRunsUp {
  readonly rule: 'RUN_UP';
  readonly contacts: number;
  readonly expected: number;
  /** Times the usual rate; null for a reason that is new. */
  readonly ratio: number | null;
  readonly low: number;
  readonly baselinePeriods: number;
}

/** What the rule saw when it fired: the facts of the sentence, never a person's name. */
export type SignalFacts =
  | { readonly rule: 'BEYOND_LIMITS'; readonly unit: Unit; readonly finding: BeyondLimits }
  | { readonly rule: 'RUN'; readonly unit: Unit; readonly finding: RunOnOneSide }
  | BothEnds
  | ReasonRunsUp;

/** A rule that fired for a closed period. */
export interface Firing {
  /** The same rule for the same thing and the same happening always has the same key, however often it is looked for. */
  readonly key: string;
  readonly metricId: string | null;
  /** The metric or the contact reason, as people call it. */
  readonly title: string;
  readonly period: Period;
  readonly facts: SignalFacts;
}

export const signalStates = ['NEW', 'ACKNOWLEDGED', 'EXPLAINED', 'NOMINATED', 'DISMISSED'] as const;
export type SignalState = (typeof signalStates)[number];

/** Somebody still has to say what it means. */
export const isOpenSignal = (state: SignalState): boolean => state === 'NEW' || state === 'ACKNOWLEDGED';

/** What people do with a signal. Only a rule makes it new again. */
export const signalMoves = {
  NEW: ['ACKNOWLEDGED', 'EXPLAINED', 'NOMINATED', 'DISMISSED'],
  ACKNOWLEDGED: ['EXPLAINED', 'NOMINATED', 'DISMISSED'],
  EXPLAINED: ['ACKNOWLEDGED', 'NOMINATED', 'DISMISSED'],
  NOMINATED: ['EXPLAINED'],
  DISMISSED: ['ACKNOWLEDGED', 'EXPLAINED', 'NOMINATED'],
} as const satisfies Record<SignalState, readonly SignalState[]>;

export interface SignalMoveRefused extends Refusal<'SignalMoveRefused'> {
  readonly from: SignalState;
  readonly to: SignalState;
}

export function refuseSignalMove(from: SignalState, to: SignalState): SignalMoveRefused | null {
  const possible: readonly SignalState[] = signalMoves[from];
  if (possible.includes(to)) return null;
  return { __typename: 'SignalMoveRefused', from, to, message: `A signal cannot go from ${from} to ${to}.` };
}

export type SignalReasonMissing = Refusal<'SignalReasonMissing'>;

/** An explanation is words or a context event; nothing is dismissed without words. */
export function refuseSilence(
  to: SignalState,
  said: { because: string; eventId: string | null },
): SignalReasonMissing | null {
  const explained = said.because.trim() !== '' || (to === 'EXPLAINED' && said.eventId !== null);
  if (explained || (to !== 'EXPLAINED' && to !== 'DISMISSED')) return null;
  return { __typename: 'SignalReasonMissing', message: 'Say why, so that the board can follow it a year from now.' };
}

/** What a firing is to the signal of its key: the first, the same again, still going on, or back after it was settled. */
export type Reception = 'FIRST' | 'SAME' | 'AGAIN' | 'REOPENED';

export function receive(
  known: { readonly state: SignalState; readonly periodFrom: LocalDate } | null,
  { period }: Pick<Firing, 'period'>,
): Reception {
  if (!known) return 'FIRST';
  if (period.from <= known.periodFrom) return 'SAME';
  return known.state === 'EXPLAINED' || known.state === 'DISMISSED' ? 'REOPENED' : 'AGAIN';
}
