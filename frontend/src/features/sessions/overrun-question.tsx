import { useMutation } from '@apollo/client/react';
import { isWorthAsking, overrunOf } from '@cxboard/domain/sessions/timer.rules';
import { Plural, Trans } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useAct } from './refusals.ts';
import { SettleOverrunDocument } from './session.generated.ts';
import { currentOf, leftFor, type Session, waitingIn } from './session-view.ts';
import { useServerNow } from './use-now.ts';

/** Asked when the time of an item is over and the rest does not fit any more: one press settles it. */
export function OverrunQuestion({ session }: { session: Session }) {
  const act = useAct();
  const now = useServerNow(session.readAt);
  const [settle] = useMutation(SettleOverrunDocument);
  const current = currentOf(session);
  const isOver = !current || leftFor(current, session, now) <= 0;
  const overrun = session.endsAt && isOver && overrunOf(waitingIn(session), { endsAt: new Date(session.endsAt), now });
  if (!overrun || !isWorthAsking(overrun) || session.meeting.state !== 'IN_SESSION') return null;
  const { minutesLeft, plannedMinutes } = overrun;
  const choose = (choice: 'SHORTEN' | 'PARK' | 'EXTEND') => {
    const variables = { input: { meetingId: session.id, choice } };
    void act(async () => (await settle({ variables })).data?.settleOverrun);
  };
  return (
    <Banner
      kind="warn"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => choose('SHORTEN')}>
            <Trans>Shorten</Trans>
          </Button>
          <Button size="small" onClick={() => choose('PARK')}>
            <Trans>Park</Trans>
          </Button>
          <Button size="small" onClick={() => choose('EXTEND')}>
            <Trans>Extend</Trans>
          </Button>
        </span>
      }
    >
      <Trans>
        <Plural value={minutesLeft} one="# minute left" other="# minutes left" />, {plannedMinutes} planned.
      </Trans>
    </Banner>
  );
}
