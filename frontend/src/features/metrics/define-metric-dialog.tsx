import { useMutation } from '@apollo/client/react';
import type { DefinitionFacts } from '@cxboard/domain/metrics/definition.rules';
import { definitionSentence } from '@cxboard/messages/definition.messages';
import { longDate } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DefineMetricDocument, type DefineMetricMutation } from './create-metric.generated.ts';
import {
  DefinitionFields,
  judgedBy,
  scaleOf,
  useDefinitionProblems,
  useDefinitionShape,
} from './definition-fields.tsx';
import type { Metric } from './figures.ts';

interface DefineMetricProps {
  metric: Metric;
  /** As the page shows it now: somebody else may add one while this is open. */
  newest: DefinitionFacts;
  /** The page shows what was defined, by this person or by another one meanwhile. */
  onDefined: () => unknown;
  onClose: () => void;
}

type Values = z.infer<z.ZodMiniObject<ReturnType<ReturnType<typeof useDefinitionShape>>>>;

/** A new definition from a day on: what was counted before keeps its value, and the series shows a break. */
export function DefineMetricDialog({ metric, newest, onDefined, onClose }: DefineMetricProps) {
  const { t } = useLingui();
  const today = useToday();
  // What it was opened with: a definition added meanwhile is shown beside it before anything is put over it.
  const [read, setRead] = useState(newest);
  const [draftKey] = useState(`define-metric:${metric.id}:${newest.version}`);
  const shapeOf = useDefinitionShape();
  const form = useForm<Values>({
    resolver: judgedBy((isCounted) => z.object(shapeOf(isCounted))),
    defaultValues: { ...asked(read), validFrom: today },
  });
  const define = useDefining({ metric, newest: read, onDefined, onClose }, (field, message) =>
    form.setError(field, { message }),
  );
  const keepMine = () => (setRead(newest), form.clearErrors());
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Count “${metric.name}” differently`}
      description={
        <Trans>Answers from that day on count by the new definition. What was counted before stays as it is.</Trans>
      }
    >
      <Form
        form={form}
        onSubmit={define}
        submit={t`Add the definition`}
        draftKey={draftKey}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Overtaken before={read} now={newest} onKeepMine={keepMine} onTakeTheirs={onClose} />
        <Fields scale={read.scale} form={form} />
      </Form>
    </Dialog>
  );
}

const asked = ({ rule, question, programme, population, direction }: DefinitionFacts) => ({
  ...{ rule, question, programme, population, direction },
});

function Fields({ scale, form }: Pick<DefinitionFacts, 'scale'> & { form: UseFormReturn<Values> }) {
  const [rule, programme] = useWatch({ control: form.control, name: ['rule', 'programme'] });
  return <DefinitionFields {...scaleOf(scale)} {...{ rule, programme }} isMeasured={rule === 'MEAN'} />;
}

interface OvertakenProps {
  before: DefinitionFacts;
  now: DefinitionFacts;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Both definitions, so that adding a third over the second is a choice. */
function Overtaken({ before, now, onKeepMine, onTakeTheirs }: OvertakenProps) {
  const { i18n } = useLingui();
  if (now.version === before.version) return null;
  return (
    <Banner
      kind="warn"
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={onKeepMine}>
            <Trans>Add mine after theirs</Trans>
          </Button>
          <Button size="small" kind="quiet" onClick={onTakeTheirs}>
            <Trans>Leave theirs</Trans>
          </Button>
        </div>
      }
    >
      <Trans>Somebody else changed the definition while you were writing. What you typed is kept.</Trans>
      <p className="mt-1">
        <Trans>Theirs: {definitionSentence(i18n, now)}</Trans>
      </p>
      <p className="mt-1">
        <Trans>As you read it: {definitionSentence(i18n, before)}</Trans>
      </p>
    </Banner>
  );
}

type Field = keyof Values | 'root';
type Answer = DefineMetricMutation['defineMetric'];

function useDefining(
  { metric, newest, onDefined, onClose }: DefineMetricProps,
  refuse: (field: Field, message: string) => void,
) {
  const { t } = useLingui();
  const toast = useToast();
  const wordOf = useRefusals();
  const [define] = useMutation(DefineMetricDocument);
  return async (values: Values) => {
    const { scale, leads, version } = newest;
    const as = { scaleMin: scale.min, scaleMax: scale.max, leads, seenVersion: version };
    const about = { metricId: metric.id, questionId: metric.questionId };
    const { data } = await define({ variables: { input: { ...values, ...as, ...about } } });
    if (!data) throw new Error('The server defined nothing.');
    const refusal = wordOf(data.defineMetric);
    if (data.defineMetric.__typename === 'DefinitionMovedOn') await onDefined();
    if (refusal) return refuse(...refusal);
    await onDefined();
    onClose();
    return toast({ message: t`“${metric.name}” is counted anew from that day on` });
  };
}

function useRefusals() {
  const { t, i18n } = useLingui();
  const problems = useDefinitionProblems();
  return (answer: Answer): [Field, string] | null => {
    switch (answer.__typename) {
      case 'DefinitionDoesNotFit':
        return ['rule', problems[answer.problem]];
      case 'DefinitionOutOfOrder':
        return ['validFrom', t`Choose a day after ${longDate(i18n, answer.lastValidFrom)}, when the last one began.`];
      case 'DefinitionMovedOn':
        return [
          'root',
          t`Somebody else has changed the definition meanwhile. Choose what is to stand; what you typed is kept.`,
        ];
      case 'MetricRetired':
        return ['root', t`This metric was retired meanwhile. Measure it again first.`];
      default:
        return null;
    }
  };
}
