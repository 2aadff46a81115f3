import type { TopicState } from '@cxboard/domain/topics/topic.rules';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { useParams } from '@tanstack/react-router';
import { useActing } from '../../session/acting.ts';
import { useViewer } from '../../session/viewer-context.ts';
import type { Tone } from '../../ui/tone.ts';
import type { TopicPage_topicFragment } from './topics.generated.ts';

export type Topic = TopicPage_topicFragment;
export type Snapshot = Topic['charts'][number]['snapshot'];

export interface NumbersProps {
  /** How frozen numbers are drawn. */
  numbers: (snapshot: Snapshot) => ReactNode;
}

const states = {
  PREPARING: msg`In preparation`,
  PREPARED: msg`Prepared`,
  PRESENTED: msg`Presented`,
  DROPPED: msg`Dropped`,
} satisfies Record<TopicState, unknown>;
export const stateWord = (i18n: I18n, state: TopicState): string => i18n._(states[state]);
export const stateTones = {
  PREPARING: 'accent',
  PREPARED: 'good',
  PRESENTED: 'neutral',
  DROPPED: 'neutral',
} as const satisfies Record<TopicState, Tone>;

/** The board and the number in the address. */
export function useTopicPlace() {
  const { board = '', number = '' }: { board?: string; number?: string } = useParams({ strict: false });
  const here = useViewer().boardsHere.find(({ slug }) => slug === board) ?? null;
  return { board, number: Number.parseInt(number, 10) || 0, here };
}

const refusals = {
  TopicMoveRefused: msg`It has moved on meanwhile; look at it again.`,
  TopicWithoutFinding: msg`Say first what was found.`,
  PersonInactive: msg`This person no longer works here; name somebody else.`,
  NoFittingMeeting: msg`No coming meeting is planned that could look at it.`,
} as const;
type Refused = { readonly __typename: keyof typeof refusals };
const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(refusals, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(refusals[__typename]);

/** Does one thing with a topic and says in a note why not, when it was not done. */
export const useTopicActing = () => useActing({ isRefused, because });
