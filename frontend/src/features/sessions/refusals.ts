import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

const words = {
  SessionActRefused: msg`The meeting has gone on meanwhile; this can no longer be done.`,
  NotInSession: msg`The board is not sitting, so this was not written.`,
  MovedOn: msg`Somebody else has already gone on to another item.`,
  NothingToHold: msg`This agenda has no items; add one before the meeting starts.`,
  StillToCome: msg`That time is still to come; a meeting is written down once it was held.`,
  ResultIncomplete: msg`Something is missing: an action needs a person and a day.`,
  DueImpossible: msg`A promise is due on the day of the meeting or later, within five years.`,
  CannotSupersede: msg`Only a decision of this board that is in force can be superseded.`,
  OnlyDeciderOnOwn: msg`Nobody decides alone on their own nomination; somebody else has to vote.`,
  AttendanceImpossible: msg`Somebody with a vote of their own cannot stand in, and nobody stands in twice.`,
  NoVote: msg`This person has no vote in this meeting.`,
} as const;

type Refused = { readonly __typename: keyof typeof words };

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(words, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(words[__typename]);

/** Does one thing in the meeting and says in a note why not, when it was not done. */
export const useAct = () => useActing({ isRefused, because });
export { because, isRefused };
