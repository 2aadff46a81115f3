import { useLingui } from '@lingui/react/macro';
import { Check, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { SidePanel } from '../ui/dialog.tsx';
import { Anchor } from '../ui/link.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { useOtherOrganizations } from './organization-switch.tsx';
import { usePersonActs } from './person-menu.tsx';
import type { NavigationPlace } from './places.ts';
import { Unread } from './unread.tsx';

interface MorePanelProps {
  places: readonly NavigationPlace[];
  onSearch: () => void;
  onClose: () => void;
}

/** On a phone, all that the column at the left holds on a wide screen. */
export function MorePanel({ places, onSearch, onClose }: MorePanelProps) {
  const { t } = useLingui();
  const { name, organization } = useViewer();
  const others = useOtherOrganizations();
  const acts = usePersonActs();
  const search = () => {
    onClose();
    onSearch();
  };
  return (
    <SidePanel open onClose={onClose} title={t`More`}>
      <div className="grid gap-4">
        <Group label={t`Other places`}>
          <Entry item={{ label: t`Search or do…`, icon: Search, onSelect: search }} />
          {places
            .filter((place) => !place.onPhone)
            .map(({ href, label, icon, countsNotices }) => (
              <Entry key={href} item={{ href, label, icon }} onGone={onClose}>
                {countsNotices && <Unread />}
              </Entry>
            ))}
        </Group>
        <Entries label={name} items={acts} onGone={onClose} />
        <Entries label={organization.name} items={others} onGone={onClose} />
      </div>
    </SidePanel>
  );
}

function Entries({ label, items, onGone }: { label: string; items: readonly MenuItem[]; onGone: () => void }) {
  return (
    <Group label={label}>
      {items.map((item) => item !== 'line' && <Entry key={item.label} item={item} onGone={onGone} />)}
    </Group>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <h3 className="px-2.5 pb-1 text-meta text-ink-2">{label}</h3>
      <ul>{children}</ul>
    </section>
  );
}

const look =
  'flex min-h-11 w-full items-center gap-3 rounded-control px-2.5 text-left text-body text-ink hover:bg-surface-2';

interface EntryProps {
  item: Exclude<MenuItem, 'line'>;
  /** A link was followed. */
  onGone?: () => void;
  children?: ReactNode;
}

function Entry({ item, onGone, children }: EntryProps) {
  const { label, icon: Icon } = item;
  const content = (
    <>
      {Icon && <Icon className="size-4 shrink-0" aria-hidden />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {'isChosen' in item && item.isChosen && <Check className="size-4 shrink-0 text-accent" aria-hidden />}
      {children}
    </>
  );
  return (
    <li>
      {'href' in item ? (
        <Anchor href={item.href} className={look} onClick={onGone}>
          {content}
        </Anchor>
      ) : (
        <button
          type="button"
          className={look}
          aria-pressed={'isChosen' in item ? item.isChosen : undefined}
          onClick={() => void item.onSelect()}
        >
          {content}
        </button>
      )}
    </li>
  );
}
