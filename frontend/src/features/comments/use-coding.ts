import { useMutation } from '@apollo/client/react';
import type { CommentCode } from '@cxboard/domain/comments/comment-code.rules';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import { CodeCommentDocument, UncodeCommentDocument } from './comments.generated.ts';
import { type Comment, heardIn, type Reason } from './comments-view.ts';
import { useEmotionWords } from './emotion-words.ts';

interface Coding {
  comment: Comment;
  reasons: readonly Reason[];
  refetch: () => Promise<unknown>;
  /** Shows the comment again: what was done to it was taken back, or failed. */
  comeBack: (id: string) => void;
}

/** Saves without keeping anybody waiting; what was saved can be taken back, what failed is shown again. */
export function useCoding({ comment, reasons, refetch, comeBack }: Coding) {
  const { t } = useLingui();
  const toast = useToast();
  const say = useCodeWords(reasons);
  const [send] = useMutation(CodeCommentDocument);
  const [takeBack] = useMutation(UncodeCommentDocument);
  const { responseId, on, question } = comment;
  const place = { responseId, on, question };
  const keep = async (code: CommentCode, expectedVersion: number): Promise<number> => {
    const { data } = await send({ variables: { input: { ...place, ...code, expectedVersion } } });
    if (data?.codeComment.__typename !== 'CodedComment') throw new Error('The code was refused.');
    return data.codeComment.comment.code?.version ?? 0;
  };
  const failed = async () => {
    toast({ message: t`It was not saved: somebody else may have coded it meanwhile. It is shown again.` });
    await refetch();
    comeBack(comment.id);
  };
  const save = async (code: CommentCode): Promise<void> => {
    const version = await keep(code, comment.code?.version ?? 0);
    const restore = comment.code
      ? () => keep(heardIn(comment), version)
      : () => takeBack({ variables: { input: place } });
    toast({
      message: say(code),
      kind: 'coded',
      undo: () => void restore().then(() => comeBack(comment.id), failed),
    });
  };
  return { save: (code: CommentCode) => save(code).catch(failed) };
}

/** "Money transfer, bad" */
function useCodeWords(reasons: readonly Reason[]) {
  const { t } = useLingui();
  const words = useEmotionWords();
  return ({ reasonId, emotion, isSetAside }: CommentCode): string => {
    const reason = reasons.find(({ id }) => id === reasonId)?.name;
    const feeling = emotion === null ? undefined : words[emotion].toLocaleLowerCase();
    if (isSetAside) return t`Set aside: nothing to code`;
    return reason && feeling ? t`Coded: ${reason}, ${feeling}` : t`Coded: ${reason ?? feeling ?? ''}`;
  };
}
