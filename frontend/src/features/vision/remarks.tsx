import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { standsIn } from '@cxboard/domain/vision/vision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useVisionActing } from './refusals.ts';
import { useSelectedWords } from './use-selected-words.ts';
import { AnswerVisionRemarkDocument, RemarkOnVisionDocument } from './vision.generated.ts';
import type { Vision } from './vision-view.ts';

/** Words about a phrase, each with what became of it. */
export function Remarks({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  const may = useMay();
  const { boardId, remarks, state } = vision;
  const mayRemark = may.commentOnVision({ boardId }) && state !== 'SUPERSEDED';
  if (remarks.length === 0 && !mayRemark) return null;
  return (
    <Sheet title={t`About a phrase`}>
      <div className="grid gap-5">
        {remarks.map((remark) => (
          <OneRemark key={remark.id} remark={remark} mayAnswer={may.draftVision({ boardId })} />
        ))}
        {mayRemark && (
          <div className="max-w-[720px]">
            <NewRemark vision={vision} />
          </div>
        )}
      </div>
    </Sheet>
  );
}

type Remark = Vision['remarks'][number];

function OneRemark({ remark, mayAnswer }: { remark: Remark; mayAnswer: boolean }) {
  const { date } = useFormat();
  const [isAnswering, setAnswering] = useState(false);
  const { phrase, text, person, writtenAt, answer, answeredBy } = remark;
  return (
    <div className="grid gap-1">
      {phrase && <blockquote className="border-l-2 border-line-2 pl-3 text-control text-ink-2">{phrase}</blockquote>}
      <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
      <p className="text-meta text-ink-2">
        {person.name}, {date(writtenAt)}
      </p>
      {answer && (
        <p className="ml-3 border-l-2 border-accent pl-3 text-control wrap-anywhere whitespace-pre-line">
          {answer} {answeredBy && <span className="text-ink-2">{answeredBy.name}</span>}
        </p>
      )}
      {mayAnswer && !answer && !isAnswering && (
        <span>
          <Button size="small" onClick={() => setAnswering(true)}>
            <Trans>Answer</Trans>
          </Button>
        </span>
      )}
      {isAnswering && <Answering remarkId={remark.id} onDone={() => setAnswering(false)} />}
    </div>
  );
}

function Answering({ remarkId, onDone }: { remarkId: string; onDone: () => void }) {
  const { t } = useLingui();
  const act = useVisionActing();
  const [say] = useMutation(AnswerVisionRemarkDocument);
  const form = useForm({ defaultValues: { answer: '' } });
  const send = async ({ answer }: { answer: string }) => {
    if (answer.trim() === '') return form.setError('answer', { message: t`Say what becomes of it.` });
    const input = { remarkId, answer: answer.trim() };
    const done = await act(() => say({ variables: { input } }).then(({ data }) => data?.answerVisionRemark));
    if (done) onDone();
    return undefined;
  };
  return (
    <Form form={form} onSubmit={send} submit={<Trans>Save the answer</Trans>}>
      <TextArea name="answer" label={t`What becomes of it?`} maxLength={limits.text.short} rows={2} autoFocus />
    </Form>
  );
}

const nothing: Values = { phrase: '', text: '' };

interface Values {
  phrase: string;
  text: string;
}

const textsOf = ({ statement, promises }: Vision) => [statement, ...promises.map(({ text }) => text)];

/** What is selected in the words above is the phrase it is about. */
function NewRemark({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  const form = useForm<Values>({ defaultValues: nothing });
  useSelectedWords((phrase) => {
    if (standsIn(phrase, textsOf(vision)) && phrase.length <= limits.text.title)
      form.setValue('phrase', phrase, { shouldDirty: true });
  });
  return (
    <Form form={form} onSubmit={useSending(form, vision)} submit={<Trans>Add</Trans>}>
      <TextField
        name="phrase"
        label={t`Phrase`}
        hint={t`Select it in the words above.`}
        maxLength={limits.text.title}
        optional
      />
      <TextArea name="text" label={t`What about it?`} maxLength={limits.text.short} rows={2} />
    </Form>
  );
}

function useSending(form: UseFormReturn<Values>, vision: Vision) {
  const { t } = useLingui();
  const act = useVisionActing();
  const [remark] = useMutation(RemarkOnVisionDocument);
  return async ({ phrase, text }: Values) => {
    if (!standsIn(phrase, textsOf(vision)))
      return form.setError('phrase', { message: t`This does not stand in the words above.` });
    if (text.trim() === '') return form.setError('text', { message: t`Say something about it.` });
    const input = { visionId: vision.id, phrase: phrase.trim(), text: text.trim() };
    const empty = emptyingOf(form);
    const done = await act(() => remark({ variables: { input } }).then(({ data }) => data?.remarkOnVision));
    if (done) empty(nothing);
    return undefined;
  };
}
