import type { Refusal } from '../refusal.ts';

export const projectStages = ['CHARTERED', 'ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING', 'CLOSED', 'STOPPED'] as const;
export type ProjectStage = (typeof projectStages)[number];

/** Every move a project can make. What is delivered is measured and closed with a verdict; it is too late to stop it. */
export const stageMoves = {
  CHARTERED: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['ON_HOLD', 'DELIVERED', 'STOPPED'],
  ON_HOLD: ['ACTIVE', 'STOPPED'],
  DELIVERED: ['MEASURING', 'CLOSED'],
  MEASURING: ['CLOSED'],
  CLOSED: [],
  STOPPED: [],
} as const satisfies Record<ProjectStage, readonly ProjectStage[]>;

export interface StageMoveRefused extends Refusal<'StageMoveRefused'> {
  readonly from: ProjectStage;
  readonly to: ProjectStage;
}

export function refuseMove(from: ProjectStage, to: ProjectStage): StageMoveRefused | null {
  const possible: readonly ProjectStage[] = stageMoves[from];
  if (possible.includes(to)) return null;
  return { __typename: 'StageMoveRefused', from, to, message: `A project cannot go from ${from} to ${to}.` };
}

/** What becomes of a project in the end is not for its owner to say. */
const endings: readonly ProjectStage[] = ['STOPPED', 'CLOSED'];

/** The moves that somebody makes by hand. */
export const movesByHand = (from: ProjectStage): ProjectStage[] =>
  stageMoves[from].filter((to) => !endings.includes(to));

export interface BoardDecides extends Refusal<'BoardDecides'> {
  readonly to: ProjectStage;
}

/** A project is closed by the verdict that the board accepts, stopped and closed without one by a decision of the board. */
export function refuseEndingByHand(to: ProjectStage): BoardDecides | null {
  if (!endings.includes(to)) return null;
  const message =
    to === 'STOPPED'
      ? 'A project is stopped by a decision of the board; propose it as a revision.'
      : 'A project is closed by the verdict that the board accepts, or by a decision of the board.';
  return { __typename: 'BoardDecides', to, message };
}

export type EffectNotPlanned = Refusal<'EffectNotPlanned'>;

/** Only what was said before going live can be measured. */
export function refuseMeasuring(to: ProjectStage, isPlanned: boolean): EffectNotPlanned | null {
  if (to !== 'MEASURING' || isPlanned) return null;
  const message = 'Nobody said before it went live what this project would change, so there is nothing to measure.';
  return { __typename: 'EffectNotPlanned', message };
}

/** It works for customers. */
export const isDelivered = (stage: ProjectStage): boolean =>
  stage === 'DELIVERED' || stage === 'MEASURING' || stage === 'CLOSED';

/** Nothing more happens to it. */
export const isFinished = (stage: ProjectStage): boolean => stage === 'CLOSED' || stage === 'STOPPED';

export interface ProjectFinished extends Refusal<'ProjectFinished'> {
  readonly stage: ProjectStage;
}

export function refuseChange({ stage }: { readonly stage: ProjectStage }): ProjectFinished | null {
  if (!isFinished(stage)) return null;
  const how = stage === 'CLOSED' ? 'closed' : 'stopped';
  return { __typename: 'ProjectFinished', stage, message: `This project is ${how}; it can no longer change.` };
}
