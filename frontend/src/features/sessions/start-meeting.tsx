import { useLazyQuery, useMutation } from '@apollo/client/react';
import { startsEarly } from '@cxboard/domain/sessions/session.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { useAct } from './refusals.ts';
import { BeforeStartDocument, StartMeetingDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';

/** Why somebody may not mean to start now. */
interface Doubts {
  readonly isEarly: boolean;
  readonly hasChanges: boolean;
}

/** A start is not taken back, so it is asked once when it is early or when there is something nobody has read. */
export function StartMeeting({ session }: { session: Session }) {
  const act = useAct();
  const [start, { loading }] = useMutation(StartMeetingDocument);
  const [doubts, setDoubts] = useState<Doubts | null>(null);
  const look = useDoubts(session);
  const begin = () =>
    act(async () => (await start({ variables: { input: { meetingId: session.id } } })).data?.startMeeting);
  const handlePress = async () => {
    const found = await look();
    if (found.isEarly || found.hasChanges) setDoubts(found);
    else await begin();
  };
  const handleAnswer = async () => {
    await begin();
    setDoubts(null);
  };
  return (
    <>
      <Button kind="primary" icon={Play} busy={loading} onClick={() => void handlePress()}>
        <Trans>Start meeting</Trans>
      </Button>
      {doubts && (
        <Question
          session={session}
          doubts={doubts}
          busy={loading}
          onStart={() => void handleAnswer()}
          onClose={() => setDoubts(null)}
        />
      )}
    </>
  );
}

function useDoubts({ meeting: { board, number, startsAt } }: Session) {
  const [look] = useLazyQuery(BeforeStartDocument, { fetchPolicy: 'network-only' });
  return async (): Promise<Doubts> => {
    const { data } = await look({ variables: { board: board.slug, number } });
    return {
      isEarly: startsEarly(new Date(startsAt), new Date()),
      hasChanges: data?.agenda.hasUnpublishedChanges ?? false,
    };
  };
}

interface QuestionProps {
  session: Session;
  doubts: Doubts;
  busy: boolean;
  onStart: () => void;
  onClose: () => void;
}

function Question({ session: { meeting }, doubts, busy, onStart, onClose }: QuestionProps) {
  const { t } = useLingui();
  const { day } = useFormat();
  const planned = `${day(meeting.startsOn)}, ${meeting.startsClock}`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Start this meeting now?`}
      description={
        <>
          {doubts.isEarly && <Trans>It is planned for {planned}.</Trans>}{' '}
          {doubts.hasChanges && (
            <Trans>The agenda has changes that the members have not read; starting publishes them.</Trans>
          )}{' '}
          <Trans>Once it is started, its agenda and its date no longer change, and a start is not taken back.</Trans>
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button kind="primary" busy={busy} onClick={onStart}>
            <Trans>Start now</Trans>
          </Button>
        </>
      }
    />
  );
}
