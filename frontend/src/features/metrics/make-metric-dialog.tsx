import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { directionTold } from '@cxboard/domain/metrics/direction-guess.rules';
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
import {
  DefinitionFields,
  judgedBy,
  scaleOf,
  text,
  useDefinitionProblems,
  useDefinitionShape,
} from './definition-fields.tsx';
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
  const shapeOf = useDefinitionShape();
  return (isCounted: boolean) =>
    z.object({
      name: text(limits.metrics.name.max, t`Give the metric a name.`),
      ...shapeOf(isCounted),
      ...ownerShape,
    });
}

type Values = z.infer<ReturnType<ReturnType<typeof useSchema>>>;

const unsaid = { population: '', ownerId: '', influenceable: true };

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
  const about = isMeasured ? asMean(question) : usual(question, isCounted);
  const form = useForm<Values>({
    resolver: judgedBy(useSchema()),
    defaultValues: { ...unsaid, ...about, question: question.name, validFrom: firstDay ?? '' },
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

/** What most metrics of such a question are. Which way of a share is better stands open where its name does not tell. */
function usual({ name, scaleMin, scaleMax }: ImportedQuestion, isCounted: boolean) {
  const { isPossiblyNps, isYesOrNo } = scaleOf({ min: scaleMin, max: scaleMax });
  const direction = isYesOrNo ? directionTold(name) : ('HIGHER_IS_BETTER' as const);
  return {
    name: '',
    rule: isPossiblyNps ? ('NPS' as const) : isYesOrNo ? ('SHARE' as const) : ('CSAT' as const),
    programme: isCounted ? ('OPERATIONS' as const) : ('RELATIONSHIP' as const),
    ...(direction && { direction }),
  };
}

/** A mean is called as what was measured. More of one thing is better and less of another, so nothing is presumed. */
const asMean = ({ name }: ImportedQuestion) => ({
  ...{ name: name.slice(0, limits.metrics.name.max), rule: 'MEAN' as const, programme: 'OPERATIONS' as const },
});

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
