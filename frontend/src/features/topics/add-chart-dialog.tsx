import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { type Topic, useTopicActing } from './topic-view.ts';
import { AddTopicChartDocument, TopicMetricsDocument } from './topics.generated.ts';

interface Chosen {
  readonly metricId: string;
  readonly grain: 'MONTH' | 'WEEK';
}

/** Figures of a metric as they are now; they never change again. */
export function AddChartDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const { t } = useLingui();
  const act = useTopicActing();
  const [add] = useMutation(AddTopicChartDocument);
  const form = useForm<Chosen>({ defaultValues: { metricId: '', grain: 'MONTH' } });
  const send = async ({ metricId, grain }: Chosen) => {
    if (!metricId) return form.setError('metricId', { message: t`Choose a metric.` });
    const input = { boardTopicId: topic.id, metric: { metricId, grain } };
    if (await act(async () => (await add({ variables: { input } })).data?.addTopicChart)) onClose();
    return undefined;
  };
  return (
    <Dialog open onClose={onClose} title={t`Freeze a chart`} description={t`It stays as it stands now.`}>
      <Form
        form={form}
        onSubmit={send}
        submit={t`Freeze it`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <MetricField />
        <Segmented
          name="grain"
          label={t`Step by step`}
          choices={[
            { value: 'MONTH', label: t`Months` },
            { value: 'WEEK', label: t`Weeks` },
          ]}
        />
      </Form>
    </Dialog>
  );
}

function MetricField() {
  const { t } = useLingui();
  const { data } = useQuery(TopicMetricsDocument);
  const metrics = (data?.metrics ?? []).filter(({ state }) => state === 'PUBLISHED');
  return (
    <Combobox
      name="metricId"
      label={t`Metric`}
      options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
      empty={<Trans>No metric of that name.</Trans>}
    />
  );
}
