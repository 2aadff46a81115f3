import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { actionAnswerWords } from '@cxboard/messages/mails.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type ActionRow_actionFragment, AnswerActionDocument } from './decisions.generated.ts';

type Answer = 'NEW_DATE' | 'NEED_HELP';
const answers: readonly Answer[] = ['NEW_DATE', 'NEED_HELP'];

interface AnsweringProps {
  action: ActionRow_actionFragment;
  onChange: () => unknown;
}

/** Whose promise it is says in time that it takes longer or that help is needed. */
export function ActionAnswering({ action, onChange }: AnsweringProps) {
  const { i18n } = useLingui();
  const [answer, choose] = useState<Answer | null>(null);
  return (
    <>
      {answers.map((one) => (
        <Button key={one} size="small" kind="quiet" onClick={() => choose(one)}>
          {actionAnswerWords(i18n, one)}
        </Button>
      ))}
      {answer && <AnswerDialog {...{ action, answer, onChange }} onClose={() => choose(null)} />}
    </>
  );
}

interface AnswerDialogProps extends AnsweringProps {
  answer: Answer;
  onClose: () => void;
}

function AnswerDialog(props: AnswerDialogProps) {
  const { t } = useLingui();
  const { action, answer, onClose } = props;
  const { form, send } = useAnswering(props);
  const isLater = answer === 'NEW_DATE';
  return (
    <Dialog
      open
      onClose={onClose}
      title={isLater ? t`A new date` : t`Ask the board for help`}
      description={action.text}
    >
      <Form
        form={form}
        onSubmit={send}
        submit={isLater ? t`Promise it by this day` : t`Ask for help`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {isLater && <DateField name="dueOn" label={t`By when?`} />}
        <TextArea
          name="because"
          label={isLater ? t`Why does it take longer?` : t`What is in the way?`}
          hint={
            isLater
              ? t`The chair and the secretary read it.`
              : t`The chair and the secretary read it, and it can come on the next agenda.`
          }
          rows={3}
        />
      </Form>
    </Dialog>
  );
}

function useAnswering({ action, answer, onChange, onClose }: AnswerDialogProps) {
  const { t } = useLingui();
  const toast = useToast();
  const isLater = answer === 'NEW_DATE';
  const schema = z.object({
    dueOn: z.string().check(z.minLength(isLater ? 1 : 0, t`Choose a day.`)),
    because: z.string().check(
      z.refine((text) => text.trim() !== '', isLater ? t`Say why it takes longer.` : t`Say what is in the way.`),
      z.maxLength(limits.text.short, t`At most 2,000 letters.`),
    ),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { dueOn: '', because: '' } });
  const [act] = useMutation(AnswerActionDocument);
  const send = async ({ dueOn, because }: z.infer<typeof schema>) => {
    const input = { actionId: action.id, answer, because, ...(isLater && { dueOn }) };
    const { data } = await act({ variables: { input } });
    if (!data) return;
    const said = data.answerAction.__typename;
    if (said === 'DueImpossible')
      return form.setError('dueOn', { message: t`Choose a day from today on, within five years.` });
    toast({
      message:
        said === 'Action'
          ? t`The board sees it.`
          : t`This action was settled or given to somebody else meanwhile; nothing was changed.`,
    });
    onChange();
    onClose();
  };
  return { form, send };
}
