import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useRevisionActing } from './refusals.ts';
import { ApplyRevisionDocument, DecisionsToRestOnDocument } from './revisions.generated.ts';

interface RestOnDecisionProps {
  revisionId: string;
  board: string;
}

/** The board decided by circular resolution, or in a meeting that was recorded afterwards. */
export function RestOnDecision(props: RestOnDecisionProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Trans>It was decided elsewhere</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t`Apply on a decision`}
        description={t`Name the decision in the register that stands behind this revision. It then takes effect at once.`}
      >
        {isOpen && <Choosing {...props} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Choosing({ revisionId, board, onDone }: RestOnDecisionProps & { onDone: () => void }) {
  const { t } = useLingui();
  const act = useRevisionActing();
  const toast = useToast();
  const { data } = useQuery(DecisionsToRestOnDocument, { variables: { board } });
  const [apply] = useMutation(ApplyRevisionDocument);
  const form = useForm({ defaultValues: { decisionId: '' } });
  const send = async ({ decisionId }: { decisionId: string }) => {
    if (!decisionId) return form.setError('decisionId', { message: t`Choose the decision.` });
    const variables = { input: { revisionId, decisionId } };
    const done = await act(async () => (await apply({ variables })).data?.applyRevision);
    if (!done) return;
    toast({ message: t`Applied` });
    onDone();
  };
  const options = (data?.decisions.nodes ?? []).map(({ id, number, text }) => ({
    value: id,
    label: `${number} ${text}`,
  }));
  return (
    <Form form={form} onSubmit={send} submit={t`Apply`}>
      <Combobox name="decisionId" label={t`Decision`} options={options} empty={<Trans>No decision in force.</Trans>} />
    </Form>
  );
}
