import type { Refusal } from '../refusal.ts';

/** An ad-hoc question to the data or to a process: asked, prepared between meetings, presented in one. */
export const topicStates = ['PREPARING', 'PREPARED', 'PRESENTED', 'DROPPED'] as const;
export type TopicState = (typeof topicStates)[number];

export const topicMoves = {
  PREPARING: ['PREPARED', 'DROPPED'],
  PREPARED: ['PREPARING', 'PRESENTED', 'DROPPED'],
  PRESENTED: ['PREPARING'],
  DROPPED: ['PREPARING'],
} as const satisfies Record<TopicState, readonly TopicState[]>;

export interface TopicMoveRefused extends Refusal<'TopicMoveRefused'> {
  readonly from: TopicState;
  readonly to: TopicState;
}
export type TopicWithoutFinding = Refusal<'TopicWithoutFinding'>;

/** Presented is what a meeting makes of it; a topic is prepared when it says what was found. */
export function refuseTopicMove(
  { state, finding }: { readonly state: TopicState; readonly finding: string },
  to: TopicState,
): TopicMoveRefused | TopicWithoutFinding | null {
  const possible: readonly TopicState[] = topicMoves[state];
  if (!possible.includes(to) || to === 'PRESENTED')
    return {
      ...{ __typename: 'TopicMoveRefused', from: state, to },
      message: `A topic cannot be taken from ${state} to ${to} by hand.`,
    };
  if (to === 'PREPARED' && finding.trim() === '')
    return { __typename: 'TopicWithoutFinding', message: 'A topic is prepared when it says what was found.' };
  return null;
}

/** It is worked on, or waits for its meeting. */
export const isOpenTopic = (state: TopicState): boolean => state === 'PREPARING' || state === 'PREPARED';
