import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../../ui/dialog.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { InvitedGuest } from './invited-guest.tsx';
import { GuestOfItemDocument } from './guests.generated.ts';
import { InviteForm } from './invite-form.tsx';

interface GuestDialogProps {
  item: { readonly id: string; readonly title: string };
  onClose: () => void;
}

/** Who presents an item without an account: invite somebody, or see whether they looked. */
export function GuestDialog({ item, onClose }: GuestDialogProps) {
  const { t } = useLingui();
  const { data } = useQuery(GuestOfItemDocument, { variables: { itemId: item.id }, fetchPolicy: 'cache-and-network' });
  const guest = data?.guestOfItem.guest;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Guest for “${item.title}”`}
      description={t`A guest needs no account. The link in their mail shows this item and nothing else, until a day after the meeting.`}
    >
      {!data && <SkeletonRows rows={2} />}
      {data && guest && <InvitedGuest guest={guest} />}
      {data && !guest && <InviteForm itemId={item.id} onClose={onClose} />}
    </Dialog>
  );
}
