import { Plural, Trans } from '@lingui/react/macro';
import { Bell } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useUnreadNotices } from '../features/notifications/use-unread.ts';
import { useAddresses } from '../session/addresses.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { useFormat } from '../ui/format.tsx';
import { Anchor } from '../ui/link.tsx';
import { useIsAt } from './use-is-at.ts';

const watchConnection = (tell: () => void) => {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
};

interface Line {
  readonly watch: (tell: () => void) => () => void;
  readonly isDown: () => boolean;
}

/** The connection is gone, or nobody answers at its other end: what is on show stays readable. */
export function ConnectionBanner({ line }: { line: Line }) {
  const isOnline = useSyncExternalStore(watchConnection, () => navigator.onLine);
  const isDown = useSyncExternalStore(line.watch, line.isDown);
  if (isOnline && !isDown) return null;
  return (
    <div className="px-4 pt-3 md:px-7">
      <Banner kind="offline">
        <Trans>
          No connection. You can go on reading. What you change is refused until it is back, except where a page says
          that it keeps it.
        </Trans>
      </Banner>
    </div>
  );
}

/** Whose rights are used, and for how long: nobody shall do something for somebody else without knowing. */
export function StandInBanner() {
  const { standsInFor } = useViewer();
  const to = useAddresses();
  const { date } = useFormat();
  if (!standsInFor) return null;
  const { name, untilOn } = standsInFor;
  const day = date(untilOn);
  return (
    <div className="px-4 pt-3 md:px-7 print:hidden">
      <Banner
        kind="info"
        action={
          <ButtonLink size="small" href={to.standIn(null, to.home)}>
            <Trans>Back to my own</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          You stand in for {name}, who is away until {day}: what you do here is done for {name}, and says so.
        </Trans>
      </Banner>
    </div>
  );
}

/** Nobody shall take the demonstration for their own company. */
export function DemoBanner() {
  const { isDemo } = useViewer().organization;
  if (!isDemo) return null;
  return (
    <p className="border-b border-line bg-surface-2 px-4 py-1.5 text-meta text-ink-2 md:px-7 print:hidden">
      <Trans>Demonstration: everything here is fictional.</Trans>
    </p>
  );
}

/** On a phone, where there is no navigation at the side, news stand at the top until they are read. */
export function NewsLine() {
  const { notices } = useAddresses();
  const unread = useUnreadNotices();
  const isThere = useIsAt()(notices);
  if (unread === 0 || isThere) return null;
  return (
    <Anchor
      href={notices}
      className="flex min-h-11 items-center gap-2 border-b border-line bg-soft px-4 text-control text-accent md:hidden print:hidden"
    >
      <Bell className="size-4" aria-hidden />
      <Plural value={unread} one="# new notice" other="# new notices" />
    </Anchor>
  );
}
