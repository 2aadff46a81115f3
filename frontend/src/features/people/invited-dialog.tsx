import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Invited_invitationFragment } from './members.generated.ts';

type Invitation = Invited_invitationFragment;

/** The people just invited. Where the server sends no mail, each link is shown here, this once. */
export function InvitedDialog({ invitations, onClose }: { invitations: readonly Invitation[]; onClose: () => void }) {
  const { t } = useLingui();
  const hasLinks = invitations.some(({ link }) => link !== null);
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={<Plural value={invitations.length} one="# person is invited" other="# people are invited" />}
      description={
        hasLinks
          ? t`This server sends no mail. Give each person their link; it is shown only now and works once.`
          : t`Each gets a mail with a link that works once.`
      }
      actions={
        <Button kind="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <Sheet label={t`Invitations`} flush>
        <List label={t`Invitations`}>
          {invitations.map(({ member, link }) => (
            <Row
              key={member.id}
              title={member.name}
              meta={<span className="wrap-anywhere">{link ?? member.email}</span>}
              trailing={link !== null && <CopyButton name={member.name} link={link} />}
              wraps
            />
          ))}
        </List>
      </Sheet>
    </Dialog>
  );
}

function CopyButton({ name, link }: { name: string; link: string }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Button
      size="small"
      icon={isCopied ? Check : Copy}
      onClick={() => void copy()}
      aria-label={t`Copy the link of ${name}`}
    >
      {isCopied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
    </Button>
  );
}
