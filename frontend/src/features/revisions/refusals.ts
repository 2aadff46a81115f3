import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

const words = {
  RevisionWithoutReason: msg`Say why it is revised.`,
  RevisionChangesNothing: msg`This is how it stands already.`,
  RevisionImpossible: msg`Say what it is from now on: words, a day to come, or a place in the order.`,
  NothingToRevise: msg`This project is delivered or over; there is nothing to revise.`,
  VerdictAwaited: msg`What this project changed is measured; the verdict that the board accepts closes it.`,
  RevisionSettled: msg`The board has decided on this revision meanwhile.`,
  RevisionUndecided: msg`Only a decision of this board that was adopted and is in force stands behind a revision.`,
  NotInSession: msg`The board is not sitting, so this was not written.`,
  OrderIncomplete: msg`The projects that are going on have changed meanwhile; look at the order again.`,
} as const;

type Refused = { readonly __typename: keyof typeof words };

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(words, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(words[__typename]);

/** Does one thing with a revision and says in a note why not, when it was not done. */
export const useRevisionActing = () => useActing({ isRefused, because });
