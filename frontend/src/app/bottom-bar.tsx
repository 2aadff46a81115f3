import { useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { classes } from '../ui/classes.ts';
import { Anchor } from '../ui/link.tsx';
import { MorePanel } from './more-panel.tsx';
import type { NavigationPlace } from './places.ts';
import { useIsAt } from './use-is-at.ts';

const cell = 'flex h-14 flex-1 flex-col items-center justify-center gap-1 text-meta';

/** The places of every day where a thumb reaches them, and everything else behind the last one. */
export function BottomBar({ places, onSearch }: { places: readonly NavigationPlace[]; onSearch: () => void }) {
  const { t } = useLingui();
  const isAt = useIsAt();
  const [isMoreOpen, setMoreOpen] = useState(false);
  return (
    <nav
      aria-label={t`Places`}
      data-bottom-bar
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {places
        .filter((place) => place.onPhone)
        .map(({ href, label, icon: Icon }) => (
          <Anchor
            key={href}
            href={href}
            aria-current={isAt(href) ? 'page' : undefined}
            className={classes(cell, isAt(href) ? 'text-accent' : 'text-ink-2')}
          >
            <Icon className="size-5" aria-hidden />
            {label}
          </Anchor>
        ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setMoreOpen(true)}
        className={classes(cell, 'text-ink-2')}
      >
        <Ellipsis className="size-5" aria-hidden />
        {t`More`}
      </button>
      {isMoreOpen && <MorePanel places={places} onSearch={onSearch} onClose={() => setMoreOpen(false)} />}
    </nav>
  );
}
