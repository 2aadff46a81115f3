import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod/mini';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EditMetricDocument } from './create-metric.generated.ts';
import type { Metric } from './figures.ts';
import { OwnerFields, ownerShape } from './owner-fields.tsx';

interface EditMetricProps {
  metric: Metric;
  onSaved: () => unknown;
}

/** Who answers for it and whether it can be influenced, for those who define metrics. */
export function EditMetric({ metric, onSaved }: EditMetricProps) {
  const [isOpen, setOpen] = useState(false);
  if (!useMay().defineMetrics() || metric.retired) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Trans>Owner and influence</Trans>
      </Button>
      {isOpen && <Editing {...{ metric, onSaved }} onClose={() => setOpen(false)} />}
    </>
  );
}

const shape = z.object(ownerShape);
type Values = z.infer<typeof shape>;

const valuesOf = ({ owner, influenceable }: Metric): Values => ({ ownerId: owner?.id ?? '', influenceable });

interface EditingProps extends EditMetricProps {
  onClose: () => void;
}

function Editing({ metric, onSaved, onClose }: EditingProps) {
  const { t } = useLingui();
  const form = useForm<Values>({ resolver: standardSchemaResolver(shape), defaultValues: valuesOf(metric) });
  const { save, isOvertaken, owner } = useSaving({ metric, onSaved, onClose }, form);
  return (
    <Dialog open onClose={onClose} title={t`Owner and influence of “${metric.name}”`}>
      <Form
        form={form}
        onSubmit={save}
        submit={t`Save`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {isOvertaken && <Meanwhile metric={metric} onTakeTheirs={onClose} />}
        <OwnerFields current={owner} />
      </Form>
    </Dialog>
  );
}

function useSaving({ metric, onSaved, onClose }: EditingProps, form: UseFormReturn<Values>) {
  const { t } = useLingui();
  const toast = useToast();
  // As it was opened; what others saved meanwhile is shown before it is put over.
  const [begunFrom] = useState(metric);
  const [isOvertaken, setOvertaken] = useState(false);
  const [edit] = useMutation(EditMetricDocument);
  const send = async ({ ownerId, influenceable }: Values) => {
    const expectedVersion = (isOvertaken ? metric : begunFrom).version;
    const input = { metricId: metric.id, expectedVersion, ownerId: ownerId || null, influenceable };
    const { data } = await edit({ variables: { input } });
    if (data?.editMetric.__typename === 'PersonInactive')
      return form.setError('ownerId', { message: t`This person no longer works here; name somebody else.` });
    await onSaved();
    onClose();
    toast({ message: t`“${metric.name}” is saved` });
  };
  const readAgain = async () => {
    await onSaved();
    setOvertaken(true);
  };
  return { save: useSendingAfterOthers(form, { send, readAgain }), isOvertaken, owner: begunFrom.owner };
}

function Meanwhile({ metric, onTakeTheirs }: { metric: Metric; onTakeTheirs: () => void }) {
  const { t } = useLingui();
  const influence = useInfluenceWord();
  const owner = metric.owner?.name ?? t`nobody`;
  return (
    <Banner
      kind="warn"
      action={
        <Button size="small" onClick={onTakeTheirs}>
          <Trans>Take theirs</Trans>
        </Button>
      }
    >
      <Trans>
        Theirs: answered for by {owner}; {influence(metric)}.
      </Trans>
    </Banner>
  );
}

export function useInfluenceWord() {
  const { t } = useLingui();
  return ({ influenceable }: Pick<Metric, 'influenceable'>): string =>
    influenceable ? t`the board can influence it` : t`the board cannot influence it`;
}
