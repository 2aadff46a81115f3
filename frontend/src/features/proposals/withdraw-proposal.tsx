import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useProposalActing } from './acting.ts';
import { WithdrawProposalDocument } from './proposal.generated.ts';

/** Takes a proposal back for good, so it is asked for once more. */
export function WithdrawProposal({ proposalId }: { proposalId: string }) {
  const { t } = useLingui();
  const act = useProposalActing();
  const [isOpen, setOpen] = useState(false);
  const [send, { loading }] = useMutation(WithdrawProposalDocument);
  const withdraw = async () => {
    await act(() => send({ variables: { input: { proposalId } } }).then(({ data }) => data?.withdrawProposal));
    setOpen(false);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t`Withdraw this proposal?`}
        description={<Trans>Nobody answers it any more, and it cannot be sent in again.</Trans>}
        actions={
          <Button kind="danger" busy={loading} onClick={() => void withdraw()}>
            <Trans>Withdraw it</Trans>
          </Button>
        }
      />
    </>
  );
}
