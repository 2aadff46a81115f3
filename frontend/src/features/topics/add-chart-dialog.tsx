import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { type ChosenFigures, isHalfAPeriod, metricToFreeze, nothingChosen } from './chosen-figures.ts';
import { type Topic, useTopicActing } from './topic-view.ts';
import { AddTopicChartDocument, TopicMetricDocument, TopicMetricsDocument } from './topics.generated.ts';

/** Figures of a metric as they are now, of the answers and the period chosen; they never change again. */
export function AddChartDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const { t } = useLingui();
  const { form, send, dimensions } = useFreezing(topic, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Freeze a chart`}
      description={t`It stays as it stands now, with the answers and the period chosen here.`}
    >
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
        <Period />
        {dimensions.length > 0 && <Dimensions dimensions={dimensions} />}
      </Form>
    </Dialog>
  );
}

function useFreezing(topic: Topic, onDone: () => void) {
  const { t } = useLingui();
  const act = useTopicActing();
  const [add] = useMutation(AddTopicChartDocument);
  const form = useForm<ChosenFigures>({ defaultValues: nothingChosen });
  const slug = useWatch({ control: form.control, name: 'slug' });
  const { data } = useQuery(TopicMetricDocument, slug ? { variables: { slug } } : skipToken);
  const metric = data?.metric.slug === slug ? data.metric : null;
  const send = async (chosen: ChosenFigures) => {
    if (!metric) return form.setError('slug', { message: t`Choose a metric.` });
    if (isHalfAPeriod(chosen)) return form.setError('to', { message: t`Give both days, the earlier one first.` });
    const input = { boardTopicId: topic.id, metric: metricToFreeze(metric, chosen) };
    if (await act(async () => (await add({ variables: { input } })).data?.addTopicChart)) onDone();
    return undefined;
  };
  return { form, send, dimensions: metric?.dimensions ?? [] };
}

function Period() {
  const { t } = useLingui();
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <DateField name="from" label={t`From`} optional />
        <DateField name="to" label={t`To`} optional />
      </div>
      <p className="text-meta text-ink-2">
        <Trans>Without days it is the newest period that is complete.</Trans>
      </p>
    </>
  );
}

interface DimensionsProps {
  dimensions: readonly { readonly name: string; readonly aboutPeople: boolean; readonly labels: readonly string[] }[];
}

/** Dimensions about people are no filter: a filter would tell small groups apart. */
function Dimensions({ dimensions }: DimensionsProps) {
  const { t } = useLingui();
  return (
    <>
      <Select
        name="by"
        label={t`Broken down by`}
        options={[{ value: '', label: t`Nothing` }, ...dimensions.map(({ name }) => ({ value: name, label: name }))]}
      />
      {dimensions.map(({ name, aboutPeople, labels }, index) =>
        aboutPeople ? null : (
          <MultiSelect
            key={name}
            name={`filter.${index}`}
            label={t`Only ${name}`}
            options={labels.map((label) => ({ value: label, label }))}
          />
        ),
      )}
    </>
  );
}

function MetricField() {
  const { t } = useLingui();
  const { data } = useQuery(TopicMetricsDocument);
  const metrics = (data?.metrics ?? []).filter(({ state }) => state === 'PUBLISHED');
  return (
    <Combobox
      name="slug"
      label={t`Metric`}
      options={metrics.map(({ slug, name }) => ({ value: slug, label: name }))}
      empty={<Trans>No metric of that name.</Trans>}
    />
  );
}
