import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Metric } from './figures.ts';
import { PublishMetricDocument } from './metric.generated.ts';

interface PublishProps {
  metric: Metric;
  onPublished: () => unknown;
}

/** Binds, and every employee sees it from then on. So it is asked, with what will happen. */
export function PublishButton({ metric, onPublished }: PublishProps) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        <Trans>Publish</Trans>
      </Button>
      {isAsking && <Question metric={metric} onPublished={onPublished} onClose={close} />}
    </>
  );
}

function Question({ metric, onPublished, onClose }: PublishProps & { onClose: () => void }) {
  const { t } = useLingui();
  const { publish, isBusy } = usePublish({
    metric,
    onPublished: () => {
      onClose();
      onPublished();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Publish “${metric.name}” for every employee?`}
      description={
        <Trans>
          Everyone in the organization can then open it, with its totals and breakdowns. Publishing is not taken back.
        </Trans>
      }
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it a draft</Trans>
          </Button>
          <Button kind="primary" busy={isBusy} onClick={publish}>
            <Trans>Publish for everyone</Trans>
          </Button>
        </>
      }
    />
  );
}

/** Said before a draft's figure goes on an agenda: its readers see the figure, and nothing behind it. */
export function DraftNotice({ metric }: Pick<PublishProps, 'metric'>) {
  const [isPublished, setPublished] = useState(metric.state === 'PUBLISHED');
  const mayPublish = useMay().publishMetrics();
  const { publish, isBusy } = usePublish({ metric, onPublished: () => setPublished(true) });
  if (isPublished) return null;
  return (
    <Banner
      kind="warn"
      action={
        mayPublish && (
          <Button size="small" busy={isBusy} onClick={publish}>
            <Trans>Publish it for every employee</Trans>
          </Button>
        )
      }
    >
      <Trans>
        This metric is a draft. Members read the frozen figure, but cannot open the metric until it is published.
      </Trans>
    </Banner>
  );
}

function usePublish({ metric, onPublished }: PublishProps) {
  const { t } = useLingui();
  const toast = useToast();
  const [send, { loading }] = useMutation(PublishMetricDocument, { refetchQueries: ['Metrics'] });
  const press = async () => {
    const { data } = await send({ variables: { input: { metricId: metric.id } } });
    if (data?.publishMetric.__typename === 'MetricNotDefined') return toast({ message: t`It has no definition yet.` });
    toast({ message: t`Published “${metric.name}” for every employee` });
    return onPublished();
  };
  const failed = () => toast({ message: t`It was not published. Try again in a moment.` });
  return { publish: () => void press().catch(failed), isBusy: loading };
}
