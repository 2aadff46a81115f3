import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DefinitionFields, scaleOf, text, useDefinitionProblems, useDefinitionShape } from './definition-fields.tsx';
import type { CreateMetricInput } from '../../contract.generated.ts';
import { CreateMetricDocument, type CreateMetricMutation } from './create-metric.generated.ts';
import type { ImportedQuestion } from './import-shapes.ts';
import { OwnerFields, ownerShape } from './owner-fields.tsx';

interface MakeMetricProps {
  question: ImportedQuestion;
  /** Nobody was asked: operations counted it. */
  isCounted?: boolean;
  /** Its files tell means. */
  isMeasured?: boolean;
  /** Answers count by the definition from here on. */
  firstDay: string | null;
  onClose: () => void;
}

function useSchema() {
  const { t } = useLingui();
  return z.object({
    name: text(limits.metrics.name.max, t`Give the metric a name.`),
    ...useDefinitionShape(),
    ...ownerShape,
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

const unsaid = { name: '', population: '', ownerId: '', influenceable: true };

/** Says once how a question becomes a figure; every import of the same question then feeds it. */
export function MakeMetricDialog({
  question,
  firstDay,
  isCounted = false,
  isMeasured = false,
  onClose,
}: MakeMetricProps) {
  const { t } = useLingui();
  const scale = scaleOf({ min: question.scaleMin, max: question.scaleMax });
  const about = { question: question.name, ...usual(scale, isCounted), ...(isMeasured && { rule: 'MEAN' as const }) };
  const form = useForm<Values>({
    resolver: standardSchemaResolver(useSchema()),
    defaultValues: { ...unsaid, ...about, validFrom: firstDay ?? '' },
  });
  const [rule, programme] = useWatch({ control: form.control, name: ['rule', 'programme'] });
  const make = useMake({ question, isCounted }, (field, message) => form.setError(field, { message }));
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
        <TextField
          name="name"
          label={t`Name`}
          placeholder={isCounted ? t`Visits that took too long` : t`Recommendation (NPS)`}
        />
        <DefinitionFields {...scale} {...{ rule, programme, isMeasured }} />
        <OwnerFields current={null} />
      </Form>
    </Dialog>
  );
}

/** What most metrics of such a question are. Of what operations count, what went wrong is more common than what went well. */
const usual = ({ isPossiblyNps, isYesOrNo }: ReturnType<typeof scaleOf>, isCounted: boolean) =>
  ({
    rule: isPossiblyNps ? 'NPS' : isYesOrNo ? 'SHARE' : 'CSAT',
    programme: isCounted ? 'OPERATIONS' : 'RELATIONSHIP',
    direction: isCounted ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER',
  }) as const;

function useMake({ question, isCounted }: Required<Pick<MakeMetricProps, 'question' | 'isCounted'>>, refuse: Refusing) {
  const create = useCreating(refuse);
  const { id: questionId, scaleMin, scaleMax } = question;
  const layer = isCounted ? 'DESCRIPTIVE' : 'PERCEPTION';
  return (values: Values) => create({ ...values, layer, questionId, scaleMin, scaleMax });
}

type Refusing = (field: 'rule' | 'ownerId', message: string) => void;

/** Makes a metric and opens its page; what cannot be counted so is said at the form. */
export function useCreating(refuse: Refusing) {
  const { t } = useLingui();
  const to = useAddresses();
  const toast = useToast();
  const navigate = useNavigate();
  const problems = useDefinitionProblems();
  const [create] = useMutation(CreateMetricDocument, { refetchQueries: ['Metrics', 'ImportPage'] });
  const said = (answer: CreateMetricMutation['createMetric'] | undefined) => {
    switch (answer?.__typename) {
      case 'DefinitionDoesNotFit':
        return refuse('rule', problems[answer.problem]);
      case 'PersonInactive':
        return refuse('ownerId', t`This person no longer works here; name somebody else.`);
      default:
        throw new Error('The server made no metric.');
    }
  };
  return async ({ ownerId, ...draft }: CreateMetricInput) => {
    const { data } = await create({ variables: { input: { ...draft, ...(ownerId && { ownerId }) } } });
    const made = data?.createMetric;
    if (made?.__typename !== 'Metric') return said(made);
    toast({ message: t`Made “${made.name}”, a draft until you publish it` });
    return navigate({ to: to.metric(made.slug) });
  };
}
