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
import { PersonPicker } from './pickers.tsx';

interface WitnessValues {
  personId: string;
  name: string;
  showed: string;
  seenOn: string;
}

/** Who showed how the step is done, and when. */
export function WitnessDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [bear] = useMutation(BearWitnessDocument);
  const form = useForm<WitnessValues>({ defaultValues: { personId: '', name: '', showed: '', seenOn: '' } });
  const send = async ({ personId, ...values }: WitnessValues) => {
    if (!values.showed.trim()) return form.setError('showed', { message: t`Say what was shown.` });
    if (!personId && !values.name.trim()) return form.setError('root', { message: t`Say who showed it.` });
    if (!values.seenOn) return form.setError('seenOn', { message: t`Say when.` });
    const who = personId ? { personId, name: '' } : { name: values.name };
    const input = { stepId: step.id, ...values, ...who };
    if (await act(async () => (await bear({ variables: { input } })).data?.bearWitness)) onClose();
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
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <PersonPicker name="personId" label={t`Which colleague showed it`} current={null} optional />
          <TextField name="name" optional label={t`Or somebody from outside`} maxLength={limits.text.title} />
        </div>
        <DateField name="seenOn" label={t`When`} />
      </Form>
    </Dialog>
  );
}
