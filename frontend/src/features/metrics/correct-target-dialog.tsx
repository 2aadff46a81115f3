import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { targetScope } from '@cxboard/messages/target.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Metric } from './figures.ts';
import { type Target, TargetFields, useAnswering, useTargetShape } from './set-target-dialog.tsx';
import { CorrectTargetDocument, WithdrawTargetDocument } from './targets.generated.ts';

interface CorrectTargetProps {
  metric: Metric;
  wrong: Target;
  onSet: () => unknown;
  onClose: () => void;
}

/** What was set wrongly, as it should have been; what was written down before stays in the history. */
export function CorrectTargetDialog({ metric, wrong, onSet, onClose }: CorrectTargetProps) {
  const { t, i18n } = useLingui();
  const { id: targetId, value, since } = wrong;
  const form = useForm({
    resolver: standardSchemaResolver(z.object(useTargetShape(value === null))),
    defaultValues: { value, since },
  });
  const day = useWatch({ control: form.control, name: 'since' });
  const done = useDone({ onSet, onClose }, (field, error) => form.setError(field, error));
  const [correct] = useMutation(CorrectTargetDocument);
  const [withdraw, { loading }] = useMutation(WithdrawTargetDocument);
  const of = targetScope(i18n, wrong);
  const send = async (as: { value: number | null; since: string }) => {
    const { data } = await correct({ variables: { input: { targetId, ...as } } });
    return done(data?.correctTarget, t`The target is put right`);
  };
  const takeAway = async () => {
    const { data } = await withdraw({ variables: { input: { targetId } } });
    return done(data?.withdrawTarget, t`The target is withdrawn`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Put right the target of ${of}`}
      description={t`For what was written down wrongly. A new target is set with “Change”; this one then stays as it was.`}
    >
      <Form
        form={form}
        onSubmit={send}
        submit={t`Put it right`}
        actions={
          <>
            <Button kind="quiet" busy={loading} onClick={() => void takeAway().catch(() => undefined)}>
              <Trans>It should never have been set: withdraw it</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </>
        }
      >
        <TargetFields metric={metric} since={day} mayBeNone={value === null} />
      </Form>
    </Dialog>
  );
}

function useDone({ onSet, onClose }: Pick<CorrectTargetProps, 'onSet' | 'onClose'>, refuse: Refusing) {
  const toast = useToast();
  const answered = useAnswering({ onSet }, (field, error) => refuse(field === 'since' ? 'since' : 'value', error));
  return async (answer: Parameters<typeof answered>[0], message: string) => {
    if (!(await answered(answer))) return;
    onClose();
    toast({ message });
  };
}

type Refusing = (field: 'value' | 'since', error: { message: string }) => void;
