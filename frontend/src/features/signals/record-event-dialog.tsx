import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { limits } from '@cxboard/domain/limits';
import { contextEventKinds } from '@cxboard/domain/signals/context-event.rules';
import { eventKindWord } from '@cxboard/messages/signals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { RecordContextEventDocument } from './signals.generated.ts';

function useSchema() {
  const { t } = useLingui();
  const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, t`Give the day.`));
  return z
    .object({
      kind: z.enum(contextEventKinds),
      title: z
        .string()
        .check(z.trim(), z.minLength(1, t`Say what happened.`), z.maxLength(limits.text.title, t`Make it shorter.`)),
      startsOn: day,
      endsOn: z.union([z.literal(''), day]),
      note: z.string().check(z.trim(), z.maxLength(limits.text.short, t`Make it shorter.`)),
    })
    .check(
      z.refine(({ startsOn, endsOn }) => endsOn === '' || endsOn >= startsOn, {
        path: ['endsOn'],
        error: t`It ends on the day it starts, or later.`,
      }),
    );
}

interface RecordEventDialogProps {
  onDone: () => unknown;
  onClose: () => void;
}

/** Something that may move the numbers, whoever did it. */
export function RecordEventDialog({ onDone, onClose }: RecordEventDialogProps) {
  const { t, i18n } = useLingui();
  const [record] = useMutation(RecordContextEventDocument);
  const form = useForm<z.infer<ReturnType<typeof useSchema>>>({
    resolver: standardSchemaResolver(useSchema()),
    defaultValues: { kind: 'OWN_CHANGE', title: '', startsOn: '', endsOn: '', note: '' },
  });
  return (
    <Dialog open onClose={onClose} title={t`Record an event`} description={t`It stands on the charts of every metric.`}>
      <Form
        form={form}
        onSubmit={async ({ endsOn, ...event }) => {
          const { data } = await record({ variables: { input: { ...event, endsOn: endsOn || null } } });
          if (data?.recordContextEvent.__typename === 'EventEndsBeforeItStarts')
            return form.setError('endsOn', { message: t`It ends on the day it starts, or later.` });
          onDone();
          onClose();
        }}
        submit={t`Record`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextField name="title" label={t`What happened`} />
        <RadioGroup
          name="kind"
          label={t`Kind`}
          choices={contextEventKinds.map((kind) => ({ value: kind, label: eventKindWord(i18n, kind) }))}
        />
        <DateField name="startsOn" label={t`From`} />
        <DateField name="endsOn" label={t`To`} optional hint={t`Left empty for an event of one day.`} />
        <TextArea name="note" label={t`More about it`} rows={2} optional />
      </Form>
    </Dialog>
  );
}
