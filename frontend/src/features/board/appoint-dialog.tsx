import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { type UseFormReturn, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AppointMemberDocument, type AppointMemberMutation, type Board_boardFragment } from './board.generated.ts';
import { PersonPicker } from './person-picker.tsx';
import { useRoleWord, useSpanWords } from './seat-row.tsx';
import { useReloadOwnSeats } from './use-reload-own-seats.ts';
import { useToday } from './use-today.ts';

interface AppointDialogProps {
  readonly board: Board_boardFragment;
  readonly onClose: () => void;
}

const roles = ['MEMBER', 'DEPUTY', 'SECRETARY', 'CHAIR'] as const;

/** Gives somebody a role on the board, from a day on. */
export function AppointDialog({ board, onClose }: AppointDialogProps) {
  const { t } = useLingui();
  const choices = useRoleChoices(board);
  const { form, appoint } = useAppointing(board, onClose);
  return (
    <Dialog open onClose={onClose} title={t`Appoint to the board`}>
      <Form
        form={form}
        onSubmit={appoint}
        submit={t`Appoint`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <PersonPicker name="personId" label={t`Person`} />
        <RadioGroup name="role" label={t`Role`} choices={choices} />
        <div className="flex flex-wrap gap-4">
          <DateField name="fromOn" label={t`From`} />
          <DateField name="untilOn" label={t`Last day`} optional />
        </div>
      </Form>
    </Dialog>
  );
}

/** The chair is handed over, so it can be given here only while nobody has it. */
function useRoleChoices({ seats }: Board_boardFragment) {
  const { t } = useLingui();
  const word = useRoleWord();
  const today = useToday();
  const isChaired = seats.some(({ role, untilOn }) => role === 'CHAIR' && (untilOn === null || untilOn >= today));
  const hints = {
    MEMBER: t`Reads the packs and decides.`,
    DEPUTY: t`Plans meetings and agendas when the chair cannot.`,
    SECRETARY: t`Plans, writes and keeps the board’s papers.`,
    CHAIR: t`Leads the board and answers for it.`,
  };
  return roles
    .filter((role) => role !== 'CHAIR' || !isChaired)
    .map((role) => ({ value: role, label: word(role), hint: hints[role] }));
}

function useSchema() {
  const { t } = useLingui();
  return z.object({
    personId: z.string().check(z.minLength(1, t`Choose a person.`)),
    role: z.enum(roles),
    fromOn: z.string().check(z.minLength(1, t`Choose the first day.`)),
    untilOn: z.string(),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function useAppointing(board: Board_boardFragment, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const reloadIfOwn = useReloadOwnSeats();
  const defaultValues: Values = { personId: '', role: 'MEMBER', fromOn: useToday(), untilOn: '' };
  const form = useForm({ resolver: zodResolver(useSchema()), defaultValues });
  const refuse = useRefusing(board, form);
  const [send] = useMutation(AppointMemberDocument);
  const appoint = async ({ untilOn, ...values }: Values) => {
    const input = { boardId: board.id, ...values, untilOn: untilOn || null };
    const { data } = await send({ variables: { input } });
    if (!data) return;
    if (data.appointMember.__typename !== 'Board') return refuse(data.appointMember);
    await reloadIfOwn(values.personId);
    toast({ message: t`Appointed to the board` });
    onClose();
  };
  return { form, appoint };
}

type Refusal = Exclude<AppointMemberMutation['appointMember'], { __typename: 'Board' }>;

function useRefusing({ seats }: Board_boardFragment, form: UseFormReturn<Values>) {
  const { t } = useLingui();
  const span = useSpanWords();
  return (refusal: Refusal) => {
    if (refusal.__typename === 'PersonInactive')
      return form.setError('personId', { message: t`That person has left the organization; choose somebody else.` });
    if (refusal.__typename === 'EndsBeforeStart')
      return form.setError('untilOn', { message: t`The last day lies before the first.` });
    const name = seats.find(({ person }) => person.id === refusal.personId)?.person.name ?? t`Somebody`;
    const when = span(refusal);
    const message =
      refusal.role === 'CHAIR'
        ? t`${name} chairs the board, ${when}. Hand the chair over instead.`
        : t`${name} has this role already, ${when}.`;
    form.setError('role', { message });
  };
}
