import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { Banner } from '../ui/banner.tsx';

const watchConnection = (tell: () => void) => {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
};

/** The connection is gone: what is on show stays readable. */
export function ConnectionBanner() {
  const isOnline = useSyncExternalStore(watchConnection, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <div className="px-4 pt-3 md:px-7">
      <Banner kind="offline">
        <Trans>No connection. You can go on reading; what you change is refused until it is back.</Trans>
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
