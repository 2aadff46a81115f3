import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { NoteAbsenceDocument, type NoteAbsenceMutation } from './absences.generated.ts';
import { useColleagues } from './use-colleagues.ts';

interface AwayDialogProps {
  personId: string;
  readAgain: () => unknown;
  onClose: () => void;
}

/** From when to when, and who stands in. */
export function AwayDialog({ personId, ...props }: AwayDialogProps) {
  const { t } = useLingui();
  const { form, note } = useNoting({ personId, ...props });
  const { options, isLoading, search } = useColleagues(personId);
  return (
    <Dialog open onClose={props.onClose} title={<Trans>Away</Trans>} description={<WhatItMeans />}>
      <Form
        form={form}
        onSubmit={note}
        submit={t`Note`}
        actions={
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <div className="grid grid-cols-2 gap-3">
          <DateField name="fromOn" label={t`First day`} />
          <DateField name="untilOn" label={t`Last day`} />
        </div>
        <Combobox
          name="deputyId"
          label={t`Who stands in`}
          empty={t`Nobody of that name.`}
          {...{ options, isLoading }}
          onSearch={search}
        />
      </Form>
    </Dialog>
  );
}

const WhatItMeans = () => (
  <Trans>
    On these days every duty goes to the deputy as well, who may do what it asks. Votes and agreements stay one's own,
    and what stands in confidence is read only by those who may.
  </Trans>
);

function useNoting({ personId, readAgain, onClose }: AwayDialogProps) {
  const { t } = useLingui();
  const today = useToday();
  const because = useRefusalWords();
  const schema = z.object({
    fromOn: z.string().check(z.minLength(1, t`Say the first day.`)),
    untilOn: z.string().check(z.minLength(1, t`Say the last day.`)),
    deputyId: z.string().check(z.minLength(1, t`Say who stands in.`)),
  });
  const defaultValues = { fromOn: today, untilOn: '', deputyId: '' };
  const form = useForm({ resolver: zodResolver(schema), defaultValues });
  const [send] = useMutation(NoteAbsenceDocument);
  const note = async (values: z.infer<typeof schema>) => {
    const answer = (await send({ variables: { input: { personId, ...values } } })).data?.noteAbsence;
    if (answer && answer.__typename !== 'Absence') {
      const isAboutDeputy = ['DeputyOneself', 'DeputyAway', 'PersonInactive'].includes(answer.__typename);
      form.setError(isAboutDeputy ? 'deputyId' : 'untilOn', { message: because(answer) });
      return;
    }
    onClose();
    await readAgain();
  };
  return { form, note };
}

type Refused = Exclude<NoteAbsenceMutation['noteAbsence'], { __typename: 'Absence' }>;

function useRefusalWords() {
  const { t } = useLingui();
  const { date } = useFormat();
  return (refused: Refused): string => {
    switch (refused.__typename) {
      case 'DeputyOneself':
        return t`Name somebody else.`;
      case 'PersonInactive':
        return t`That person no longer works here.`;
      case 'DeputyAway':
        return t`That person is away as well, from ${date(refused.fromOn)} to ${date(refused.untilOn)}.`;
      case 'AwayAlready':
        return t`Noted already from ${date(refused.fromOn)} to ${date(refused.untilOn)}.`;
      case 'AbsenceDays':
        return t`The last day is today or later, not before the first one, and within a year.`;
    }
  };
}
