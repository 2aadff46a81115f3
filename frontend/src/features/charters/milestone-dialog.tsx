import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { isStale } from '../../session/acting.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { ChangeMilestoneDocument, DropMilestoneDocument, PlanMilestonesDocument } from './charter.generated.ts';
import type { Charter, Milestone } from './charter-view.ts';

interface MilestoneDialogProps {
  project: Charter;
  /** Null for a new one. */
  milestone: Milestone | null;
  onClose: () => void;
}

interface Values {
  title: string;
  dueOn: string;
}

export function MilestoneDialog({ project, milestone, onClose }: MilestoneDialogProps) {
  const { t } = useLingui();
  const form = useForm<Values>({ defaultValues: { title: milestone?.title ?? '', dueOn: milestone?.dueOn ?? '' } });
  const save = useSaving({ project, milestone, onClose });
  const send = async ({ title, dueOn }: Values) => {
    if (!title.trim()) return form.setError('title', { message: t`Say what can be seen then.` });
    if (!dueOn) return form.setError('dueOn', { message: t`Say by which day.` });
    const problem = await save({ title: title.trim(), dueOn });
    if (problem) form.setError('root', { message: problem });
  };
  return (
    <Dialog open onClose={onClose} title={milestone ? t`Edit the milestone` : t`New milestone`}>
      <Form
        form={form}
        submit={milestone ? <Trans>Save</Trans> : <Trans>Add</Trans>}
        onSubmit={send}
        actions={
          <>
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            {milestone && <Drop milestone={milestone} onDone={onClose} />}
          </>
        }
      >
        <TextField
          name="title"
          label={t`What can be seen`}
          placeholder={t`Tried with twelve customers`}
          maxLength={limits.text.title}
          autoFocus
        />
        <DateField name="dueOn" label={t`By`} />
      </Form>
    </Dialog>
  );
}

/** Saves; what stands in the way comes back as a sentence. */
function useSaving({ project, milestone, onClose }: MilestoneDialogProps) {
  const { t } = useLingui();
  const [plan] = useMutation(PlanMilestonesDocument);
  const [change] = useMutation(ChangeMilestoneDocument);
  const write = async (values: Values) => {
    if (!milestone) {
      const input = { projectId: project.id, milestones: [values] };
      return (await plan({ variables: { input } })).data?.planMilestones.__typename;
    }
    const input = { milestoneId: milestone.id, expectedVersion: milestone.version, ...values };
    return (await change({ variables: { input } })).data?.changeMilestone.__typename;
  };
  return async (values: Values): Promise<string | null> => {
    const said = await write(values).catch((error: unknown) => {
      if (!isStale(error)) throw error;
      return 'STALE' as const;
    });
    if (said === 'STALE') return t`Somebody changed this milestone meanwhile. Look at it as it is now.`;
    if (said === 'ProjectFinished') return t`This project is over and no longer changes.`;
    onClose();
    return null;
  };
}

function Drop({ milestone, onDone }: { milestone: Milestone; onDone: () => void }) {
  const [drop, { loading }] = useMutation(DropMilestoneDocument);
  const press = async () => {
    await drop({ variables: { input: { milestoneId: milestone.id } } });
    onDone();
  };
  return (
    <Button kind="danger" busy={loading} onClick={() => void press()}>
      <Trans>Take it out</Trans>
    </Button>
  );
}
