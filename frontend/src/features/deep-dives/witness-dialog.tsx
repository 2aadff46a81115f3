import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { BearWitnessDocument } from './deep-dives.generated.ts';
import { type Step, useDiveActing } from './dive-view.ts';

/** Who showed how the step is done, and when. */
export function WitnessDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [bear] = useMutation(BearWitnessDocument);
  const form = useForm({ defaultValues: { name: '', showed: '', seenOn: '' } });
  const send = async (values: { name: string; showed: string; seenOn: string }) => {
    if (!values.showed.trim()) return form.setError('showed', { message: t`Say what was shown.` });
    if (!values.name.trim()) return form.setError('name', { message: t`Say who showed it.` });
    if (!values.seenOn) return form.setError('seenOn', { message: t`Say when.` });
    if (await act(async () => (await bear({ variables: { input: { stepId: step.id, ...values } } })).data?.bearWitness))
      onClose();
    return undefined;
  };
  return (
    <Dialog open onClose={onClose} title={t`How “${step.name}” is really done`}>
      <Form
        form={form}
        onSubmit={send}
        submit={t`Write it down`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextArea name="showed" label={t`What was shown`} rows={3} maxLength={limits.text.short} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="name" label={t`Who showed it`} maxLength={limits.text.title} />
          <DateField name="seenOn" label={t`When`} />
        </div>
      </Form>
    </Dialog>
  );
}
