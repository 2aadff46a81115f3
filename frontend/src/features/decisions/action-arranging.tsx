import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type ActionRow_actionFragment, ChangeActionDocument } from './decisions.generated.ts';
import { useOwners } from './use-owners.ts';

interface ArrangingProps {
  action: ActionRow_actionFragment;
  onChange: () => unknown;
  /** It is not needed any more. */
  onDrop: () => void;
}

/** Those who plan give a promise to somebody else, another day, or drop it. */
export function ActionArranging({ action, onChange, onDrop }: ArrangingProps) {
  const { t } = useLingui();
  const [isOpen, open] = useState(false);
  const drop = () => {
    open(false);
    onDrop();
  };
  return (
    <>
      <Button size="small" kind="quiet" aria-label={t`Change “${action.text}”`} onClick={() => open(true)}>
        <Trans>Change</Trans>
      </Button>
      {isOpen && <ArrangingDialog {...{ action, onChange }} onDrop={drop} onClose={() => open(false)} />}
    </>
  );
}

function ArrangingDialog({ onClose, onDrop, ...props }: ArrangingProps & { onClose: () => void }) {
  const { t } = useLingui();
  const { form, send } = useArranging(props, onClose);
  const owners = useOwners(props.action.owner);
  return (
    <Dialog open onClose={onClose} title={t`Change this action`} description={props.action.text}>
      <Form
        form={form}
        onSubmit={send}
        submit={t`Save`}
        actions={
          <Button kind="quiet" onClick={onDrop}>
            <Trans>Not needed any more</Trans>
          </Button>
        }
      >
        <Combobox name="ownerId" label={t`Owner`} {...owners} empty={<Trans>Nobody of that name.</Trans>} />
        <DateField name="dueOn" label={t`Until`} />
      </Form>
    </Dialog>
  );
}

interface Values {
  ownerId: string;
  dueOn: string;
}

function useArranging({ action, onChange }: Pick<ArrangingProps, 'action' | 'onChange'>, onDone: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const form = useForm<Values>({ defaultValues: { ownerId: action.owner.id, dueOn: action.dueOn } });
  const [change] = useMutation(ChangeActionDocument);
  const write = async ({ ownerId, dueOn }: Values) => {
    if (!ownerId) return form.setError('ownerId', { message: t`Choose who owns it.` });
    if (!dueOn) return form.setError('dueOn', { message: t`Choose a day.` });
    const said = { ...(ownerId !== action.owner.id && { ownerId }), ...(dueOn !== action.dueOn && { dueOn }) };
    const input = { actionId: action.id, expectedVersion: action.version, ...said };
    const answer = (await change({ variables: { input } })).data?.changeAction.__typename;
    if (answer === 'DueImpossible')
      return form.setError('dueOn', { message: t`Choose a day from today on, within five years.` });
    if (answer === 'PersonInactive')
      return form.setError('ownerId', { message: t`This person no longer works here; name somebody else.` });
    toast({ message: t`Saved` });
    onChange();
    onDone();
  };
  return { form, send: useSendingAfterOthers(form, { send: write, readAgain: onChange }) };
}
