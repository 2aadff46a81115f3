import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { comparabilities } from '@cxboard/domain/metrics/benchmark.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AddBenchmarkDocument } from './benchmarks.generated.ts';
import { useComparabilityWords } from './comparability-words.ts';
import { text } from './definition-fields.tsx';
import type { Metric } from './figures.ts';

function useSchema() {
  const { t } = useLingui();
  return z.object({
    value: z.number(t`Write the value.`),
    source: text(limits.text.title, t`Say who measured it.`),
    sector: text(limits.text.title, t`Say of which companies.`),
    n: z.nullable(z.int().check(z.gte(1, t`At least one answered.`))),
    measuredOn: z.iso.date(t`Choose a day.`),
    comparability: z.enum(comparabilities),
  });
}

interface AddBenchmarkProps {
  metric: Metric;
  onAdded: () => unknown;
  onClose: () => void;
}

type Values = z.infer<ReturnType<typeof useSchema>>;

/** Who measured what of whom, when, and whether it can be held against this metric. */
export function AddBenchmarkDialog(props: AddBenchmarkProps) {
  const { t } = useLingui();
  const measuredOn = useToday();
  const form = useForm<Values>({
    resolver: standardSchemaResolver(useSchema()),
    defaultValues: { source: '', sector: '', n: null, measuredOn, comparability: 'WITH_CARE' },
  });
  const send = useAdding(props, (message) => form.setError('value', { message }));
  return (
    <Dialog open onClose={props.onClose} title={t`Add a benchmark`}>
      <Form
        form={form}
        onSubmit={send}
        submit={t`Add it`}
        actions={
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Fields />
      </Form>
    </Dialog>
  );
}

function useAdding({ metric, onAdded, onClose }: AddBenchmarkProps, refuse: (message: string) => void) {
  const { t } = useLingui();
  const toast = useToast();
  const [add] = useMutation(AddBenchmarkDocument);
  return async (values: Values) => {
    const { data } = await add({ variables: { input: { metricId: metric.id, ...values } } });
    if (data?.addBenchmark.__typename === 'BenchmarkOutOfReach') {
      const { least, most } = data.addBenchmark;
      return refuse(t`Such a value lies between ${least} and ${most}.`);
    }
    await onAdded();
    onClose();
    return toast({ message: t`“${values.source}” stands beside the metric` });
  };
}

function Fields() {
  const { t } = useLingui();
  const words = useComparabilityWords();
  return (
    <>
      <TextField name="source" label={t`Source`} hint={t`As people can look it up: title, year and page.`} />
      <TextField name="sector" label={t`Sector`} placeholder={t`Your sector, your country`} />
      <NumberField name="value" label={t`Value`} />
      <NumberField name="n" label={t`Answers`} hint={t`Leave it empty when they do not say.`} optional />
      <TextField name="measuredOn" type="date" label={t`Measured on`} className="max-w-48" />
      <RadioGroup
        name="comparability"
        label={t`Can it be compared?`}
        choices={[
          { value: 'COMPARABLE', label: words.COMPARABLE, hint: t`The same question, rule and kind of customers.` },
          { value: 'WITH_CARE', label: words.WITH_CARE, hint: t`Close, though not the same.` },
          { value: 'NOT_COMPARABLE', label: words.NOT_COMPARABLE, hint: t`Listed for information, never drawn.` },
        ]}
      />
    </>
  );
}
