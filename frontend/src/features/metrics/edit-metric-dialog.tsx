import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { isStale } from '../../session/acting.ts';
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

function Editing({ metric, onSaved, onClose }: EditMetricProps & { onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  // As it was opened; what others saved meanwhile is shown before it is put over.
  const [begunFrom, beginFrom] = useState(metric);
  const [isOvertaken, setOvertaken] = useState(false);
  const [edit] = useMutation(EditMetricDocument);
  const form = useForm<Values>({
    resolver: standardSchemaResolver(shape),
    defaultValues: { ownerId: metric.owner?.id ?? '', influenceable: metric.influenceable },
  });
  const save = async ({ ownerId, influenceable }: Values) => {
    const expectedVersion = (isOvertaken ? metric : begunFrom).version;
    const input = { metricId: metric.id, expectedVersion, ownerId: ownerId || null, influenceable };
    try {
      const { data } = await edit({ variables: { input } });
      if (data?.editMetric.__typename === 'PersonInactive')
        return form.setError('ownerId', { message: t`This person no longer works here; name somebody else.` });
    } catch (error) {
      if (!isStale(error)) throw error;
      await onSaved();
      setOvertaken(true);
      return form.setError('root', { message: t`Somebody else saved this metric while you were editing.` });
    }
    await onSaved();
    onClose();
    return toast({ message: t`“${metric.name}” is saved` });
  };
  const takeTheirs = () => {
    beginFrom(metric);
    setOvertaken(false);
    form.reset({ ownerId: metric.owner?.id ?? '', influenceable: metric.influenceable });
  };
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
        {isOvertaken && <Meanwhile metric={metric} onTakeTheirs={takeTheirs} />}
        <OwnerFields current={begunFrom.owner} />
      </Form>
    </Dialog>
  );
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
      <Trans>What you chose is kept; saving again puts it in place of theirs.</Trans>
      <p className="mt-1">
        <Trans>
          Theirs: answered for by {owner}; {influence(metric)}.
        </Trans>
      </p>
    </Banner>
  );
}

export function useInfluenceWord() {
  const { t } = useLingui();
  return ({ influenceable }: Pick<Metric, 'influenceable'>): string =>
    influenceable ? t`the board can influence it` : t`the board cannot influence it`;
}
