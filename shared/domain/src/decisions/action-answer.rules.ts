import type { Refusal } from '../refusal.ts';
import type { ActionState } from './action.rules.ts';

/** What the owner of an action says when they are asked for it. */
export const actionAnswers = ['DONE', 'NEW_DATE', 'NEED_HELP'] as const;
export type ActionAnswer = (typeof actionAnswers)[number];

export type ActionSettled = Refusal<'ActionSettled'>;

export function refuseActionAnswer(state: ActionState): ActionSettled | null {
  if (state === 'OPEN') return null;
  return { __typename: 'ActionSettled', message: 'This action is settled already.' };
}
