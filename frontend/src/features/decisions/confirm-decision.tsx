import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ConfirmDecisionDocument, type DecisionRow_decisionFragment as Decision } from './decisions.generated.ts';

interface ConfirmProps {
  decision: Decision;
  onChange: () => unknown;
}

/** The board has looked at a decision and it stays: who leads the board says so, and when it is looked at again. */
export function ConfirmDecision({ decision, onChange }: ConfirmProps) {
  const may = useMay();
  const [isOpen, open] = useState(false);
  if (!may.confirmDecision(decision)) return null;
  return (
    <>
      <Button size="small" icon={Check} onClick={() => open(true)}>
        <Trans>Looked at, stays</Trans>
      </Button>
      {isOpen && <ConfirmDialog decision={decision} onChange={onChange} onClose={() => open(false)} />}
    </>
  );
}

function ConfirmDialog({ decision, onClose, ...props }: ConfirmProps & { onClose: () => void }) {
  const { t } = useLingui();
  const { form, send } = useConfirming({ decision, ...props }, onClose);
  return (
    <Dialog open onClose={onClose} title={t`Decision ${decision.number} stays`} description={decision.text}>
      <Form
        form={form}
        onSubmit={send}
        submit={t`It stays`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <DateField
          name="reviewOn"
          label={t`Look at it again on`}
          hint={t`Without a day it stays until the board decides otherwise.`}
          optional
        />
      </Form>
    </Dialog>
  );
}

function useConfirming({ decision, onChange }: ConfirmProps, onDone: () => void) {
  const { t } = useLingui();
  const { date } = useFormat();
  const toast = useToast();
  const form = useForm({ defaultValues: { reviewOn: '' } });
  const [confirm] = useMutation(ConfirmDecisionDocument);
  const write = async ({ reviewOn }: { reviewOn: string }) => {
    const input = { decisionId: decision.id, expectedVersion: decision.version, reviewOn: reviewOn || null };
    const said = (await confirm({ variables: { input } })).data?.confirmDecision.__typename;
    if (said === 'DueImpossible')
      return form.setError('reviewOn', { message: t`Choose a day from tomorrow on, within five years.` });
    toast({
      message: said === 'Decision' ? stays(reviewOn) : t`Another decision has taken its place; nothing was changed.`,
    });
    onChange();
    onDone();
  };
  const stays = (reviewOn: string) =>
    reviewOn
      ? t`Decision ${decision.number} stays; the board looks at it again on ${date(reviewOn)}.`
      : t`Decision ${decision.number} stays.`;
  return { form, send: useSendingAfterOthers(form, { send: write, readAgain: onChange }) };
}
