import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { LiveProvider } from '../session/live.ts';
import { useViewer } from '../session/viewer-context.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ConnectionBanner, DemoBanner, NewsLine, StandInBanner } from './banners.tsx';
import { Keys } from './keys.tsx';
import { OrganizationLine } from './live.ts';
import { Navigation } from './navigation.tsx';
import { usePlaces } from './places.ts';

/** The frame around every page of an organization: navigation, keys, live changes, and what the whole page should know. */
export function Shell({ children }: { children: ReactNode }) {
  const places = usePlaces();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const line = useLine();
  return (
    <LiveProvider value={line}>
      <a href="#content" className={skip}>
        <Trans>Skip to the content</Trans>
      </a>
      <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] md:grid-cols-[216px_minmax(0,1fr)] print:block">
        <Navigation places={places} onSearch={() => setPaletteOpen(true)} />
        <main id="content" tabIndex={-1} className="min-w-0 pb-[57px] outline-none md:pb-0 print:pb-0">
          <ConnectionBanner line={line} />
          <DemoBanner />
          <StandInBanner />
          <NewsLine />
          {children}
        </main>
      </div>
      <BottomBar places={places} onSearch={() => setPaletteOpen(true)} />
      <Keys places={places} isPaletteOpen={isPaletteOpen} onPalette={setPaletteOpen} />
    </LiveProvider>
  );
}

const skip =
  'sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-surface focus:px-3 focus:py-2 focus:text-control';

function useLine(): OrganizationLine {
  const { slug } = useViewer().organization;
  const line = useMemo(() => new OrganizationLine(slug), [slug]);
  useEffect(() => line.open(), [line]);
  return line;
}
