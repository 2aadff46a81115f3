import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import { ChooseStoryDocument } from './voice.generated.ts';
import type { Story } from './voice-view.ts';

/** Offers a story to the next metrics session of the board, or takes the offer back. */
export function useChoosing({ id: storyId, title }: Story) {
  const { t } = useLingui();
  const toast = useToast();
  const [send, { loading }] = useMutation(ChooseStoryDocument);
  const offer = async (boardId: string, isChosen: boolean): Promise<void> => {
    const { data } = await send({ variables: { input: { storyId, boardId, isChosen } } });
    if (data?.chooseStory.__typename !== 'Story') return toast({ message: t`The words of this story are gone.` });
    toast({
      message: isChosen ? t`“${title}” is offered to the next metrics session` : t`The offer was taken back`,
      undo: () => choose(boardId, !isChosen),
    });
  };
  const failed = () => toast({ message: t`That was not done; try again in a moment.` });
  const choose = (boardId: string, isChosen: boolean) => void offer(boardId, isChosen).catch(failed);
  return { choose, loading };
}
