import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ForgetPersonDocument } from './members.generated.ts';
import type { Member } from './words.ts';

interface ForgetDialogProps {
  readonly member: Member;
  readonly readAgain: () => unknown;
  readonly onClose: () => void;
}

/** Somebody who has left is forgotten for ever: it says what goes and what stays, and is asked for twice. */
export function ForgetDialog({ member, readAgain, onClose }: ForgetDialogProps) {
  const { t } = useLingui();
  const [isSure, setSure] = useState(false);
  const { forget, isBusy } = useForgetting(member, () => {
    void readAgain();
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Forget ${member.name}`}
      description={t`This cannot be undone.`}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Keep</Trans>
          </Button>
          <Button kind="danger" busy={isBusy} disabled={!isSure} onClick={forget}>
            <Trans>Forget for ever</Trans>
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-body">
        <WhatGoes />
        <Checkbox label={t`I have handed over what they held`} value={isSure} onChange={setSure} />
      </div>
    </Dialog>
  );
}

function WhatGoes() {
  return (
    <>
      <p>
        <Trans>
          Name, address, job title, account, mails and notices go. What they did stays and says “Former member”:
          decisions, minutes and projects do not change.
        </Trans>
      </p>
      <p className="text-ink-2">
        <Trans>
          Mails and earlier versions of texts go too where they say the whole name or the address; by a name of one
          word, or one that somebody else here bears, nothing is looked for. What others wrote and what stands today,
          and files made before, are not touched.
        </Trans>
      </p>
    </>
  );
}

function useForgetting({ id: personId, name }: Member, onDone: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const [send, { loading }] = useMutation(ForgetPersonDocument);
  const forget = async () => {
    const { data } = await send({ variables: { input: { personId } } });
    const isGone = data?.forgetPerson.__typename === 'PersonForgotten';
    toast({ message: isGone ? t`${name} is forgotten.` : t`${name} is still here; deactivate them first.` });
    onDone();
  };
  const failed = () => toast({ message: t`That was not done; try again in a moment.` });
  return { forget: () => void forget().catch(failed), isBusy: loading };
}
