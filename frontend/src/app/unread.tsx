import { useLingui } from '@lingui/react/macro';
import { useUnreadNotices } from '../features/notifications/use-unread.ts';

/** How many notices wait; nothing when none does. */
export function Unread() {
  const { t } = useLingui();
  const unread = useUnreadNotices();
  if (unread === 0) return null;
  return (
    <span className="rounded-full bg-accent px-1.5 text-meta font-medium text-on-accent tabular-nums">
      <span className="sr-only">{t`not read:`} </span>
      {unread > 99 ? '99+' : unread}
    </span>
  );
}
