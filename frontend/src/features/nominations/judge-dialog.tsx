import { useMutation, useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import {
  confidenceGrades,
  type ConfidenceGrade,
  judgementSteps,
  visionFits,
} from '@cxboard/domain/nominations/priority.rules';
import { isJudgedOtherwise } from '@cxboard/domain/nominations/proposed-judgement.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useFitWords, useGradeWords } from './judgement-words.ts';
import { JudgeNominationDocument, ProposedJudgementDocument } from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { type Proposed, useProposedWords } from './proposed.ts';
import { useNominationActing } from './refusals.ts';

type Part = 'pain' | 'reach' | 'visionFit' | 'confidence' | 'effort';
type Values = Record<Part | 'note', string>;

const textOf = (value: number | string | null) => (value === null ? '' : String(value));
const numberIn = (text: string) => (text === '' ? null : Number(text));

const nothing: Proposed = { __typename: 'ProposedJudgement', id: '', reason: '', pain: null, reach: null };

/** Five judgements in steps that people can tell apart; none of them is money. What the figures say is proposed. */
export function JudgeDialog({ nomination, onClose }: { nomination: Nomination; onClose: () => void }) {
  const { t } = useLingui();
  const { data, loading } = useQuery(ProposedJudgementDocument, {
    ...{ variables: { nominationId: nomination.id }, errorPolicy: 'ignore', fetchPolicy: 'network-only' },
  });
  return (
    <Dialog open onClose={onClose} title={t`Judge`} description={t`Pain × reach × vision fit × confidence ÷ effort.`}>
      {loading ? (
        <SkeletonRows />
      ) : (
        <JudgeForm nomination={nomination} proposed={data?.proposedJudgement ?? nothing} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface JudgeFormProps {
  nomination: Nomination;
  proposed: Proposed;
  onClose: () => void;
}

function JudgeForm({ nomination, proposed, onClose }: JudgeFormProps) {
  const { t } = useLingui();
  const act = useNominationActing();
  const [judge] = useMutation(JudgeNominationDocument);
  const form = useForm<Values>({ defaultValues: judgedOrProposed(nomination, proposed) });
  const send = async (values: Values) => {
    if (values.visionFit === '0' && !values.note.trim())
      return form.setError('note', { message: t`Say why it serves no promise of the vision.` });
    const said = { pain: numberIn(values.pain), reach: numberIn(values.reach) };
    if (isJudgedOtherwise(said, proposed) && !values.note.trim())
      return form.setError('note', { message: t`Say why you judge otherwise than the figures propose.` });
    const input = {
      ...{ nominationId: nomination.id, expectedVersion: nomination.version, note: values.note.trim() },
      ...{ ...said, visionFit: numberIn(values.visionFit) },
      ...{ confidence: (values.confidence || null) as ConfidenceGrade | null, effort: numberIn(values.effort) },
    };
    const done = await act(() => judge({ variables: { input } }).then(({ data }) => data?.judgeNomination));
    return done ? onClose() : undefined;
  };
  return (
    <Form
      form={form}
      onSubmit={send}
      submit={t`Save`}
      actions={
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      <Parts proposed={proposed} />
      <TextArea name="note" label={t`Why`} maxLength={limits.text.short} rows={3} optional />
    </Form>
  );
}

/** As it was judged; what nobody has judged, as the figures propose it. */
function judgedOrProposed({ judgement, judgementNote }: Nomination, proposed: Proposed): Values {
  const { pain, reach, visionFit, confidence, effort } = judgement;
  return {
    ...{ pain: textOf(pain ?? proposed.pain?.step ?? null), reach: textOf(reach ?? proposed.reach?.step ?? null) },
    ...{ visionFit: textOf(visionFit), confidence: textOf(confidence), effort: textOf(effort) },
    note: judgementNote,
  };
}

function Parts({ proposed }: Pick<JudgeFormProps, 'proposed'>) {
  const words = useProposedWords(proposed);
  const { t } = useLingui();
  const fits = useFitWords();
  const grades = useGradeWords();
  const open = t`Not judged`;
  const steps = judgementSteps.map((step) => ({ value: String(step), label: String(step) }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        name="pain"
        label={t`Pain`}
        hint={words.pain ?? t`How much it hurts the customer.`}
        options={steps}
        placeholder={open}
      />
      <Select
        name="reach"
        label={t`Reach`}
        hint={words.reach ?? t`How many customers meet it.`}
        options={steps}
        placeholder={open}
      />
      <Select
        name="visionFit"
        label={t`Vision fit`}
        options={visionFits.map((fit) => ({ value: String(fit), label: fits(fit) }))}
        placeholder={open}
      />
      <Select
        name="confidence"
        label={t`Confidence`}
        options={confidenceGrades.map((grade) => ({ value: grade, label: grades(grade) }))}
        placeholder={open}
      />
      <Select name="effort" label={t`Effort`} hint={t`How hard it is to change.`} options={steps} placeholder={open} />
    </div>
  );
}
