import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ListChecks } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { AgendaCandidatesDocument } from './drafting.generated.ts';
import { useDrafting } from './use-drafting.ts';

interface DraftButtonProps {
  meetingId: string;
  /** Nothing is on the agenda yet: drafting is the first act. */
  isEmpty: boolean;
}

/** Fills the agenda from state, in one press or by D. */
export function DraftButton({ meetingId, isEmpty }: DraftButtonProps) {
  const { t } = useLingui();
  const { run, isBusy } = useDrafting(meetingId);
  // The panel beside it asks; a second question would be a second answer to wait for.
  const { data } = useQuery(AgendaCandidatesDocument, { variables: { meetingId }, fetchPolicy: 'cache-only' });
  const isDrafted = data?.agendaCandidates.isDrafted ?? false;
  const draft = () => void run({ isFirst: !isDrafted });
  useShortcut('d', draft, { label: t`Draft the agenda`, isOn: !isBusy });
  return (
    <Button
      kind={isEmpty ? 'primary' : 'quiet'}
      size={isEmpty ? 'normal' : 'small'}
      icon={ListChecks}
      busy={isBusy}
      onClick={draft}
    >
      {isDrafted ? <Trans>Draft again</Trans> : <Trans>Draft the agenda</Trans>}
    </Button>
  );
}
