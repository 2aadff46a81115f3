import type { Refusal } from '../refusal.ts';

export const meetingKinds = ['METRICS', 'PROJECT_REVIEW'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const otherKind = (kind: MeetingKind): MeetingKind => (kind === 'METRICS' ? 'PROJECT_REVIEW' : 'METRICS');

export const meetingStates = [
  'PLANNED',
  'AGENDA_OPEN',
  'PUBLISHED',
  'IN_SESSION',
  'ADJOURNED',
  'CLOSED',
  'MINUTES_APPROVED',
  'CANCELLED',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Every move a meeting can make. Straight from published to closed: held without the tool, recorded afterwards. */
export const meetingMoves = {
  PLANNED: ['AGENDA_OPEN', 'CANCELLED'],
  AGENDA_OPEN: ['PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['IN_SESSION', 'CLOSED', 'CANCELLED'],
  IN_SESSION: ['ADJOURNED', 'CLOSED'],
  ADJOURNED: ['IN_SESSION'],
  CLOSED: ['MINUTES_APPROVED'],
  MINUTES_APPROVED: [],
  CANCELLED: [],
} as const satisfies Record<MeetingState, readonly MeetingState[]>;

export interface MeetingMoveRefused extends Refusal<'MeetingMoveRefused'> {
  readonly from: MeetingState;
  readonly to: MeetingState;
}

export function refuseMove(from: MeetingState, to: MeetingState): MeetingMoveRefused | null {
  const possible: readonly MeetingState[] = meetingMoves[from];
  if (possible.includes(to)) return null;
  return { __typename: 'MeetingMoveRefused', from, to, message: `A meeting cannot go from ${from} to ${to}.` };
}

/** Its agenda, date and place can still change: it has neither begun nor been called off. */
export const isComing = (state: MeetingState): boolean =>
  state === 'PLANNED' || state === 'AGENDA_OPEN' || state === 'PUBLISHED';

export interface MeetingClosed extends Refusal<'MeetingClosed'> {
  readonly state: MeetingState;
}

export function refuseChange({ state }: { readonly state: MeetingState }): MeetingClosed | null {
  if (isComing(state)) return null;
  const what = state === 'CANCELLED' ? 'was cancelled' : 'has begun';
  return {
    __typename: 'MeetingClosed',
    state,
    message: `This meeting ${what}; its agenda and its date can no longer change.`,
  };
}

export interface StartsInThePast extends Refusal<'StartsInThePast'> {
  readonly startsAt: Date;
}

export function refuseStart(startsAt: Date, now: Date): StartsInThePast | null {
  if (startsAt > now) return null;
  return { __typename: 'StartsInThePast', startsAt, message: 'A meeting can only be planned for a time to come.' };
}

/** Minutes a meeting of each kind is meant to take. Shorter is fine; longer is warned about, never refused. */
export const windows = {
  METRICS: { lower: 75, upper: 90 },
  PROJECT_REVIEW: { lower: 60, upper: 90 },
} as const satisfies Record<MeetingKind, { lower: number; upper: number }>;
