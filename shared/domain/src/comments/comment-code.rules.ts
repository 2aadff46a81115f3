import type { Refusal } from '../refusal.ts';

/** How a customer felt when writing, from very bad to very good. */
export const emotions = [-2, -1, 0, 1, 2] as const;
export type Emotion = (typeof emotions)[number];

/** What somebody heard in a comment. Both may be missing in one that was only begun; one set aside has neither. */
export interface CommentCode {
  readonly reasonId: string | null;
  readonly emotion: Emotion | null;
  /** It says nothing that could be coded: "n/a", "thanks". */
  readonly isSetAside: boolean;
}

export type CodeSaysNothing = Refusal<'CodeSaysNothing'>;
export type CodeSaysTwoThings = Refusal<'CodeSaysTwoThings'>;
export type CommentRemoved = Refusal<'CommentRemoved'>;

export const isEmotion = (value: number | null): value is Emotion | null =>
  value === null || emotions.some((emotion) => emotion === value);

/** A comment is coded by its reason, its emotion or both, or it is set aside; never by nothing. */
export function refuseCode({ reasonId, emotion, isSetAside }: CommentCode): CodeSaysNothing | CodeSaysTwoThings | null {
  const saysSomething = reasonId !== null || emotion !== null;
  if (isSetAside && saysSomething)
    return { __typename: 'CodeSaysTwoThings', message: 'A comment that is set aside has neither reason nor emotion.' };
  if (!isSetAside && !saysSomething)
    return {
      __typename: 'CodeSaysNothing',
      message: 'Give the comment a reason, an emotion or both, or set it aside.',
    };
  return null;
}

/** What was removed cannot be removed again. */
export const refuseRemoval = (text: string | null): CommentRemoved | null =>
  text === null ? { __typename: 'CommentRemoved', message: 'The text of this comment was removed before.' } : null;

/** Nothing more is needed: the next comment may come. */
export const isWhole = ({ reasonId, emotion, isSetAside }: CommentCode): boolean =>
  isSetAside || (reasonId !== null && emotion !== null);
