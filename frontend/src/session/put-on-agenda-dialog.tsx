import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type PutOnAgendaProps, type PutValues, useNextSession, usePutOnAgenda } from './use-put-on-agenda.tsx';

function useSchema() {
  const { t } = useLingui();
  const { min, max } = limits.meetings.itemMinutes;
  const between = t`Between ${min} and ${max} minutes.`;
  return z.object({
    title: z
      .string()
      .check(z.trim(), z.minLength(1, t`Give it a title.`), z.maxLength(limits.text.title, t`Make the title shorter.`)),
    minutes: z.int(between).check(z.gte(min, between), z.lte(max, between)),
    place: z.enum(['NEXT_MEETING', 'BACKLOG']),
  });
}

const usualMinutes = 15;

/** Freezes what the page shows, as it shows it, and puts it before the board. */
export function PutOnAgendaDialog(props: PutOnAgendaProps) {
  const { t } = useLingui();
  const form = useForm<PutValues>({
    resolver: standardSchemaResolver(useSchema()),
    defaultValues: { title: props.title, minutes: usualMinutes, place: 'NEXT_MEETING' },
  });
  const put = usePutOnAgenda(props, (problem) => form.setError('place', { message: problem }));
  const session = useNextSession(props.board.slug);
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t`Put on agenda`}
      description={t`The figures and charts are frozen as they stand now.`}
    >
      <Form
        form={form}
        onSubmit={put}
        submit={t`Put on agenda`}
        actions={
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {props.notice}
        <TextField name="title" label={t`Title`} />
        <NumberField name="minutes" label={t`Length`} suffix={t`min`} />
        <RadioGroup
          name="place"
          label={t`Where to`}
          choices={[
            { value: 'NEXT_MEETING', label: t`Next metrics session`, hint: session },
            { value: 'BACKLOG', label: t`Backlog`, hint: t`It waits there for a meeting.` },
          ]}
        />
      </Form>
    </Dialog>
  );
}
