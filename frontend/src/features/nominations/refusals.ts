import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

const words = {
  NominationDecided: msg`The board has decided on it; it no longer changes.`,
  NominationMoveRefused: msg`It has moved on meanwhile; look at it again.`,
  NoFittingMeeting: msg`No meeting is planned that could decide on it.`,
  MeetingClosed: msg`That meeting takes no more items.`,
  PersonInactive: msg`This person no longer works here; name somebody else.`,
  NominationWithoutEvidence: msg`The board accepts on evidence; attach at least one piece first.`,
  NominationWithoutOwner: msg`Name who takes it on.`,
  VisionNotRatified: msg`No vision is ratified yet; say why the board accepts it all the same.`,
  RulingWithoutReason: msg`Say why it is declined.`,
  RulingWithoutDay: msg`Name a day to come.`,
  CannotMergeNomination: msg`Choose another open nomination of this board.`,
  RulingUndecided: msg`Behind it stands a decision of this board that is in force and decided on nothing else.`,
  NotInSession: msg`The board is not sitting, so this was not written.`,
} as const;

type Refused = { readonly __typename: keyof typeof words };

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(words, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(words[__typename]);

/** Does one thing with a nomination and says in a note why not, when it was not done. */
export const useNominationActing = () => useActing({ isRefused, because });
