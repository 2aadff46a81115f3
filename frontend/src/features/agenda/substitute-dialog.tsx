import { useMutation } from '@apollo/client/react';
import { deciders } from '@cxboard/domain/people/relations';
import { Trans, useLingui } from '@lingui/react/macro';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { type Attendance_attendeeFragment, NameSubstituteDocument } from './attendance.generated.ts';
import { useAttendanceAct } from './attendance-refusals.ts';
import { PersonPicker } from './pickers.tsx';

interface SubstituteDialogProps {
  meetingId: string;
  absent: Attendance_attendeeFragment;
  /** Who looks; when it is somebody else, they have rung up and it is named for them. */
  mine: Attendance_attendeeFragment | null;
  onClose: () => void;
}

/** Somebody comes for somebody else, with the vote where there is one to lend. */
export function SubstituteDialog({ meetingId, absent, mine, onClose }: SubstituteDialogProps) {
  const isForAnother = absent.id !== mine?.id;
  const { t } = useLingui();
  const { boards } = useViewer();
  const mayLend = isForAnother || boards.some(({ role }) => deciders.some((decider) => decider === role));
  const { name: who } = absent.person;
  const { form, name } = useNaming({ meetingId, absentId: absent.person.id, onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={isForAnother ? t`Who comes instead of ${who}?` : t`Who comes instead of you?`}
    >
      <Form
        form={form}
        onSubmit={name}
        submit={t`Name the substitute`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <PersonPicker name="substituteId" label={t`Substitute`} />
        {mayLend && <Checkbox name="withVote" label={isForAnother ? t`Votes for ${who}` : t`Votes for you`} />}
      </Form>
    </Dialog>
  );
}

function useNaming({ meetingId, absentId, onClose }: { meetingId: string; absentId: string; onClose: () => void }) {
  const { t } = useLingui();
  const act = useAttendanceAct();
  const [send] = useMutation(NameSubstituteDocument);
  const schema = z.object({
    substituteId: z.string().check(z.minLength(1, t`Choose who comes instead.`)),
    withVote: z.boolean(),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { substituteId: '', withVote: false } });
  const name = async (values: z.infer<typeof schema>) => {
    const input = { meetingId, absentId, ...values };
    const done = await act(async () => (await send({ variables: { input } })).data?.nameSubstitute);
    if (done) onClose();
  };
  return { form, name };
}
