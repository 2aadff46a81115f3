import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { limits } from '@cxboard/domain/limits';
import { qualities } from '@cxboard/domain/metrics/quality.rules';
import type { StatedProblem } from '@cxboard/domain/metrics/stated-values.rules';
import { qualityWord } from '@cxboard/messages/quality.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormSetError } from 'react-hook-form';
import { z } from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { MonthField } from '../../ui/month-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { text } from './definition-fields.tsx';
import type { Metric } from './figures.ts';
import { useUnitWord } from './figure-words.ts';
import { StateValueDocument, type StateValueMutation } from './stated.generated.ts';

export type Saying = Metric['sayings'][number];

function useSchema() {
  const { t } = useLingui();
  return z.object({
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, t`Choose a month.`)),
    value: z.number(t`Write the value.`),
    n: z.nullable(z.int().check(z.gte(1, t`At least one answered.`))),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    quality: z.enum(qualities),
    source: text(limits.text.title, t`Say where the value is from.`),
    note: z.string(),
  });
}

interface StateValueProps {
  metric: Metric;
  /** What is corrected; null for a value of another month. */
  before: Saying | null;
  onSaid: () => unknown;
  onClose: () => void;
}

type Values = z.infer<ReturnType<typeof useSchema>>;

const given = ({ month, value, n, low, high, quality, source, note }: Saying) => ({
  ...{ month: month.slice(0, 7), n, low, high, quality, source: source ?? '', note: note ?? '' },
  ...(value !== null && { value }),
});

/** A value of a month as somebody knows or guesses it, with how sure it is and where it is from. */
export function StateValueDialog(props: StateValueProps) {
  const { t } = useLingui();
  const { before, onClose } = props;
  const today = useToday();
  const empty = {
    month: monthBefore(today),
    n: null,
    low: null,
    high: null,
    quality: 'ESTIMATE',
    source: '',
    note: '',
  };
  const form = useForm<Values>({
    resolver: standardSchemaResolver(useSchema()),
    defaultValues: before ? given(before) : (empty as Partial<Values>),
  });
  const send = useSaying(props, form.setError);
  return (
    <Dialog open onClose={onClose} title={before ? t`Correct a value` : t`Add a value`}>
      <Form
        form={form}
        onSubmit={send}
        submit={before ? t`Correct it` : t`Add it`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Fields metric={props.metric} isCorrection={before !== null} />
      </Form>
    </Dialog>
  );
}

function monthBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** The newest saying of a month. */
const seenOf = (sayings: Metric['sayings'], month: string) => sayings.find((one) => one.month === month) ?? null;

function useSaying(props: StateValueProps, refuse: UseFormSetError<Values>) {
  const { t } = useLingui();
  const { metric, before, onClose } = props;
  // As it was read before the dialog lay over it: what others say meanwhile was not.
  const [read] = useState(metric.sayings);
  const toast = useToast();
  const answered = useAnswering(props, refuse);
  const [say] = useMutation(StateValueDocument);
  return async ({ month: of, ...values }: Values) => {
    const month = `${of}-01`;
    const seen = seenOf(read, month);
    if (!before && isStanding(seen))
      return refuse('month', { message: t`A value stands there already: correct that one.` });
    const input = { ...values, metricId: metric.id, month, seenId: seen?.id ?? null };
    const { data } = await say({ variables: { input } });
    if (!(await answered(data?.stateValue))) return undefined;
    onClose();
    return toast({ message: before ? t`The value is corrected; what it was stays readable` : t`The value is drawn` });
  };
}

const isStanding = (saying: Saying | null): boolean => saying !== null && saying.value !== null;

/** Whether what was said was taken; if not, why, at the field it is about. */
function useAnswering({ onSaid }: StateValueProps, refuse: UseFormSetError<Values>) {
  const { t } = useLingui();
  const words = useProblemWords();
  return async (answer: StateValueMutation['stateValue'] | undefined): Promise<boolean> => {
    if (answer?.__typename === 'StatedValueDoesNotFit') {
      refuse(fieldOf[answer.problem], { message: words(answer) });
      return false;
    }
    await onSaid();
    if (answer?.__typename !== 'StatedValueMovedOn') return true;
    refuse('value', { message: t`Somebody else has said something of this month meanwhile. Look at it first.` });
    return false;
  };
}

const fieldOf: Readonly<Record<StatedProblem, keyof Values>> = {
  NO_WHOLE_MONTH: 'month',
  MONTH_TO_COME: 'month',
  OUT_OF_REACH: 'value',
  HALF_AN_INTERVAL: 'high',
  VALUE_OUTSIDE_INTERVAL: 'high',
  NO_COUNT: 'n',
  NOTHING_NEW: 'value',
  NOTHING_TO_WITHDRAW: 'value',
  RETIRED: 'value',
};

interface Refused {
  readonly problem: StatedProblem;
  readonly least: number;
  readonly most: number;
}

function useProblemWords() {
  const { t } = useLingui();
  return ({ problem, least, most }: Refused): string =>
    ({
      NO_WHOLE_MONTH: t`Choose a month.`,
      MONTH_TO_COME: t`That month has not begun.`,
      OUT_OF_REACH: t`Such a value, and its interval, lie between ${least} and ${most}.`,
      HALF_AN_INTERVAL: t`An interval has two ends: write both, or none.`,
      VALUE_OUTSIDE_INTERVAL: t`The value lies within its interval.`,
      NO_COUNT: t`At least one answered.`,
      NOTHING_NEW: t`That is what it says already.`,
      NOTHING_TO_WITHDRAW: t`No value stands there.`,
      RETIRED: t`This metric is no longer measured: it takes no values any more.`,
    })[problem];
}

/** Nobody measured customers before; a slip of the year is more likely. */
const earliest = '2000-01';

function Fields({ metric, isCorrection }: { metric: Metric; isCorrection: boolean }) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const unit = useUnitWord(metric.figures.series.unit);
  const hints = {
    FINAL: t`For good.`,
    PROVISIONAL: t`More is expected.`,
    ESTIMATE: t`A guess until there is something better.`,
  };
  return (
    <>
      <MonthField name="month" label={t`Month`} from={earliest} to={today.slice(0, 7)} disabled={isCorrection} />
      <NumberField name="value" label={t`Value`} {...(unit && { hint: unit })} />
      <RadioGroup
        name="quality"
        label={t`How sure is it?`}
        choices={qualities
          .toReversed()
          .map((value) => ({ value, label: qualityWord(i18n, value), hint: hints[value] }))}
      />
      <TextField name="source" label={t`Source`} hint={t`Who or what says so, as people can look it up.`} />
      <NumberField name="n" label={t`Answers`} hint={t`Leave it empty when nobody knows.`} optional />
      <div className="flex flex-wrap items-end gap-4">
        <NumberField name="low" label={t`95 % interval from`} optional />
        <NumberField name="high" label={t`to`} optional />
      </div>
      <TextArea name="note" label={t`Note`} maxLength={limits.text.short} rows={2} optional />
    </>
  );
}
