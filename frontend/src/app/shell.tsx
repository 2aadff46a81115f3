import { Trans } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { LiveProvider } from '../session/live.ts';
import { useViewer } from '../session/viewer-context.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ConnectionBanner, DemoBanner, NewsLine, StandInBanner } from './banners.tsx';
import { Keys } from './keys.tsx';
import { OrganizationLine } from './live.ts';
import { Navigation } from './navigation.tsx';
import { usePlaces } from './places.ts';

/** Live changes, and the frame around every page of an organization; a second screen, which a whole room looks at, has none. */
export function Shell({ children }: { children: ReactNode }) {
  const line = useLine();
  const isSecond = useSearch({ strict: false }).screen === 'second';
  return (
    <LiveProvider value={line}>
      {isSecond ? (
        <main id="content">
          <ConnectionBanner line={line} />
          {children}
        </main>
      ) : (
        <Frame line={line}>{children}</Frame>
      )}
    </LiveProvider>
  );
}

/** Navigation, keys, and what the whole page should know. */
function Frame({ line, children }: { line: OrganizationLine; children: ReactNode }) {
  const places = usePlaces();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  return (
    <>
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
    </>
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
