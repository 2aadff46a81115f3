import type { MeetingClosed, MeetingState } from '../meetings/meeting.rules.ts';

export const questionStandings = ['UNANSWERED', 'ANSWERED', 'RESOLVED'] as const;
export type QuestionStanding = (typeof questionStandings)[number];

export interface AskedQuestion {
  readonly askerId: string;
  readonly resolvedAt: unknown;
  /** Who spoke, the oldest first. */
  readonly answers: readonly { readonly authorId: string }[];
}

/** Whoever asks on waits again: a question is answered while somebody else had the last word. */
export function standingOf({ askerId, resolvedAt, answers }: AskedQuestion): QuestionStanding {
  if (resolvedAt) return 'RESOLVED';
  const last = answers.at(-1);
  return last && last.authorId !== askerId ? 'ANSWERED' : 'UNANSWERED';
}

/** Questions are for before the meeting and while it is held; afterwards the minutes speak. */
export function refuseQuestion({ state }: { readonly state: MeetingState }): MeetingClosed | null {
  if (state !== 'CANCELLED' && state !== 'CLOSED' && state !== 'MINUTES_APPROVED') return null;
  const what = state === 'CANCELLED' ? 'was cancelled' : 'is over';
  return { __typename: 'MeetingClosed', state, message: `This meeting ${what}; its questions can no longer change.` };
}
