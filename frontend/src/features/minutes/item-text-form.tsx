import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EditMinutesTextDocument } from './minutes.generated.ts';
import type { Item } from './minutes-view.ts';
import { useAct } from './refusals.ts';

interface ItemTextFormProps {
  item: Item;
  meetingId: string;
  onClose: () => void;
}
interface Written {
  readonly text: string;
  readonly version: number;
}

/** Writing in place. Who is overtaken sees both texts and decides; nothing typed is lost. */
export function ItemTextForm({ item, meetingId, onClose }: ItemTextFormProps) {
  const { t } = useLingui();
  const act = useAct();
  const [save] = useMutation(EditMinutesTextDocument);
  // The version is kept with the words: what was typed from an older text is still compared with the newer one.
  const form = useForm({ defaultValues: { text: item.text, version: item.textVersion } });
  const [theirs, setTheirs] = useState<Written | null>(null);
  const write = async ({ text, version }: Written) => {
    const input = { meetingId, itemId: item.id, text, expectedVersion: version };
    const answer = await act(async () => (await save({ variables: { input } })).data?.editMinutesText);
    if (answer?.__typename === 'MeetingMinutes') return onClose();
    if (answer?.__typename !== 'MinutesTextChanged') return;
    setTheirs({ text: answer.currentText, version: answer.version });
    form.setValue('version', answer.version);
  };
  return (
    <div className="grid gap-3 print:hidden">
      {theirs && <Overtaken theirs={theirs} take={() => form.setValue('text', theirs.text)} />}
      <Form
        form={form}
        submit={theirs ? t`Save mine` : t`Save`}
        onSubmit={write}
        draftKey={`minutes ${item.id}`}
        actions={
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextArea name="text" label={t`About “${item.title}”`} hideLabel rows={5} maxLength={limits.text.long} />
      </Form>
    </div>
  );
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
