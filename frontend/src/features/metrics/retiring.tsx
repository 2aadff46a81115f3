import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Metric } from './figures.ts';
import { ReinstateMetricDocument, RetireMetricDocument } from './metric.generated.ts';

interface RetiringProps {
  metric: Metric;
  onChanged: () => unknown;
}

/** Since when, and why, it is no longer measured. */
export function Retired({ metric: { id, retired }, onChanged }: RetiringProps) {
  const { date } = useFormat();
  const mayMeasure = useMay().publishMetrics();
  const [reinstate, { loading }] = useMutation(ReinstateMetricDocument, { refetchQueries: ['Metrics'] });
  if (!retired) return null;
  const on = date(retired.at);
  const again = async () => {
    await reinstate({ variables: { input: { metricId: id } } });
    onChanged();
  };
  return (
    <Banner
      kind="info"
      action={
        mayMeasure && (
          <Button size="small" busy={loading} onClick={() => void again().catch(() => undefined)}>
            <Trans>Measure it again</Trans>
          </Button>
        )
      }
    >
      <Trans>
        Retired on {on}: {retired.because}
      </Trans>{' '}
      <Trans>What was measured stays to be read; nothing new is promised on it.</Trans>
    </Banner>
  );
}

/** For a metric that nobody measures any more. */
export function RetireMetric({ metric, onChanged }: RetiringProps) {
  const { t } = useLingui();
  const mayRetire = useMay().publishMetrics();
  const [isOpen, setOpen] = useState(false);
  if (!mayRetire || metric.retired || metric.state === 'DRAFT') return null;
  return (
    <div data-screen-only>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Trans>Retire this metric</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t`Retire “${metric.name}”?`}
        description={t`Its series stays to be read. It raises no signals any more, and no project can promise to move it.`}
      >
        {isOpen && <Asking metric={metric} onChanged={onChanged} onClose={() => setOpen(false)} />}
      </Dialog>
    </div>
  );
}

function Asking({ metric, onChanged, onClose }: RetiringProps & { onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  const [retire] = useMutation(RetireMetricDocument, { refetchQueries: ['Metrics'] });
  const form = useForm({ defaultValues: { because: '' } });
  const send = async ({ because }: { because: string }) => {
    if (!because.trim()) return form.setError('because', { message: t`Say why it is no longer measured.` });
    const { data } = await retire({ variables: { input: { metricId: metric.id, because } } });
    if (data?.retireMetric.__typename === 'MetricInUse') {
      const projects = data.retireMetric.projects.map(({ number, title }) => `${number} ${title}`).join(', ');
      return form.setError('root', {
        message: t`It measures the effect of ${projects}. Retire it once that is settled.`,
      });
    }
    onChanged();
    onClose();
    toast({ message: t`“${metric.name}” is retired` });
  };
  return (
    <Form
      form={form}
      submit={<Trans>Retire it</Trans>}
      onSubmit={send}
      actions={
        <Button onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      }
    >
      <TextField name="because" label={t`Why`} maxLength={limits.text.title} />
    </Form>
  );
}
