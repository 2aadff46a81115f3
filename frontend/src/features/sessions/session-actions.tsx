import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { CircleStop, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { useAct } from './refusals.ts';
import { AdjournMeetingDocument, ContinueMeetingDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';

/** What is done with the meeting as a whole. */
export function SessionActions({ session }: { session: Session }) {
  const { t } = useLingui();
  const to = useAddresses();
  const act = useAct();
  const [adjourn] = useMutation(AdjournMeetingDocument);
  const [goOn] = useMutation(ContinueMeetingDocument);
  const [isClosing, setClosing] = useState(false);
  const { state, number, board } = session.meeting;
  const variables = { input: { meetingId: session.id } };
  if (state === 'ADJOURNED')
    return (
      <Button
        kind="primary"
        icon={Play}
        onClick={() => void act(async () => (await goOn({ variables })).data?.continueMeeting)}
      >
        <Trans>Go on</Trans>
      </Button>
    );
  if (state !== 'IN_SESSION') return null;
  return (
    <>
      <ButtonLink kind="quiet" href={`${to.live(board.slug, number)}?screen=second`} target="_blank" rel="opener">
        <Trans>Second screen</Trans>
      </ButtonLink>
      <Button icon={Pause} onClick={() => void act(async () => (await adjourn({ variables })).data?.adjournMeeting)}>
        <Trans>Adjourn</Trans>
      </Button>
      <Button icon={CircleStop} onClick={() => setClosing(true)}>
        {t`Close meeting`}
      </Button>
      {isClosing && <CloseDialog session={session} onClose={() => setClosing(false)} />}
    </>
  );
}
