import { useMutation } from '@apollo/client/react';
import { windowSentence } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PublishAgendaDocument } from './agenda.generated.ts';
import { type Agenda, windowOf } from './agenda-view.ts';
import { ChangeList } from './change-list.tsx';
import { useAct } from './use-act.ts';

/** Before the members read it: what is new for them, and whether it fits the window. */
export function PublishDialog({ agenda, onClose }: { agenda: Agenda; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { publish, isBusy } = usePublishing(agenda, onClose);
  const facts = windowOf(agenda);
  const next = (agenda.published?.number ?? 0) + 1;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Publish version ${next}`}
      description={t`The members of the board read exactly this, until you publish again.`}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button kind="primary" busy={isBusy} onClick={() => void publish()}>
            <Trans>Publish version {next}</Trans>
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {facts.window.verdict === 'OVER' ? (
          <Banner kind="warn">{windowSentence(i18n, facts)}</Banner>
        ) : (
          <p className="text-body">{windowSentence(i18n, facts)}.</p>
        )}
        {agenda.published && (
          <ChangeList
            title={t`New since version ${agenda.published.number}`}
            changes={agenda.pendingChanges}
            items={agenda.items}
            timeZone={agenda.meeting.timeZone}
          />
        )}
      </div>
    </Dialog>
  );
}

function usePublishing({ id: meetingId }: Agenda, onDone: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const [send] = useMutation(PublishAgendaDocument, { refetchQueries: ['AgendaHistory'] });
  const publish = async () => {
    setBusy(true);
    const done = await act(async () => (await send({ variables: { input: { meetingId } } })).data?.publishAgenda);
    setBusy(false);
    if (done?.__typename === 'Agenda') toast({ message: t`Version ${done.published?.number ?? 1} is published` });
    onDone();
  };
  return { publish, isBusy };
}
