import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { classes } from '../ui/classes.ts';
import { Anchor } from '../ui/link.tsx';
import type { NavigationPlace } from './places.ts';
import { useIsAt } from './use-is-at.ts';

const cell = 'flex h-14 flex-1 flex-col items-center justify-center gap-1 text-meta';

/** Four places and search, where a thumb reaches them. */
export function BottomBar({ places, onMore }: { places: readonly NavigationPlace[]; onMore: () => void }) {
  const { t } = useLingui();
  const isAt = useIsAt();
  return (
    <nav
      aria-label={t`Places`}
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
      <button type="button" onClick={onMore} className={classes(cell, 'text-ink-2')}>
        <Search className="size-5" aria-hidden />
        {t`Search`}
      </button>
    </nav>
  );
}
