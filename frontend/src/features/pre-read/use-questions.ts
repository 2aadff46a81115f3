import { useQuery } from '@apollo/client/react';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';
import { type ItemQuestion_questionFragment, MeetingQuestionsDocument } from './pre-read.generated.ts';

export type Question = ItemQuestion_questionFragment;

/** An item that can be asked about. */
export interface AskedItem {
  readonly id: string;
  readonly title: string;
  readonly isConfidential: boolean;
  /** Null for whoever does not read it: there is nothing to ask about. */
  readonly readers: readonly unknown[] | null;
}

const none: readonly Question[] = [];

/** What was asked about the items of a meeting; nothing until it is known, so that the agenda never waits for it. */
export function useQuestions(meetingId: string) {
  const { data, refetch } = useQuery(MeetingQuestionsDocument, { variables: { meetingId } });
  const known = data?.meetingQuestions;
  return {
    isOpen: known?.isOpen ?? false,
    questions: known?.questions ?? none,
    unanswered: known?.unanswered ?? 0,
    refetch,
  };
}

/** Questions about one item. */
export function useItemQuestions(meetingId: string, itemId: string) {
  const { isOpen, questions } = useQuestions(meetingId);
  const mine = questions.filter((question) => question.itemId === itemId);
  return { isOpen, questions: mine, unanswered: mine.filter(({ standing }) => standing === 'UNANSWERED').length };
}

interface Over {
  readonly __typename: 'MeetingClosed';
}

/** The only way to be refused: the meeting is over. */
export const useAsking = () =>
  useActing<Over>({
    isRefused: (answer): answer is Over => answer.__typename === 'MeetingClosed',
    because: (i18n) => i18n._(msg`This meeting is over; its questions can no longer change.`),
  });
