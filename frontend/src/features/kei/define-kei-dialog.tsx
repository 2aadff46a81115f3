import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import type { KeiDefinition } from '@cxboard/domain/kei/kei-page.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type Choices, emptyChoices, inputOf, isHundred, type Source } from './kei-choices.ts';
import { DefineKeiDocument, KeiQuestionsDocument } from './kei.generated.ts';

interface DefineKeiDialogProps {
  definition: KeiDefinition | null;
  onClose: () => void;
  onDefined: () => unknown;
}

/** Which answers tell whether a contact was solved, easy and felt good, and how much each of it counts. */
export function DefineKeiDialog(props: DefineKeiDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog title={t`How the index is made`} open onClose={props.onClose}>
      <Suspense fallback={<SkeletonRows />}>
        <Choosing {...props} />
      </Suspense>
    </Dialog>
  );
}

function Choosing({ definition, onClose, onDefined }: DefineKeiDialogProps) {
  const { data } = useSuspenseQuery(KeiQuestionsDocument);
  const [choices, setChoices] = useState(() => emptyChoices(definition, data.sources));
  const change = (changes: Partial<Choices>) => setChoices((before) => ({ ...before, ...changes }));
  const source = data.sources.find(({ id }) => id === choices.sourceId);
  const { send, isSending, problem } = useDefining(choices, () => {
    onDefined();
    onClose();
  });
  const isWhole = choices.effectiveness && choices.ease && choices.reasonDimension && isHundred(choices);
  return (
    <div className="grid gap-4">
      {problem && <Banner kind="bad">{problem}</Banner>}
      <SourceField sources={data.sources} choices={choices} change={change} />
      {source && <Questions source={source} choices={choices} change={change} />}
      <Weights choices={choices} change={change} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button kind="primary" busy={isSending} disabled={!isWhole} onClick={send}>
          <Trans>Make the index so</Trans>
        </Button>
      </div>
    </div>
  );
}

function useDefining(choices: Choices, onDone: () => void) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [define, { loading: isSending }] = useMutation(DefineKeiDocument);
  const words = {
    WEIGHTS: t`The three weights must add up to 100.`,
    SAME_QUESTION: t`Each component needs a question of its own.`,
    SCALE_TOO_SHORT: t`Marks need a scale of at least four steps; choose another question.`,
    HOLDS_MEANS: t`One of them was measured as a mean; an index is made of answers.`,
  };
  const act = async () => {
    setProblem(null);
    const { data } = await define({ variables: { input: inputOf(choices) } });
    if (data?.defineKei.__typename === 'KeiUnclear') setProblem(words[data.defineKei.problem]);
    else onDone();
  };
  const send = () => void act().catch(() => setProblem(t`The index was not changed; try again in a moment.`));
  return { send, isSending, problem };
}

interface FieldProps {
  choices: Choices;
  change: (changes: Partial<Choices>) => void;
}

function SourceField({ sources, choices, change }: FieldProps & { sources: readonly Source[] }) {
  const { t } = useLingui();
  return (
    <Select
      label={t`Survey`}
      hint={t`The three marks of a contact stand in one questionnaire.`}
      value={choices.sourceId}
      placeholder={t`Choose`}
      onChange={(sourceId) => change({ sourceId, effectiveness: '', ease: '', emotion: '', reasonDimension: '' })}
      options={sources
        .filter(({ questions }) => questions.length > 1)
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Questions({ source, choices, change }: FieldProps & { source: Source }) {
  const { t } = useLingui();
  const questions = source.questions.map(({ id, name, scaleMin, scaleMax }) => ({
    value: id,
    label: t`${name} (${scaleMin} to ${scaleMax})`,
  }));
  return (
    <>
      <Select
        label={t`Effectiveness: was it solved?`}
        value={choices.effectiveness}
        placeholder={t`Choose`}
        onChange={(effectiveness) => change({ effectiveness })}
        options={questions}
      />
      <Select
        label={t`Ease: was it easy?`}
        value={choices.ease}
        placeholder={t`Choose`}
        onChange={(ease) => change({ ease })}
        options={questions}
      />
      <Select
        label={t`Emotion: how did it feel?`}
        value={choices.emotion}
        onChange={(emotion) => change({ emotion })}
        options={[{ value: '', label: t`What was heard in comments` }, ...questions]}
      />
      <Select
        label={t`What the contact was about`}
        value={choices.reasonDimension}
        placeholder={t`Choose`}
        onChange={(reasonDimension) => change({ reasonDimension })}
        options={source.dimensions
          .filter(({ aboutPeople }) => !aboutPeople)
          .map(({ name }) => ({ value: name, label: name }))}
      />
    </>
  );
}

function Weights({ choices, change }: FieldProps) {
  const { t } = useLingui();
  const { weights } = choices;
  const [effectiveness, ease, emotion] = weights;
  const set = (at: number) => (value: number | null) => change({ weights: weights.with(at, value ?? 0) });
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-control font-medium">
        <Trans>Weights, in percent of the index</Trans>
      </legend>
      <div className="grid grid-cols-3 gap-3">
        <NumberField label={t`Effectiveness`} value={effectiveness ?? 0} onChange={set(0)} min={0} max={100} />
        <NumberField label={t`Ease`} value={ease ?? 0} onChange={set(1)} min={0} max={100} />
        <NumberField label={t`Emotion`} value={emotion ?? 0} onChange={set(2)} min={0} max={100} />
      </div>
      {!isHundred(choices) && (
        <p className="mt-1.5 text-control text-bad" role="alert">
          <Trans>The three weights must add up to 100.</Trans>
        </p>
      )}
    </fieldset>
  );
}
