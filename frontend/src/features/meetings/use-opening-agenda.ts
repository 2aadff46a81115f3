import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import { OpenAgendaDocument } from './meetings.generated.ts';
import { useAct } from './use-act.ts';

export function useOpeningAgenda() {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [open] = useMutation(OpenAgendaDocument);
  return async ({ id }: { readonly id: string }) => {
    const done = await act(async () => (await open({ variables: { input: { meetingId: id } } })).data?.openAgenda);
    if (done) toast({ message: t`The agenda is open; members and analysts can propose items` });
  };
}
