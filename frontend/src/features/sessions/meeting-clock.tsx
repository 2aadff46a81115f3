import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { clockWords, type Session } from './session-view.ts';
import { useServerNow } from './use-now.ts';

/** The clock of the whole meeting: when it is to end, and how long that still is. */
export function MeetingClock({ session: { endsAt, readAt } }: { session: Session }) {
  const { time } = useFormat();
  const now = useServerNow(readAt);
  if (!endsAt) return <Trans>In session</Trans>;
  const left = Math.floor((new Date(endsAt).getTime() - now.getTime()) / 1000);
  const clock = clockWords(Math.abs(left));
  return (
    <span className="flex flex-wrap gap-x-2">
      <span>
        <Trans>In session, to end at {time(endsAt)}</Trans>
      </span>
      <span role="timer" aria-live="off" className={left < 0 ? 'text-bad tabular-nums' : 'tabular-nums'}>
        {left < 0 ? <Trans>{clock} over</Trans> : <Trans>{clock} left</Trans>}
      </span>
    </span>
  );
}
