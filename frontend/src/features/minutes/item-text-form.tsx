import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useViewer } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EditMinutesTextDocument } from './minutes.generated.ts';
import type { Item, Minutes } from './minutes-view.ts';
import { boxOf, draftKeyOf, forgetUnsaved, type Writing } from './unsaved.ts';

interface ItemTextFormProps {
  item: Item;
  writing: Writing;
  /** It was opened by a press, so the keyboard goes into it. */
  isPressed: boolean;
  onClose: () => void;
}
interface Written {
  readonly text: string;
  readonly version: number;
}

/** Writing in place. Who is overtaken sees both texts and decides; nothing typed is lost. */
export function ItemTextForm({ item, writing, isPressed, onClose }: ItemTextFormProps) {
  const { t } = useLingui();
  // The version is kept with the words: what was typed from an older text is still compared with the newer one.
  const form = useForm({ defaultValues: { text: item.text, version: item.textVersion } });
  const { theirs, write } = useWriting({ item, writing, onClose, form });
  const cancel = () => {
    forgetUnsaved(item);
    onClose();
  };
  return (
    <div id={boxOf(item)} className="grid gap-3 print:hidden">
      {theirs && <Overtaken theirs={theirs} take={() => form.setValue('text', theirs.text)} />}
      <Form
        form={form}
        submit={theirs ? t`Save mine` : t`Save`}
        onSubmit={write}
        draftKey={draftKeyOf(item)}
        actions={
          <Button onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextArea
          name="text"
          label={t`About “${item.title}”`}
          hideLabel
          rows={5}
          maxLength={limits.text.long}
          autoFocus={isPressed}
        />
      </Form>
    </div>
  );
}

type WritingProps = Pick<ItemTextFormProps, 'item' | 'writing' | 'onClose'> & { form: UseFormReturn<Written> };

/** What is not saved throws: then the form keeps its words and says so. */
function useWriting({ item, writing: { minutes, readAgain }, onClose, form }: WritingProps) {
  const [save] = useMutation(EditMinutesTextDocument);
  const sayWithdrawn = useWithdrawn(minutes.approvals);
  const [theirs, setTheirs] = useState<Written | null>(null);
  const write = async ({ text, version }: Written) => {
    const input = { meetingId: minutes.id, itemId: item.id, text, expectedVersion: version };
    const answer = (await save({ variables: { input } })).data?.editMinutesText;
    switch (answer?.__typename) {
      case 'MeetingMinutes': {
        sayWithdrawn(answer.approvals);
        const saved = answer.items.find(({ id }) => id === item.id);
        if (form.getValues('text') === text || !saved) return onClose();
        // What was typed while this was under way is still to be saved.
        setTheirs(null);
        return form.setValue('version', saved.textVersion);
      }
      case 'MinutesTextChanged':
        setTheirs({ text: answer.currentText, version: answer.version });
        return form.setValue('version', answer.version);
      case 'MinutesApproved':
        await readAgain();
    }
    throw new Error('The text was not saved.');
  };
  return { theirs, write };
}

type Approved = Minutes['approvals'];

/** An approval means one text: when that changes, whoever gave it is told that it is gone. */
function useWithdrawn(before: Approved) {
  const { t } = useLingui();
  const toast = useToast();
  const { personId } = useViewer();
  return (after: Approved) => {
    const gone = before.filter(({ person }) => after.every((one) => one.person.id !== person.id));
    const [first] = gone;
    if (!first) return;
    const { name } = first.person;
    toast({
      message: gone.some(({ person }) => person.id === personId)
        ? t`Your approval is withdrawn, because the text changed.`
        : t`The approval by ${name} is withdrawn, because the text changed.`,
    });
  };
}

function Overtaken({ theirs, take }: { theirs: Written; take: () => void }) {
  return (
    <>
      <Banner
        kind="warn"
        action={
          <Button size="small" onClick={take}>
            <Trans>Take theirs</Trans>
          </Button>
        }
      >
        <Trans>Somebody else has changed this text meanwhile. Yours is kept below; theirs says:</Trans>
      </Banner>
      <blockquote className="max-w-prose border-l-2 border-line pl-3 text-read wrap-anywhere whitespace-pre-line">
        {theirs.text}
      </blockquote>
    </>
  );
}
