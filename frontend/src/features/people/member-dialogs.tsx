import type { Department } from './department-tree.ts';
import { EditPersonDialog } from './edit-person-dialog.tsx';
import { ForgetDialog } from './forget-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { InvitedDialog } from './invited-dialog.tsx';
import type { Invited_invitationFragment } from './members.generated.ts';
import { RolesDialog } from './roles-dialog.tsx';
import type { Member } from './words.ts';

export type MemberDialog =
  | { readonly kind: 'INVITE' }
  | { readonly kind: 'INVITED'; readonly invitations: readonly Invited_invitationFragment[] }
  | { readonly kind: 'EDIT' | 'ROLES' | 'HAND_OVER' | 'FORGET'; readonly member: Member };

interface MemberDialogsProps {
  dialog: MemberDialog | null;
  open: (dialog: MemberDialog | null) => void;
  departments: readonly Department[];
  members: readonly Member[];
  readAgain: () => unknown;
}

/** The one dialog that is open. */
export function MemberDialogs({ dialog, open, departments, members, readAgain }: MemberDialogsProps) {
  const close = () => open(null);
  if (dialog === null) return null;
  if (dialog.kind === 'INVITED') return <InvitedDialog invitations={dialog.invitations} onClose={close} />;
  if (dialog.kind !== 'INVITE')
    return <OfMember dialog={dialog} {...{ departments, members, readAgain }} onClose={close} />;
  return (
    <InviteDialog
      departments={departments}
      onClose={close}
      onInvited={(invitations) => {
        open({ kind: 'INVITED', invitations });
        void readAgain();
      }}
    />
  );
}

interface OfMemberProps extends Omit<MemberDialogsProps, 'dialog' | 'open'> {
  dialog: Extract<MemberDialog, { readonly member: Member }>;
  onClose: () => void;
}

/** What is done about one person, as they are by now. */
function OfMember({ dialog, departments, members, readAgain, onClose }: OfMemberProps) {
  const member = members.find(({ id }) => id === dialog.member.id) ?? dialog.member;
  const props = { member, readAgain, onClose };
  if (dialog.kind === 'HAND_OVER') return <HandOverDialog {...props} />;
  if (dialog.kind === 'FORGET') return <ForgetDialog {...props} />;
  return dialog.kind === 'ROLES' ? (
    <RolesDialog {...props} />
  ) : (
    <EditPersonDialog {...props} departments={departments} />
  );
}
