import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ForgetStoryDocument } from './voice.generated.ts';
import type { Story } from './voice-view.ts';

/** Takes the words away for ever: the customer asked, or it should not have been told. */
export function ForgetStory({ story }: { story: Story }) {
  const [isOpen, setOpen] = useState(false);
  if (!useMay().forgetStory({ toldById: story.toldBy?.id ?? null })) return null;
  return (
    <>
      <Button size="small" kind="quiet" onClick={() => setOpen(true)}>
        <Trans>Forget its words</Trans>
      </Button>
      {isOpen && <Ask story={story} onClose={() => setOpen(false)} />}
    </>
  );
}

function Ask({ story, onClose }: { story: Story; onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  const [send, { loading }] = useMutation(ForgetStoryDocument);
  const forget = async () => {
    await send({ variables: { input: { storyId: story.id } } });
    toast({ message: t`Its words are gone` });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Forget the words of “${story.title}”?`}
      description={<Trans>Nobody can read them again. That it was told, when and where stays counted.</Trans>}
      actions={
        <Button
          kind="danger"
          busy={loading}
          onClick={() => void forget().catch(() => toast({ message: t`That was not done; try again in a moment.` }))}
        >
          <Trans>Forget them</Trans>
        </Button>
      }
    />
  );
}
