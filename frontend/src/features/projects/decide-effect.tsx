import { useMutation, useQuery } from '@apollo/client/react';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { DecisionRuleField } from '../../session/decision-rule.tsx';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Segmented } from '../../ui/choice.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { asLead, CostFields, type Costs, noCosts, useClosingCosts, useCostProblem } from './closing-costs.tsx';
import { ProjectEffectDocument, RuleOnEffectDocument, type RuleOnEffectMutation } from './effect.generated.ts';
import { EffectFigure } from './effect-figure.tsx';
import type { Effect } from './effect-view.ts';
import { Settled } from './effect-verdict.tsx';

interface DecideEffectProps {
  projectId: string;
  itemId: string;
  /** Whether this person writes down what the meeting decides. */
  runs: boolean;
  meeting: {
    readonly id: string;
    readonly state: string;
    readonly board: { readonly id: string; readonly slug: string };
  };
}

/** While the board talks about a project: its verdict, to be accepted or disputed here; else the answers so far, named as no verdict. */
export function DecideEffect(props: DecideEffectProps) {
  const { projectId } = props;
  const { data, refetch } = useQuery(ProjectEffectDocument, { variables: { projectId } });
  useChanges(['PROJECT', 'SESSION'], refetch);
  if (!data) return null;
  const { interim, reviews } = data.effect;
  const [review] = interim ? [] : reviews;
  const reading = interim ?? review?.reading;
  return reading ? <Shown {...{ ...props, reading, review, refetch }} /> : null;
}

interface ShownProps extends DecideEffectProps {
  reading: EffectDocument;
  review: Effect['reviews'][number] | undefined;
  refetch: () => Promise<unknown>;
}

function Shown({ projectId, itemId, meeting, runs, reading, review, refetch }: ShownProps) {
  const { t } = useLingui();
  const isOpen = review?.state === 'OPEN' && review.saying === null;
  const asksCosts = useMay().closeBooks(asLead(meeting.board.id));
  return (
    <section aria-label={t`Effect`} className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-4">
      <EffectFigure reading={reading} />
      {review && <Settled review={review} board={meeting.board.slug} />}
      {isOpen && runs && meeting.state === 'IN_SESSION' && (
        <Ruling {...{ projectId, review, asksCosts }} place={{ meetingId: meeting.id, itemId }} onWritten={refetch} />
      )}
    </section>
  );
}

interface RulingProps {
  projectId: string;
  asksCosts: boolean;
  review: Effect['reviews'][number];
  place: { readonly meetingId: string; readonly itemId: string };
  onWritten: () => Promise<unknown>;
}

interface Values extends Costs {
  answer: 'ACCEPTED' | 'DISPUTED';
  because: string;
  againOn: string;
}

/**
 * What the board says to the verdict: a decision of this meeting, which takes effect when the meeting is closed. Whoever
 * accepts it closes the project: the last moment at which somebody knows what it cost.
 */
function Ruling(props: RulingProps) {
  const { t } = useLingui();
  const form = useForm<Values>({ defaultValues: { answer: 'ACCEPTED', because: '', againOn: '', ...noCosts } });
  const costs = useClosingCosts({ projectId: props.projectId, isAsked: props.asksCosts });
  const [rule, setRule] = useState<DecisionRule>('CONSENT');
  const send = useWriting({ ...props, rule, saveCosts: costs.save }, form);
  const answer = useWatch({ control: form.control, name: 'answer' });
  const choices = [
    { value: 'ACCEPTED', label: t`Accepts it` },
    { value: 'DISPUTED', label: t`Does not take it` },
  ];
  return (
    <Form form={form} onSubmit={send} submit={<Trans>Write the decision down</Trans>}>
      <Segmented name="answer" label={t`What does the board say to this verdict?`} choices={choices} />
      <TextArea name="because" label={t`Why`} maxLength={limits.text.short} rows={2} optional={answer === 'ACCEPTED'} />
      {answer === 'DISPUTED' && <DateField name="againOn" label={t`Measure again on`} optional />}
      {answer === 'ACCEPTED' && <CostFields known={costs.known} />}
      <DecisionRuleField value={rule} onChange={setRule} />
    </Form>
  );
}

interface Writing extends RulingProps {
  rule: DecisionRule;
  saveCosts: (costs: Costs) => Promise<unknown>;
}

function useWriting({ review, place, onWritten, rule, saveCosts }: Writing, form: UseFormReturn<Values>) {
  const { t } = useLingui();
  const toast = useToast();
  const whyNot = useWhyNot();
  const costProblem = useCostProblem();
  const [write] = useMutation(RuleOnEffectDocument);
  return async ({ answer, because, againOn, ...costs }: Values) => {
    const problem = answer === 'ACCEPTED' ? costProblem(costs) : null;
    if (problem) return form.setError(...problem);
    const input = {
      ...{ ...place, reviewId: review.id, answer, because: because.trim(), rule },
      againOn: answer === 'DISPUTED' && againOn ? againOn : null,
    };
    const said = (await write({ variables: { input } })).data?.ruleOnEffect.__typename;
    if (said !== 'MeetingSession') return form.setError(...whyNot(said));
    if (answer === 'ACCEPTED') await saveCosts(costs);
    await onWritten();
    toast({ message: t`Written down as a decision; it takes effect when the meeting is closed.` });
  };
}

type Refused = Exclude<RuleOnEffectMutation['ruleOnEffect']['__typename'], 'MeetingSession'> | undefined;

/** Where it is said, and what. */
function useWhyNot() {
  const { t } = useLingui();
  return (said: Refused): ['root' | 'because' | 'againOn', { message: string }] => {
    switch (said) {
      case 'NoReasonGiven':
        return ['because', { message: t`Say why the board does not take this verdict.` }];
      case 'ReviewAgainTooEarly':
        return ['againOn', { message: t`Choose a day that lies ahead.` }];
      case 'MeasuredOften':
        return ['againOn', { message: t`It has been measured three times; once more would prove nothing.` }];
      case 'ReviewSettled':
        return ['root', { message: t`The board has said already what it makes of this verdict.` }];
      default:
        return ['root', { message: t`The board is not sitting, so this was not written.` }];
    }
  };
}
