import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { useToast } from '../../ui/toast.tsx';
import {
  type GuestOfItem_guestFragment,
  SendGuestLinkAgainDocument,
  WithdrawGuestDocument,
} from './guests.generated.ts';
import { useGuestAct, withAgenda } from './use-guest-act.ts';

type Guest = NonNullable<GuestOfItem_guestFragment['guest']>;

/** The guest as invited: how they are reached, whether they looked, and the way to take it back. */
export function InvitedGuest({ guest }: { guest: Guest }) {
  const { t } = useLingui();
  const { dateTime } = useFormat();
  const { name, email, company, sentAt, visits, lastVisitAt } = guest;
  return (
    <div className="grid gap-4">
      <DefinitionList
        items={[
          { term: t`Guest`, detail: company ? `${name}, ${company}` : name },
          { term: t`E-mail`, detail: email },
          { term: t`Link sent`, detail: dateTime(sentAt) },
          {
            term: t`Opened`,
            detail: lastVisitAt ? (
              <>
                <Plural value={visits} one="once" other="# times" />, {dateTime(lastVisitAt)}
              </>
            ) : (
              t`not yet`
            ),
          },
        ]}
      />
      <Acts guest={guest} />
    </div>
  );
}

function Acts({ guest: { id: guestPresenterId, name, email } }: { guest: Guest }) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useGuestAct();
  const [send, sending] = useMutation(SendGuestLinkAgainDocument);
  const [withdraw, withdrawing] = useMutation(WithdrawGuestDocument, withAgenda);
  const variables = { input: { guestPresenterId } };
  const again = async () => {
    if (await act(async () => (await send({ variables })).data?.sendGuestLinkAgain))
      toast({ message: t`A new link goes to ${email}; the old one no longer works` });
  };
  const takeBack = async () => {
    if (await act(async () => (await withdraw({ variables })).data?.withdrawGuest))
      toast({ message: t`${name} no longer presents this item` });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button busy={sending.loading} onClick={() => void again()}>
        <Trans>Send a new link</Trans>
      </Button>
      <Button kind="danger" busy={withdrawing.loading} onClick={() => void takeBack()}>
        <Trans>Withdraw</Trans>
      </Button>
    </div>
  );
}
