import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { newestTarget, ofAll, type TargetProblem, type TargetScope } from '@cxboard/domain/metrics/target.rules';
import { targetScope } from '@cxboard/messages/target.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormSetError, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Metric } from './figures.ts';
import { useUnitWord } from './figure-words.ts';
import { SetTargetDocument, type SetTargetMutation, type WithdrawTargetMutation } from './targets.generated.ts';

export type Target = Metric['targets'][number];

/** A value to reach and its first day. */
export function useTargetShape(mayBeNone: boolean) {
  const { t } = useLingui();
  return {
    value: z
      .nullable(z.number())
      .check(z.refine((value) => mayBeNone || value !== null, { error: t`Write the value to reach.` })),
    since: z.iso.date(t`Choose a day.`),
  };
}

function useSchema(mayBeNone: boolean) {
  /** An empty dimension: all answers. */
  return z.object({ dimension: z.string(), label: z.string(), ...useTargetShape(mayBeNone) });
}

interface SetTargetProps {
  metric: Metric;
  /** What is changed; null for one of other answers. */
  before: Target | null;
  onSet: () => unknown;
  onClose: () => void;
}

type Values = z.infer<ReturnType<typeof useSchema>>;

const given = (before: Target | null) => ({
  ...{ dimension: before?.dimension ?? '', label: before?.label ?? '' },
  value: before?.value ?? null,
});

/** A value to reach, of all answers or of those with one label, from a day on. */
export function SetTargetDialog(props: SetTargetProps) {
  const { t, i18n } = useLingui();
  const { metric, before, onClose } = props;
  const since = useToday();
  const form = useForm<Values>({
    resolver: standardSchemaResolver(useSchema(before !== null)),
    defaultValues: { ...given(before), since },
  });
  const send = useSetting(props, form.setError);
  const [dimension, day] = useWatch({ control: form.control, name: ['dimension', 'since'] });
  const of = before && targetScope(i18n, before);
  return (
    <Dialog open onClose={onClose} title={of ? t`Change the target of ${of}` : t`Set a target`}>
      <Form
        form={form}
        onSubmit={send}
        submit={before ? t`Change it` : t`Set it`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {!before && <OfWhat metric={metric} dimension={dimension} />}
        <TargetFields metric={metric} since={day} mayBeNone={before !== null} />
      </Form>
    </Dialog>
  );
}

/** Labels of what describes people are only known where the page shows them. */
function labelsOf({ dimensions, figures: { breakdown } }: Metric, name: string): string[] {
  const shown = breakdown?.dimension === name ? breakdown.rows.flatMap(({ label }) => label ?? []) : [];
  const known = dimensions.find((dimension) => dimension.name === name)?.labels ?? [];
  return [...new Set([...known, ...shown])].toSorted((a, b) => a.localeCompare(b));
}

function OfWhat({ metric, dimension }: { metric: Metric; dimension: string }) {
  const { t } = useLingui();
  const choices = metric.dimensions.filter(({ name }) => labelsOf(metric, name).length > 0);
  if (choices.length === 0) return null;
  return (
    <>
      <Select
        name="dimension"
        label={t`Of which answers`}
        options={[{ value: '', label: t`All answers` }, ...choices.map(({ name }) => ({ value: name, label: name }))]}
      />
      {dimension && (
        <Select
          name="label"
          label={dimension}
          placeholder={t`Choose one`}
          options={labelsOf(metric, dimension).map((label) => ({ value: label, label }))}
        />
      )}
    </>
  );
}

interface TargetFieldsProps {
  metric: Pick<Metric, 'definitions' | 'figures'>;
  /** It is meant for the way of counting of that day, and in its unit. */
  since: string;
  mayBeNone: boolean;
}

export function TargetFields({ metric, since, mayBeNone }: TargetFieldsProps) {
  const { t } = useLingui();
  const unit = useUnitWord(unitOn(metric, since));
  return (
    <>
      <NumberField
        name="value"
        label={t`Target`}
        suffix={unit}
        {...(mayBeNone && { optional: true, hint: t`Leave it empty to have none any more.` })}
      />
      <TextField name="since" type="date" label={t`Since`} className="max-w-48" />
    </>
  );
}

const unitOn = ({ definitions, figures }: TargetFieldsProps['metric'], day: string) =>
  (definitions.findLast(({ validFrom }) => validFrom <= day) ?? definitions[0])?.unit ?? figures.series.unit;

function useSetting(props: SetTargetProps, refuse: UseFormSetError<Values>) {
  const { t } = useLingui();
  const { metric, before, onClose } = props;
  // As it was read before the dialog lay over it: what others change meanwhile was not.
  const [read] = useState(metric.targets);
  const toast = useToast();
  const answered = useAnswering(props, refuse);
  const [set] = useMutation(SetTargetDocument);
  return async ({ value, since, ...of }: Values) => {
    const scope = scopeOf(of);
    if (!before && !isChosen(metric, of)) return refuse('label', { message: t`Choose one.` });
    const seenTargetId = newestTarget(read, scope)?.id ?? null;
    const { data } = await set({ variables: { input: { metricId: metric.id, ...scope, value, since, seenTargetId } } });
    if (!(await answered(data?.setTarget))) return undefined;
    onClose();
    return toast({ message: value === null ? t`There is no such target any more` : t`The target counts` });
  };
}

const scopeOf = (of: Pick<Values, 'dimension' | 'label'>): TargetScope => (of.dimension ? of : ofAll);

/** All answers, or one of the labels that the dimension has: what was chosen of another one is none of this. */
const isChosen = (metric: Metric, { dimension, label }: Pick<Values, 'dimension' | 'label'>): boolean =>
  !dimension || labelsOf(metric, dimension).includes(label);

type Answer = SetTargetMutation['setTarget'] | WithdrawTargetMutation['withdrawTarget'];

/** Whether it was taken; if not, why, at the field it is about. */
export function useAnswering(
  { onSet }: Pick<SetTargetProps, 'onSet'>,
  refuse: (field: keyof Values, error: { message: string }) => void,
) {
  const { t } = useLingui();
  const words = useProblemWords();
  return async (answer: Answer | undefined): Promise<boolean> => {
    if (answer?.__typename === 'TargetDoesNotFit') {
      refuse(fieldOf[answer.problem], { message: words(answer) });
      return false;
    }
    await onSet();
    if (answer?.__typename === 'MetricRetired') {
      refuse('value', { message: t`This metric was retired meanwhile. Measure it again first.` });
      return false;
    }
    if (answer?.__typename !== 'TargetMovedOn') return true;
    refuse('value', { message: t`Somebody else has changed this target meanwhile. Look at it first.` });
    return false;
  };
}

const fieldOf: Readonly<Record<TargetProblem, keyof Values>> = {
  OUT_OF_REACH: 'value',
  NO_SUCH_LABEL: 'label',
  DAY_TO_COME: 'since',
  BEFORE_THE_LAST: 'since',
  AFTER_THE_NEXT: 'since',
  NOTHING_NEW: 'value',
};

interface Refused {
  readonly problem: TargetProblem;
  readonly least: number;
  readonly most: number;
}

function useProblemWords() {
  const { t } = useLingui();
  return ({ problem, least, most }: Refused): string =>
    ({
      OUT_OF_REACH: t`A target of this metric lies between ${least} and ${most}.`,
      NO_SUCH_LABEL: t`No answer of this metric has that label.`,
      DAY_TO_COME: t`That day has not come yet.`,
      BEFORE_THE_LAST: t`The target before it began later than that.`,
      AFTER_THE_NEXT: t`The target after it began earlier than that.`,
      NOTHING_NEW: t`That is the target already.`,
    })[problem];
}
