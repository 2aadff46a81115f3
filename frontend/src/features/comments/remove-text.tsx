import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RemoveCommentDocument } from './comments.generated.ts';
import type { Comment } from './comments-view.ts';

/** Takes the text away for ever; what was heard in it stays. */
export function RemoveText({ comment }: { comment: Comment }) {
  const [isOpen, setOpen] = useState(false);
  if (!useMay().removeComments() || comment.text === null) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Trans>Remove the text</Trans>
      </Button>
      {isOpen && <Ask comment={comment} onClose={() => setOpen(false)} />}
    </>
  );
}

function Ask({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { t } = useLingui();
  const [because, setBecause] = useState('');
  const { remove, problem, loading } = useRemoving(comment, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Remove this text for ever?`}
      description={
        <Trans>
          It goes from the response and with the file it came in, and does not come back when that file is imported
          again. Its reason, its emotion and its scores stay. Nobody can undo this.
        </Trans>
      }
      actions={
        <Button kind="danger" busy={loading} onClick={() => remove(because)}>
          <Trans>Remove it</Trans>
        </Button>
      }
    >
      <TextArea
        label={t`Why`}
        hint={t`For instance: it names an employee. Do not repeat the name here.`}
        value={because}
        maxLength={limits.text.short}
        error={problem}
        onChange={setBecause}
      />
    </Dialog>
  );
}

function useRemoving({ responseId, on, question }: Comment, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const [problem, setProblem] = useState<string | undefined>();
  const [send, { loading }] = useMutation(RemoveCommentDocument);
  const remove = async (because: string) => {
    if (because.trim() === '') return setProblem(t`Say why: it is kept with your name.`);
    await send({ variables: { input: { responseId, on, question, because } } });
    toast({ message: t`The text was removed` });
    return onClose();
  };
  const failed = () => setProblem(t`It was not removed; try again in a moment.`);
  return { remove: (because: string) => void remove(because).catch(failed), problem, loading };
}
