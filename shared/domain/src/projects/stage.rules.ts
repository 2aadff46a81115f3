import type { Refusal } from '../refusal.ts';

export const projectStages = ['CHARTERED', 'ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING', 'CLOSED', 'STOPPED'] as const;
export type ProjectStage = (typeof projectStages)[number];

/** Every move a project can make. What is delivered is measured and closed with a verdict; it is too late to stop it. */
export const stageMoves = {
  CHARTERED: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['ON_HOLD', 'DELIVERED', 'STOPPED'],
  ON_HOLD: ['ACTIVE', 'STOPPED'],
  DELIVERED: ['MEASURING'],
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
