import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { isPercent, type Unit } from '@cxboard/domain/metrics/definition.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Control, type UseFormReturn, useWatch } from 'react-hook-form';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DimensionsToTouchDocument, MetricsToMeasureDocument } from './effect.generated.ts';
import { type EffectValues, fewerContacts } from './effect-values.ts';
import { useReasonsToMeasure } from './naming.ts';

type Form = UseFormReturn<EffectValues>;

/** What will show the effect, by how much, and what else should become fewer or stay. */
export function PromisedEffect({ form }: { form: Form }) {
  const { t } = useLingui();
  const shownBy = useWatch({ control: form.control, name: 'shownBy' });
  const takeUsual = (chosen: string) => {
    const isContacts = chosen === 'CONTACTS';
    form.setValue('wanted', isContacts ? fewerContacts.wanted : 'UP');
    if (isContacts) form.setValue('smallestEffect', fewerContacts.smallestEffect);
  };
  return (
    <>
      <Segmented
        name="shownBy"
        label={t`What will show it`}
        choices={[
          { value: 'METRIC', label: t`A metric` },
          { value: 'CONTACTS', label: t`Contacts` },
        ]}
        onChange={takeUsual}
      />
      {shownBy === 'METRIC' ? <ByMetric control={form.control} /> : <ByContacts control={form.control} />}
      <TextArea
        name="keeps"
        label={t`Customers it should keep`}
        hint={t`Only for customers named here the value ledger counts who stayed.`}
        maxLength={limits.text.short}
        rows={1}
        optional
      />
    </>
  );
}

function ByMetric({ control }: { control: Control<EffectValues> }) {
  const { t } = useLingui();
  const { data } = useQuery(MetricsToMeasureDocument);
  const metricId = useWatch({ control, name: 'metricId' });
  const published = (data?.metrics ?? []).filter(({ state, isRetired }) => state === 'PUBLISHED' && !isRetired);
  const metric = published.find(({ id }) => id === metricId);
  const suffixOf = (unit: Unit = 'POINTS') => (unit === 'MEAN' ? '' : isPercent(unit) ? t`pp` : t`points`);
  return (
    <>
      <Combobox
        name="metricId"
        label={t`Metric`}
        options={published.map(({ id, name }) => ({ value: id, label: name }))}
        empty={<Trans>No published metric of that name.</Trans>}
      />
      <ByHowMuch suffix={suffixOf(metric?.unit)} />
      {metric && <Scope slug={metric.slug} control={control} />}
      <Reasons control={control} isBeside />
    </>
  );
}

function ByContacts({ control }: { control: Control<EffectValues> }) {
  return (
    <>
      <Reasons control={control} isBeside={false} />
      <ByHowMuch suffix="%" />
    </>
  );
}

function ByHowMuch({ suffix }: { suffix: string }) {
  const { t } = useLingui();
  return (
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
        suffix={suffix}
        min={limits.effects.smallestEffect.min}
        max={limits.effects.smallestEffect.max}
      />
    </div>
  );
}

/** The reason that should come less often, and those it leaves alone. */
function Reasons({ control, isBeside }: { control: Control<EffectValues>; isBeside: boolean }) {
  const { t } = useLingui();
  const reasonId = useWatch({ control, name: 'reasonId' });
  const reasons = useReasonsToMeasure();
  const named = isBeside
    ? {
        label: t`Contacts that should become fewer too`,
        hint: t`Counted beside the metric, for the value ledger.`,
        optional: true,
      }
    : { label: t`Contacts about` };
  return (
    <>
      <Combobox name="reasonId" {...named} options={reasons} empty={<Trans>No contact reason of that name.</Trans>} />
      {reasonId !== '' && (
        <MultiSelect
          name="otherReasonIds"
          label={t`Contact reasons it leaves alone`}
          hint={t`What changes there would have changed anyway. The stronger proof.`}
          options={reasons.filter(({ value }) => value !== reasonId)}
          optional
        />
      )}
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
