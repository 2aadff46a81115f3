import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { targetScope } from '@cxboard/messages/target.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { useNotSaved } from '../../session/not-saved.ts';
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
  const { value, since } = wrong;
  const form = useForm({
    resolver: standardSchemaResolver(z.object(useTargetShape(value === null))),
    defaultValues: { value, since },
  });
  const day = useWatch({ control: form.control, name: 'since' });
  const done = useDone({ onSet, onClose }, (field, error) => form.setError(field, error));
  const { correct, withdraw, loading } = useActs(wrong.id, done);
  const of = targetScope(i18n, wrong);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Put right the target of ${of}`}
      description={t`For what was written down wrongly. A new target is set with “Change”; this one then stays as it was.`}
    >
      <Form
        form={form}
        onSubmit={correct}
        submit={t`Put it right`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TargetFields metric={metric} since={day} mayBeNone={value === null} />
        <Withdraw busy={loading} onWithdraw={withdraw} />
      </Form>
    </Dialog>
  );
}

function Withdraw({ busy, onWithdraw }: { busy: boolean; onWithdraw: () => Promise<void> }) {
  const notSaved = useNotSaved();
  return (
    <p className="text-control text-ink-2">
      <Trans>It should never have been set?</Trans>{' '}
      <Button kind="quiet" size="small" busy={busy} onClick={() => void onWithdraw().catch(notSaved)}>
        <Trans>Withdraw it</Trans>
      </Button>
    </p>
  );
}

function useActs(targetId: string, done: ReturnType<typeof useDone>) {
  const { t } = useLingui();
  const [send] = useMutation(CorrectTargetDocument);
  const [takeAway, { loading }] = useMutation(WithdrawTargetDocument);
  return {
    loading,
    correct: async (as: { value: number | null; since: string }) => {
      const { data } = await send({ variables: { input: { targetId, ...as } } });
      return done(data?.correctTarget, t`The target is put right`);
    },
    withdraw: async () => {
      const { data } = await takeAway({ variables: { input: { targetId } } });
      return done(data?.withdrawTarget, t`The target is withdrawn`);
    },
  };
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
