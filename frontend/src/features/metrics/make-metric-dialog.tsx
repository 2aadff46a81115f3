import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { limits } from '@cxboard/domain/limits';
import type { DefinitionProblem } from '@cxboard/domain/metrics/metric.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CreateMetricDocument } from './create-metric.generated.ts';
import type { ImportedQuestion } from './import-shapes.ts';

interface MakeMetricProps {
  question: ImportedQuestion;
  /** Answers count by the definition from here on. */
  firstDay: string | null;
  onClose: () => void;
}

const text = (max: number, missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(max, missing));

function useSchema() {
  const { t } = useLingui();
  return z.object({
    name: text(limits.metrics.name.max, t`Give the metric a name.`),
    rule: z.enum(['NPS', 'CSAT', 'CES']),
    question: text(limits.metrics.question, t`Write the question as customers read it.`),
    programme: z.enum(['RELATIONSHIP', 'TRANSACTIONAL', 'PULSE']),
    population: text(limits.metrics.population, t`Say who was asked.`),
    validFrom: z.iso.date(t`Choose the first day it counts.`),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

/** Says once how a question becomes a figure; every import of the same question then feeds it. */
export function MakeMetricDialog({ question, firstDay, onClose }: MakeMetricProps) {
  const { t } = useLingui();
  const isPossiblyNps = question.scaleMin === 0 && question.scaleMax === 10;
  const form = useForm<Values>({
    resolver: standardSchemaResolver(useSchema()),
    defaultValues: {
      ...{ name: '', question: question.name, population: '', programme: 'RELATIONSHIP' },
      rule: isPossiblyNps ? 'NPS' : 'CSAT',
      validFrom: firstDay ?? '',
    },
  });
  const make = useMake(question, (problem) => form.setError('rule', { message: problem }));
  return (
    <Dialog open onClose={onClose} title={t`Make a metric of “${question.name}”`}>
      <Form
        form={form}
        onSubmit={make}
        submit={t`Make the metric`}
        draftKey={`make-metric:${question.id}`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Fields isPossiblyNps={isPossiblyNps} />
      </Form>
    </Dialog>
  );
}

function Fields({ isPossiblyNps }: { isPossiblyNps: boolean }) {
  const { t } = useLingui();
  return (
    <>
      <TextField name="name" label={t`Name`} placeholder={t`Recommendation (NPS)`} />
      <Select
        name="rule"
        label={t`Counted as`}
        options={[
          { value: 'NPS', label: t`Net Promoter Score (scale 0 to 10)`, disabled: !isPossiblyNps },
          { value: 'CSAT', label: t`Satisfaction: share of the two best answers` },
          { value: 'CES', label: t`Ease: mean answer from 0 to 100` },
        ]}
      />
      <TextField name="question" label={t`Question as customers read it`} />
      <Select
        name="programme"
        label={t`Kind of survey`}
        options={[
          { value: 'RELATIONSHIP', label: t`Relationship: asked from time to time` },
          { value: 'TRANSACTIONAL', label: t`Transactional: asked after a contact` },
          { value: 'PULSE', label: t`Pulse: a few, asked often` },
        ]}
      />
      <TextField name="population" label={t`Who was asked`} placeholder={t`Passengers in the terminals`} />
      <TextField name="validFrom" type="date" label={t`Counts from`} className="max-w-48" />
    </>
  );
}

function useMake(question: ImportedQuestion, refuse: (problem: string) => void) {
  const { t } = useLingui();
  const to = useAddresses();
  const toast = useToast();
  const navigate = useNavigate();
  const problems = useDefinitionProblems();
  const [create] = useMutation(CreateMetricDocument, { refetchQueries: ['Metrics', 'ImportPage'] });
  return async (values: Values) => {
    const { id: questionId, scaleMin, scaleMax } = question;
    const { data } = await create({ variables: { input: { ...values, questionId, scaleMin, scaleMax } } });
    const made = data?.createMetric;
    if (made?.__typename === 'DefinitionDoesNotFit') return refuse(problems[made.problem]);
    if (!made) throw new Error('The server made no metric.');
    toast({ message: t`Made “${made.name}”, a draft until you publish it` });
    return navigate({ to: to.metric(made.slug) });
  };
}

function useDefinitionProblems(): Record<DefinitionProblem, string> {
  const { t } = useLingui();
  return {
    SCALE_NOT_WHOLE: t`The ends of the scale must be whole numbers.`,
    SCALE_UPSIDE_DOWN: t`The scale must end above where it begins.`,
    SCALE_TOO_LONG: t`The scale has too many steps.`,
    NPS_NEEDS_0_TO_10: t`The Net Promoter Score is counted on a scale from 0 to 10.`,
    NPS_POINTS_UP: t`The Net Promoter Score counts high answers as good.`,
    TOO_MANY_BOXES: t`The answers that count as satisfied must be fewer than the answers the scale offers.`,
  };
}
