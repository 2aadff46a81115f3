import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useVisionActing } from './refusals.ts';
import { RemarkOnVisionDocument } from './vision.generated.ts';
import type { Vision } from './vision-view.ts';

interface Values {
  phrase: string;
  text: string;
}

/** Words about a phrase, while it can still change. */
export function Remarks({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const may = useMay();
  return (
    <Sheet title={t`About a phrase`}>
      <div className="grid gap-5">
        {vision.remarks.map(({ id, phrase, text, person, writtenAt }) => (
          <div key={id} className="grid gap-1">
            {phrase && (
              <blockquote className="border-l-2 border-line-2 pl-3 text-control text-ink-2">{phrase}</blockquote>
            )}
            <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
            <p className="text-meta text-ink-2">
              {person.name}, {date(writtenAt)}
            </p>
          </div>
        ))}
        {may.commentOnVision({ boardId: vision.boardId }) && <NewRemark visionId={vision.id} />}
      </div>
    </Sheet>
  );
}

function NewRemark({ visionId }: { visionId: string }) {
  const { t } = useLingui();
  const act = useVisionActing();
  const [remark] = useMutation(RemarkOnVisionDocument);
  const form = useForm<Values>({ defaultValues: { phrase: '', text: '' } });
  const send = async ({ phrase, text }: Values) => {
    if (text.trim() === '') return form.setError('text', { message: t`Say something about it.` });
    const input = { visionId, phrase: phrase.trim(), text: text.trim() };
    const done = await act(() => remark({ variables: { input } }).then(({ data }) => data?.remarkOnVision));
    if (done) form.reset();
    return undefined;
  };
  return (
    <Form form={form} onSubmit={send} submit={<Trans>Add</Trans>}>
      <TextField name="phrase" label={t`Phrase`} maxLength={limits.text.title} optional />
      <TextArea name="text" label={t`What about it?`} maxLength={limits.text.short} rows={2} />
    </Form>
  );
}
