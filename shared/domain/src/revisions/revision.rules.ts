import { daysBetween, type LocalDate } from '../local-time.ts';
import { limits } from '../limits.ts';
import type { ProjectStage } from '../projects/stage.rules.ts';
import type { Refusal } from '../refusal.ts';

/** What of a project a board revises. */
export const revisionKinds = ['SCOPE', 'SOLUTION', 'TIMING', 'PRIORITY', 'STOP', 'CLOSE'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** DECIDED stands in a meeting that is still open; LAPSED was adopted, but by then it changed nothing any more. */
export const revisionStates = ['PROPOSED', 'DECIDED', 'APPLIED', 'REJECTED', 'LAPSED', 'WITHDRAWN'] as const;
export type RevisionState = (typeof revisionStates)[number];

/** Every move a revision can make: nothing is applied that was not decided. */
export const revisionMoves = {
  PROPOSED: ['DECIDED', 'WITHDRAWN'],
  DECIDED: ['APPLIED', 'REJECTED', 'LAPSED', 'PROPOSED', 'WITHDRAWN'],
  APPLIED: [],
  REJECTED: [],
  LAPSED: [],
  WITHDRAWN: [],
} as const satisfies Record<RevisionState, readonly RevisionState[]>;

/** What a project is held to: it changes by a revision. */
export interface Baseline {
  readonly stage: ProjectStage;
  readonly scope: string;
  readonly solution: string;
  /** When it is to be delivered. */
  readonly dueOn: LocalDate | null;
  /** Its place in the board's order, and of how many; null once it is delivered or over. */
  readonly place: number | null;
  readonly places: number;
  /** What it changed is measured, and the board has not said yet what it makes of it. */
  readonly awaitsVerdict: boolean;
}

export interface RevisionDraft {
  readonly kind: RevisionKind;
  /** The new words, day (YYYY-MM-DD) or place; empty to stop and to close. */
  readonly now: string;
  readonly because: string;
}

export type RevisionWithoutReason = Refusal<'RevisionWithoutReason'>;
export type RevisionChangesNothing = Refusal<'RevisionChangesNothing'>;
export type RevisionImpossible = Refusal<'RevisionImpossible'>;
export interface NothingToRevise extends Refusal<'NothingToRevise'> {
  readonly stage: ProjectStage;
}
export interface RevisionSettled extends Refusal<'RevisionSettled'> {
  readonly state: RevisionState;
}
export type RevisionUndecided = Refusal<'RevisionUndecided'>;

export type VerdictAwaited = Refusal<'VerdictAwaited'>;

export type RevisionRefused =
  RevisionWithoutReason | RevisionChangesNothing | RevisionImpossible | NothingToRevise | VerdictAwaited;

/** Before it is delivered a project can still turn out otherwise. */
export const isRevisable = (stage: ProjectStage): boolean =>
  stage === 'CHARTERED' || stage === 'ACTIVE' || stage === 'ON_HOLD';

const wasOf: Record<RevisionKind, (baseline: Baseline) => string> = {
  SCOPE: ({ scope }) => scope,
  SOLUTION: ({ solution }) => solution,
  TIMING: ({ dueOn }) => dueOn ?? '',
  PRIORITY: ({ place }) => String(place ?? ''),
  STOP: () => '',
  CLOSE: () => '',
};

/** What stood there before, in the same words as `now`; empty when nobody had said. */
export const valueBefore = (kind: RevisionKind, baseline: Baseline): string => wasOf[kind](baseline);

/** Of these only the reason is said. */
const endings: readonly RevisionKind[] = ['STOP', 'CLOSE'];
export const isEnding = (kind: RevisionKind): boolean => endings.includes(kind);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isText = (text: string): boolean => text.length > 0 && text.length <= limits.text.short;

type Possible = (now: string, at: { readonly baseline: Baseline; readonly today: LocalDate }) => boolean;
const isPossible: Record<RevisionKind, Possible> = {
  SCOPE: isText,
  SOLUTION: isText,
  TIMING: (now, { today }) => isDay(now) && now >= today,
  PRIORITY: (now, { baseline }) => /^[1-9]\d{0,3}$/.test(now) && Number(now) <= baseline.places,
  STOP: (now) => now === '',
  CLOSE: (now) => now === '',
};

const whyImpossible: Record<RevisionKind, string> = {
  SCOPE: 'Say what its scope is from now on.',
  SOLUTION: 'Say what its solution is from now on.',
  TIMING: 'Name a day that has not passed.',
  PRIORITY: 'Name a place in the order of the projects that are going on.',
  STOP: 'To stop a project, only the reason is said.',
  CLOSE: 'To close a project, only the reason is said.',
};

type Standing = Pick<Baseline, 'stage' | 'awaitsVerdict'>;

/** Delivered, and no verdict will close it: nobody planned one, none can be measured, or the board did not take it. */
export const isClosable = ({ stage, awaitsVerdict }: Standing): boolean =>
  (stage === 'DELIVERED' || stage === 'MEASURING') && !awaitsVerdict;

/** What can be asked of the board about a project now. */
export const kindsOpen = (baseline: Standing): RevisionKind[] =>
  revisionKinds.filter((kind) => refuseKind(kind, baseline) === null);

function refuseKind(kind: RevisionKind, baseline: Standing): NothingToRevise | VerdictAwaited | null {
  const { stage } = baseline;
  if (kind === 'CLOSE') return refuseClosing(baseline);
  if (isRevisable(stage)) return null;
  return { __typename: 'NothingToRevise', stage, message: `This project is ${stage}; there is nothing to revise.` };
}

function refuseClosing(baseline: Standing): NothingToRevise | VerdictAwaited | null {
  const { stage } = baseline;
  if (isClosable(baseline)) return null;
  if (stage === 'DELIVERED' || stage === 'MEASURING') return { __typename: 'VerdictAwaited', message: awaited };
  return {
    __typename: 'NothingToRevise',
    stage,
    message: `This project is ${stage}; only what is delivered is closed.`,
  };
}

const awaited = 'What this project changed is measured; it is closed by the verdict that the board accepts.';

/** Why this cannot be asked of the board now; null when it can. */
export function refuseRevision(
  { kind, now, because }: RevisionDraft,
  baseline: Baseline,
  today: LocalDate,
): RevisionRefused | null {
  const closed = refuseKind(kind, baseline);
  if (closed) return closed;
  const silent = refuseSilence(because);
  if (silent) return silent;
  const said = now.trim();
  if (!isPossible[kind](said, { baseline, today }))
    return { __typename: 'RevisionImpossible', message: whyImpossible[kind] };
  if (!isEnding(kind) && said === valueBefore(kind, baseline))
    return { __typename: 'RevisionChangesNothing', message: 'This is how it stands already.' };
  return null;
}

/** Why a revision does not go from one state to another; null when it does. */
export function refuseRevisionMove(from: RevisionState, to: RevisionState): RevisionSettled | RevisionUndecided | null {
  const possible: readonly RevisionState[] = revisionMoves[from];
  if (possible.includes(to)) return null;
  if (from === 'PROPOSED')
    return { __typename: 'RevisionUndecided', message: 'The board has not decided on this revision.' };
  return settled(from);
}

const settled = (state: Exclude<RevisionState, 'PROPOSED'>): RevisionSettled => ({
  ...{ __typename: 'RevisionSettled', state, message: settledWords[state] },
});

/** What the board is deciding on, or has decided, is no longer taken back. */
export const refuseWithdrawing = (state: RevisionState): RevisionSettled | null =>
  state === 'PROPOSED' ? null : settled(state);

const settledWords: Record<Exclude<RevisionState, 'PROPOSED'>, string> = {
  DECIDED: 'The board has written down its decision; it takes effect when the meeting is closed.',
  APPLIED: 'This revision has been applied.',
  REJECTED: 'The board has rejected this revision.',
  LAPSED: 'When the board had decided, this revision changed nothing any more.',
  WITHDRAWN: 'This revision was withdrawn.',
};

/** A decision that a revision can rest on. */
export interface DecisionToRestOn {
  readonly boardId: string;
  readonly outcome: 'ADOPTED' | 'REJECTED' | 'NOT_QUORATE';
  readonly supersededById: string | null;
}

/** Who is told yes or no is told why. */
export const refuseSilence = (because: string): RevisionWithoutReason | null =>
  because.trim() === '' ? { __typename: 'RevisionWithoutReason', message: 'A revision needs its reason.' } : null;

/** Outside of a meeting a revision is applied on a decision of its board that is in force, and on nothing else. */
export function refuseApplying(
  revision: { readonly state: RevisionState; readonly boardId: string },
  decision: DecisionToRestOn | null,
): RevisionSettled | RevisionUndecided | null {
  if (revision.state !== 'PROPOSED') return settled(revision.state);
  const isInForce = decision?.outcome === 'ADOPTED' && decision.supersededById === null;
  if (isInForce && decision.boardId === revision.boardId) return null;
  return {
    __typename: 'RevisionUndecided',
    message: 'A revision is applied on a decision of its board that was adopted and is in force.',
  };
}

export const baselineFields = ['SCOPE', 'SOLUTION', 'TIMING'] as const;
export type BaselineField = (typeof baselineFields)[number];

export interface BaselineFixed extends Refusal<'BaselineFixed'> {
  readonly fields: readonly BaselineField[];
}

type Said = Pick<Baseline, 'scope' | 'solution' | 'dueOn'>;

/** Once work has begun, what the project was held to changes by a revision; what nobody had said can still be said. */
export function refuseQuietRevision(baseline: Said & Pick<Baseline, 'stage'>, wanted: Said): BaselineFixed | null {
  if (baseline.stage === 'CHARTERED') return null;
  const isChanged = (before: string | null, after: string | null) => Boolean(before) && before !== (after ?? '').trim();
  const fields = [
    ...(isChanged(baseline.scope, wanted.scope) ? (['SCOPE'] as const) : []),
    ...(isChanged(baseline.solution, wanted.solution) ? (['SOLUTION'] as const) : []),
    ...(isChanged(baseline.dueOn, wanted.dueOn) ? (['TIMING'] as const) : []),
  ];
  if (fields.length === 0) return null;
  const message = 'Work has begun: scope, solution and date change by a revision that the board decides.';
  return { __typename: 'BaselineFixed', fields, message };
}

export interface AppliedRevision {
  readonly kind: RevisionKind;
  readonly was: string;
  readonly now: string;
}

/** The first date that stood, and by how many days the date now is later; null when it never moved. Oldest first. */
export function slipOf(
  applied: readonly AppliedRevision[],
): { readonly firstDueOn: LocalDate; readonly days: number } | null {
  const moved = applied.filter(({ kind, was }) => kind === 'TIMING' && was !== '');
  const first = moved[0];
  const last = moved.at(-1);
  return first && last ? { firstDueOn: first.was, days: daysBetween(first.was, last.now) } : null;
}

/** The order when one of them stands at another place, counted from 1. */
export function placedAt(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  return others.toSpliced(place - 1, 0, id);
}

export type OrderIncomplete = Refusal<'OrderIncomplete'>;

/** An order names every project that is going on, each once. */
export function refuseOrder(
  wanted: readonly string[],
  goingOn: readonly string[],
): OrderIncomplete | RevisionChangesNothing | null {
  const isSame = wanted.length === goingOn.length && new Set(wanted).size === wanted.length;
  if (!isSame || !wanted.every((id) => goingOn.includes(id)))
    return {
      __typename: 'OrderIncomplete',
      message: 'The order names every project of the board that is going on, each once. Read it again.',
    };
  const isUnchanged = wanted.every((id, index) => goingOn[index] === id);
  return isUnchanged ? { __typename: 'RevisionChangesNothing', message: 'This is how it stands already.' } : null;
}
