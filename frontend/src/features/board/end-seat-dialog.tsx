import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EndSeatDocument, type EndSeatMutation, type Seat_seatFragment } from './board.generated.ts';
import { useRoleWord, useSpanWords } from './seat-row.tsx';
import { useReloadOwnSeats } from './use-reload-own-seats.ts';
import { useToday } from './use-today.ts';

interface EndSeatDialogProps {
  readonly seat: Seat_seatFragment;
  readonly onClose: () => void;
}

/** Ends a role on a day; one that has not begun before today can be taken back altogether. */
export function EndSeatDialog({ seat, onClose }: EndSeatDialogProps) {
  const { t } = useLingui();
  const roleWord = useRoleWord();
  const span = useSpanWords();
  const { form, end, withdraw } = useEnding(seat, onClose);
  const isWithdrawable = seat.fromOn >= useToday();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`End the role of ${seat.person.name}`}
      description={`${roleWord(seat.role)}, ${span(seat)}`}
    >
      <Form
        form={form}
        onSubmit={end}
        submit={t`End the role`}
        actions={
          <>
            {isWithdrawable && (
              <Button onClick={() => void form.handleSubmit(withdraw)()}>
                <Trans>Withdraw it</Trans>
              </Button>
            )}
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </>
        }
      >
        <DateField name="untilOn" label={t`Last day`} hint={t`The role is in force until the end of this day.`} />
      </Form>
    </Dialog>
  );
}

type Refusal = Exclude<EndSeatMutation['endSeat'], { __typename: 'Board' }>;

function useEnding(seat: Seat_seatFragment, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const refused = useRefusalWords(seat);
  const reloadIfOwn = useReloadOwnSeats();
  const today = useToday();
  const schema = z.object({ untilOn: z.string().check(z.minLength(1, t`Choose the last day.`)) });
  const defaultValues = { untilOn: seat.fromOn > today ? seat.fromOn : today };
  const form = useForm({ resolver: zodResolver(schema), defaultValues });
  const [send] = useMutation(EndSeatDocument);
  const endOn = async (untilOn: string | null) => {
    const { data } = await send({ variables: { input: { seatId: seat.id, untilOn } } });
    if (!data) return;
    if (data.endSeat.__typename !== 'Board') return form.setError('untilOn', { message: refused(data.endSeat) });
    await reloadIfOwn(seat.person.id);
    toast({ message: untilOn ? t`The last day is set` : t`The role is withdrawn` });
    onClose();
  };
  return { form, end: (values: z.infer<typeof schema>) => endOn(values.untilOn), withdraw: () => endOn(null) };
}

function useRefusalWords({ fromOn, person }: Seat_seatFragment) {
  const { t } = useLingui();
  const { date } = useFormat();
  return (refusal: Refusal) => {
    const first = date(fromOn);
    if (refusal.__typename === 'EndsBeforeStart') return t`The role begins on ${first}; it cannot end before that.`;
    const on = date(refusal.on);
    return t`Nobody would chair the board from ${on}. Hand the chair over first, then ${person.name} leaves it by itself.`;
  };
}
