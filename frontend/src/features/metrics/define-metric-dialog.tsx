import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { DefinitionFacts } from '@cxboard/domain/metrics/definition.rules';
import { longDate } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DefineMetricDocument, type DefineMetricMutation } from './create-metric.generated.ts';
import { DefinitionFields, scaleOf, useDefinitionProblems, useDefinitionShape } from './definition-fields.tsx';
import type { Metric } from './figures.ts';

interface DefineMetricProps {
  metric: Metric;
  newest: DefinitionFacts;
  /** The page shows what was defined, by this person or by another one meanwhile. */
  onDefined: () => unknown;
  onClose: () => void;
}

type Values = z.infer<z.ZodMiniObject<ReturnType<typeof useDefinitionShape>>>;

/** A new definition from a day on: what was counted before keeps its value, and the series shows a break. */
export function DefineMetricDialog({ metric, newest, onDefined, onClose }: DefineMetricProps) {
  const { t } = useLingui();
  const today = useToday();
  const { rule, question, programme, population, scale, direction } = newest;
  const form = useForm<Values>({
    resolver: standardSchemaResolver(z.object(useDefinitionShape())),
    defaultValues: { rule, question, programme, population, direction, validFrom: today },
  });
  const [chosenRule, chosenProgramme] = useWatch({ control: form.control, name: ['rule', 'programme'] });
  const define = useDefining({ metric, newest, onDefined, onClose }, (field, message) =>
    form.setError(field, { message }),
  );
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
        draftKey={`define-metric:${metric.id}:${newest.version}`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <DefinitionFields {...scaleOf(scale)} {...{ rule: chosenRule, programme: chosenProgramme }} />
      </Form>
    </Dialog>
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
          t`Somebody else has changed the definition meanwhile. The page behind shows it; close this and look.`,
        ];
      default:
        return null;
    }
  };
}
