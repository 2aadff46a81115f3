import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';
import type { I18n } from '@lingui/core';

const words = {
  VotingClosed: msg`The vote is closed; this changes nothing any more.`,
  NoVote: msg`You have no vote on this board today.`,
} as const;

type Refused = { readonly __typename: keyof typeof words };

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(words, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(words[__typename]);

/** Does one thing with a resolution and says in a note why not, when it was not done. */
export const useAct = () => useActing({ isRefused, because });
