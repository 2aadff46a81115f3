import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type Board_boardFragment, HandOverChairDocument } from './board.generated.ts';
import { PersonPicker } from './person-picker.tsx';
import { useReloadOwnSeats } from './use-reload-own-seats.ts';
import { useToday } from './use-today.ts';

interface HandOverDialogProps {
  readonly board: Board_boardFragment;
  readonly onClose: () => void;
}

/** Names the next chair, without a day of two chairs or of none. */
export function HandOverDialog({ board, onClose }: HandOverDialogProps) {
  const { t } = useLingui();
  const { form, handOver } = useHandingOver(board, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Hand over the chair`}
      description={t`The chair of today stays until the day before. A chair already named for later is withdrawn.`}
    >
      <Form
        form={form}
        onSubmit={handOver}
        submit={t`Hand over`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <PersonPicker name="personId" label={t`Next chair`} />
        <DateField name="fromOn" label={t`First day`} />
      </Form>
    </Dialog>
  );
}

function useHandingOver(board: Board_boardFragment, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const reloadIfOwn = useReloadOwnSeats();
  const schema = z.object({
    personId: z.string().check(z.minLength(1, t`Choose the next chair.`)),
    fromOn: z.string().check(z.minLength(1, t`Choose the first day.`)),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { personId: '', fromOn: useToday() } });
  const [send] = useMutation(HandOverChairDocument);
  const handOver = async (values: z.infer<typeof schema>) => {
    const { data } = await send({ variables: { input: { boardId: board.id, ...values } } });
    if (data?.handOverChair.__typename === 'PersonInactive')
      form.setError('personId', { message: t`That person has left the organization; choose somebody else.` });
    if (data?.handOverChair.__typename !== 'Board') return;
    await reloadIfOwn(values.personId, ...board.seats.map(({ person }) => person.id));
    toast({ message: t`The chair is handed over` });
    onClose();
  };
  return { form, handOver };
}
