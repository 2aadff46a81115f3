import type { CommentCode, Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { oneOf, textIn } from '../../session/address-state.ts';
import type { CodedComment_commentFragment, CommentsOfMonthQuery } from './comments.generated.ts';

export type Comment = CodedComment_commentFragment;
export type Month = CommentsOfMonthQuery['commentsOfMonth'];
export type Reason = Month['reasons'][number];

export const shownKinds = ['open', 'coded', 'all'] as const;
export type Shown = (typeof shownKinds)[number];
export const stateOf = { open: 'OPEN', coded: 'CODED', all: 'ALL' } as const;

/** What the page shows, from its address. */
export interface CommentsView {
  month?: string | undefined;
  queue?: Shown | undefined;
}

export const commentsView = (search: Record<string, unknown>): CommentsView => {
  const month = textIn(search['month']);
  return { month: month && /^\d{4}-\d{2}$/.test(month) ? month : undefined, queue: oneOf(shownKinds, search['queue']) };
};

/** Keys 1 to 5 say how it feels; 0 sets it aside. */
export const emotionKeys = ['1', '2', '3', '4', '5'] as const;
export const setAsideKey = '0';

/** Letters that mean nothing else on this page or in the app: G begins a journey, J and K go on and back, N makes something new. */
const letters = 'abcdefhilmopqrstvwxyz';

/** The reasons that have a key of their own, the most frequent first; the others are found by typing. */
export const reasonKeys = (reasons: readonly Reason[]): readonly { key: string; reason: Reason }[] =>
  reasons.slice(0, letters.length).map((reason, index) => ({ key: letters.charAt(index), reason }));

/** What is heard before anything is pressed: the code there is, else the reason that the response itself names. */
export const heardIn = ({ code, namedReasonId }: Comment): CommentCode =>
  code
    ? { reasonId: code.reasonId, emotion: code.emotion as Emotion | null, isSetAside: code.isSetAside }
    : { reasonId: namedReasonId, emotion: null, isSetAside: false };
