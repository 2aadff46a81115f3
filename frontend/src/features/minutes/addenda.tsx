import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseFormReturn } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AddAddendumDocument } from './minutes.generated.ts';
import type { Minutes } from './minutes-view.ts';
import { useAct } from './refusals.ts';
import { addendumBox } from './unsaved.ts';

/** What is being written to be added. */
export interface AddendumValues {
  text: string;
}

interface AddendaProps {
  minutes: Minutes;
  form: UseFormReturn<AddendumValues>;
}

/** What was added afterwards. The minutes themselves stay untouched. */
export function Addenda({ minutes, form }: AddendaProps) {
  const { t } = useLingui();
  const { dateTime } = useFormat();
  const mayAdd = useMay().writeMinutes({ boardId: minutes.boardId });
  if (minutes.addenda.length === 0 && !mayAdd) return null;
  return (
    <div className={minutes.addenda.length === 0 ? 'print:hidden' : undefined}>
      <Sheet title={t`Addenda`}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {minutes.addenda.map(({ id, number, text, author, addedAt, digest }) => (
            <article key={id} aria-label={t`Addendum ${number}`} className="grid gap-1">
              <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{text}</p>
              <p className="text-meta text-ink-2">
                <Trans>
                  Addendum {number} by {author.name}, {dateTime(addedAt)}
                </Trans>
              </p>
              <Disclosure summary={<Trans>Seal</Trans>}>
                <code className="text-meta text-ink-2 wrap-anywhere">{digest}</code>
              </Disclosure>
            </article>
          ))}
          {mayAdd && <NewAddendum meetingId={minutes.id} form={form} />}
        </div>
      </Sheet>
    </div>
  );
}

function NewAddendum({ meetingId, form }: Pick<AddendaProps, 'form'> & { meetingId: string }) {
  const { t } = useLingui();
  const act = useAct();
  const [add] = useMutation(AddAddendumDocument);
  const send = async ({ text }: AddendumValues) => {
    if (!text.trim()) return form.setError('text', { message: t`Write what is to be added.` });
    const input = { meetingId, text };
    const empty = emptyingOf(form);
    const answer = await act(async () => (await add({ variables: { input } })).data?.addAddendum);
    // Thrown, so that the form keeps what was not added.
    if (!answer) throw new Error('Nothing was added.');
    empty({ text: '' });
    return undefined;
  };
  return (
    <div id={addendumBox} className="print:hidden">
      <Form form={form} submit={t`Add to the minutes`} onSubmit={send} draftKey={`addendum ${meetingId}`}>
        <TextArea
          name="text"
          label={t`What these minutes do not say`}
          hint={t`Once added, it stays like the minutes themselves.`}
          rows={3}
          maxLength={limits.text.long}
        />
      </Form>
    </div>
  );
}
