import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useViewer } from '../session/viewer-context.ts';
import { classes } from '../ui/classes.ts';
import { Kbd } from '../ui/kbd.tsx';
import { Anchor } from '../ui/link.tsx';
import { OrganizationSwitch } from './organization-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import type { NavigationPlace } from './places.ts';
import { Unread } from './unread.tsx';
import { useIsAt } from './use-is-at.ts';

/** The column at the left: which organization, search, the chapters, and who is looking. */
export function Navigation({ places, onSearch }: { places: readonly NavigationPlace[]; onSearch: () => void }) {
  const { t } = useLingui();
  const { name } = useViewer();
  return (
    <div className="sticky top-0 hidden h-dvh flex-col border-r border-line px-2.5 py-3 md:flex print:hidden">
      <OrganizationSwitch />
      <button type="button" onClick={onSearch} className={searchLook}>
        <Search className="size-4" aria-hidden />
        <span className="flex-1 text-left">
          <Trans>Search or do…</Trans>
        </span>
        <Kbd keys="mod+k" />
      </button>
      <nav aria-label={t`Main`} className="mt-3 flex-1 overflow-y-auto">
        <ul className="grid gap-0.5">
          {places
            .filter((place) => !place.isSeldom)
            .map((place) => (
              <li key={place.href}>
                <Place place={place} />
              </li>
            ))}
        </ul>
      </nav>
      <PersonMenu name={name} />
    </div>
  );
}

const searchLook =
  'mt-3 flex h-9 items-center gap-2 rounded-control border border-line-2 bg-surface px-2.5 text-control text-ink-2 hover:border-field';

function Place({ place: { href, label, icon: Icon, countsNotices } }: { place: NavigationPlace }) {
  const isHere = useIsAt()(href);
  return (
    <Anchor
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={classes(
        'flex h-8 items-center gap-3 rounded-control px-2.5 text-body touch:h-11',
        isHere ? 'bg-soft text-accent forced:border' : 'text-ink hover:bg-surface-2',
      )}
    >
      <Icon className="size-4" aria-hidden />
      <span className="flex-1">{label}</span>
      {countsNotices && <Unread />}
    </Anchor>
  );
}
