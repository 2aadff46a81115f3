import { useMutation, useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Control, useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { isStale } from '../../session/acting.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField } from '../../ui/text-field.tsx';
import {
  DimensionsToTouchDocument,
  MetricsToMeasureDocument,
  PlanEffectDocument,
  type PlanEffectMutation,
} from './effect.generated.ts';
import { EffectAdvice } from './effect-advice.tsx';
import type { Effect } from './effect-view.ts';
import { type EffectValues, firstValues, planInput, valuesOfPlan } from './effect-values.ts';

interface EffectPlanPanelProps {
  projectId: string;
  /** What the project promises to change so far; '' while nobody has said. */
  metricId: string;
  plan: Effect['plan'];
  onClose: () => void;
}

/** Plans what a project will change, with advice on whether that can be seen at all. */
export function EffectPlanPanel({ projectId, metricId, plan, onClose }: EffectPlanPanelProps) {
  const { t } = useLingui();
  const { organization } = useViewer();
  const today = localDateOf(new Date(), organization.timeZone);
  const defaultValues = plan ? valuesOfPlan(plan) : firstValues(metricId, today);
  const form = useForm<EffectValues>({ defaultValues });
  const send = useSending({ projectId, version: plan?.version ?? null }, form, onClose);
  return (
    <SidePanel
      open
      onClose={onClose}
      title={t`Plan the effect`}
      description={t`It can change until the project goes live, and is frozen then.`}
    >
      <Form
        form={form}
        submit={<Trans>Save the plan</Trans>}
        onSubmit={send}
        actions={
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Promise control={form.control} />
        <Days />
        <EffectAdvice projectId={projectId} control={form.control} />
      </Form>
    </SidePanel>
  );
}

function Promise({ control }: { control: Control<EffectValues> }) {
  const { t } = useLingui();
  const { data } = useQuery(MetricsToMeasureDocument);
  const metricId = useWatch({ control, name: 'metricId' });
  const published = (data?.metrics ?? []).filter(({ state }) => state === 'PUBLISHED');
  const metric = published.find(({ id }) => id === metricId);
  return (
    <>
      <Combobox
        name="metricId"
        label={t`Metric`}
        options={published.map(({ id, name }) => ({ value: id, label: name }))}
        empty={<Trans>No published metric of that name.</Trans>}
      />
      <div className="flex flex-wrap items-end gap-4">
        <Segmented
          name="wanted"
          label={t`It will`}
          choices={[
            { value: 'UP', label: t`Rise` },
            { value: 'DOWN', label: t`Fall` },
          ]}
        />
        <NumberField
          name="smallestEffect"
          label={t`By at least`}
          suffix={metric?.unit === 'PERCENT' ? t`pp` : t`points`}
          min={limits.effects.smallestEffect.min}
          max={limits.effects.smallestEffect.max}
        />
      </div>
      {metric && <Scope slug={metric.slug} control={control} />}
    </>
  );
}

/** Whom it touches, and whom it leaves alone. */
function Scope({ slug, control }: { slug: string; control: Control<EffectValues> }) {
  const { t } = useLingui();
  const { data } = useQuery(DimensionsToTouchDocument, { variables: { slug } });
  const [dimension, touched] = useWatch({ control, name: ['dimension', 'touched'] });
  const open = (data?.metric.dimensions ?? []).filter(({ aboutPeople }) => !aboutPeople);
  const labels = open.find(({ name }) => name === dimension)?.labels ?? [];
  const options = labels.map((label) => ({ value: label, label }));
  if (open.length === 0) return null;
  return (
    <>
      <Select
        name="dimension"
        label={t`Touches`}
        placeholder={t`All answers`}
        options={open.map(({ name }) => ({ value: name, label: t`Some answers, by ${name}` }))}
      />
      {dimension !== '' && (
        <>
          <MultiSelect name="touched" label={t`Those it touches`} options={options} />
          <MultiSelect
            name="comparison"
            label={t`Those it leaves alone`}
            hint={t`What changes there would have changed anyway. The stronger proof.`}
            options={options.filter(({ value }) => !touched.includes(value))}
            optional
          />
        </>
      )}
    </>
  );
}

function Days() {
  const { t } = useLingui();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="goLiveOn" label={t`Goes live on`} />
        <DateField name="reviewOn" label={t`Review on`} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="baselineFrom" label={t`Compared with answers since`} />
        <NumberField
          name="washInDays"
          label={t`Days not counted yet`}
          min={limits.effects.washInDays.min}
          max={limits.effects.washInDays.max}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="nominatedFrom" label={t`Bad period from`} optional />
        <DateField name="nominatedTo" label={t`Until`} optional />
      </div>
      <p className="-mt-2 text-meta text-ink-2">
        <Trans>What led to the nomination is left out of the comparison: bad figures recover by themselves.</Trans>
      </p>
    </>
  );
}

function useSending(
  { projectId, version }: { readonly projectId: string; readonly version: number | null },
  form: UseFormReturn<EffectValues>,
  onSaved: () => void,
) {
  const { t } = useLingui();
  const whyNot = useWhyNot();
  const [plan] = useMutation(PlanEffectDocument);
  return async (values: EffectValues) => {
    const input = planInput(projectId, values);
    if (!input) return form.setError('root', { message: t`Say the metric, by how much, and the days.` });
    const answer = await plan({ variables: { input: { ...input, expectedVersion: version } } }).catch(
      (error: unknown) => {
        if (!isStale(error)) throw error;
      },
    );
    const said = answer?.data?.planEffect.__typename;
    if (said === 'Effect') return onSaved();
    const [field, message] = whyNot(said);
    form.setError(field, { message });
  };
}

type Answered = PlanEffectMutation['planEffect']['__typename'] | undefined;

/** Where it is said, and what. */
function useWhyNot() {
  const { t } = useLingui();
  return (said: Answered): readonly ['root' | 'goLiveOn', string] => {
    switch (said) {
      case 'GoLiveInPast':
        return ['goLiveOn', t`A plan is made before the project goes live.`];
      case 'EffectPlanFrozen':
        return ['root', t`The project has gone live; what it promised stays as it was.`];
      case 'PlanDoesNotFit':
        return ['root', t`These days do not go together; the advice says why.`];
      case 'ProjectFinished':
        return ['root', t`This project no longer changes.`];
      default:
        return ['root', t`Somebody else changed the plan meanwhile. Close and look at it.`];
    }
  };
}
