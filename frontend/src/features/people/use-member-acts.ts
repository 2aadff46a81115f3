import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import type { MemberDialog } from './member-dialogs.tsx';
import {
  DeactivatePersonDocument,
  ReactivatePersonDocument,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
} from './members.generated.ts';
import { type Member, type MemberRefusal, useMemberRefusals } from './words.ts';

export type MemberActs = ReturnType<typeof useMemberActs>;
type Versioned = Pick<Member, 'id' | 'version'>;
type Answer = { readonly __typename: 'Member' } | { readonly __typename: MemberRefusal };

const edit = ({ id, version }: Versioned) => ({ variables: { input: { personId: id, expectedVersion: version } } });

/** What the menu of a person does; each act says how it went, and reversible ones can be undone. */
export function useMemberActs(open: (dialog: MemberDialog) => void, refetch: () => unknown) {
  const tried = useTrying(refetch);
  return {
    edit: (member: Member) => open({ kind: 'EDIT', member }),
    chooseRoles: (member: Member) => open({ kind: 'ROLES', member }),
    handOver: (member: Member) => open({ kind: 'HAND_OVER', member }),
    forget: (member: Member) => open({ kind: 'FORGET', member }),
    ...useInvitationActs(tried, open),
    ...usePresenceActs(tried),
  };
}

type Tried = ReturnType<typeof useTrying>;

/** Says a refusal; true when there was one, or no answer at all. */
function useRefusing() {
  const toast = useToast();
  const refusals = useMemberRefusals();
  return ({ name }: Member, answer: Answer | undefined) => {
    if (answer && answer.__typename !== 'Member') toast({ message: refusals(name, answer.__typename) });
    return answer?.__typename !== 'Member';
  };
}

function useInvitationActs(tried: Tried, open: (dialog: MemberDialog) => void) {
  const { t } = useLingui();
  const toast = useToast();
  const isRefused = useRefusing();
  const [resend] = useMutation(ResendInvitationDocument);
  const [withdraw] = useMutation(WithdrawInvitationDocument);
  return {
    resend: (member: Member) =>
      tried(async () => {
        const { data } = await resend({ variables: { input: { personId: member.id } } });
        const answer = data?.resendInvitation;
        if (answer?.__typename === 'InvitationSent') open({ kind: 'INVITED', invitations: [answer] });
        else isRefused(member, answer);
      }),
    withdraw: (member: Member) =>
      tried(async () => {
        const { data } = await withdraw(edit(member));
        if (isRefused(member, data?.withdrawInvitation)) return;
        toast({ message: t`The invitation of ${member.name} no longer works.` });
      }),
  };
}

function usePresenceActs(tried: Tried) {
  const { t } = useLingui();
  const toast = useToast();
  const isRefused = useRefusing();
  const [deactivate] = useMutation(DeactivatePersonDocument);
  const [reactivate] = useMutation(ReactivatePersonDocument);
  return {
    reactivate: (member: Member) =>
      tried(async () => {
        await reactivate(edit(member));
        toast({ message: t`${member.name} is back.` });
      }),
    deactivate: (member: Member) =>
      tried(async () => {
        const { data } = await deactivate(edit(member));
        const answer = data?.deactivatePerson;
        if (isRefused(member, answer) || answer?.__typename !== 'Member') return;
        const undo = () => tried(() => reactivate(edit(answer)));
        toast({ message: t`${member.name} is deactivated and signed out.`, undo });
      }),
  };
}

/** When an act could not be done, most often because somebody else was first, the list is read again. */
function useTrying(refetch: () => unknown) {
  const { t } = useLingui();
  const toast = useToast();
  return async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch {
      await refetch();
      toast({ message: t`That was not done. The list is up to date again; try once more.` });
    }
  };
}
