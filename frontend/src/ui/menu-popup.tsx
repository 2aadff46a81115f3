import { Menu } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { classes } from './classes.ts';
import { floatingPaper } from './floating.ts';
import { Kbd } from './kbd.tsx';
import { Anchor } from './link.tsx';

interface Entry {
  label: string;
  icon?: LucideIcon;
  /** A word at the right: what comes of it, which one. */
  hint?: string;
  keys?: string;
  isDisabled?: boolean;
}

export type MenuItem =
  (Entry & { onSelect: () => unknown; isDanger?: boolean; isChosen?: boolean }) | (Entry & { href: string }) | 'line';

const look =
  'flex min-h-8 items-center gap-2.5 rounded-small px-2.5 text-control outline-none select-none data-disabled:opacity-50 data-highlighted:bg-soft touch:min-h-11';

interface MenuPopupProps {
  items: readonly MenuItem[];
  /** Where it hangs, when it has no trigger of its own. */
  anchor?: RefObject<HTMLElement | null>;
  align?: 'start' | 'end';
}

/** The list of a menu; goes inside `Menu.Root`. */
export function MenuPopup({ items, anchor, align = 'end' }: MenuPopupProps) {
  return (
    <Menu.Portal>
      <Menu.Positioner anchor={anchor} align={align} sideOffset={4} className="z-50 outline-none">
        <Menu.Popup
          finalFocus={anchor}
          className={classes(floatingPaper, 'max-h-(--available-height) min-w-44 overflow-y-auto p-1')}
        >
          {items.map((item, index) =>
            item === 'line' ? (
              <Menu.Separator key={`line-${index}`} className="mx-1 my-1 h-px bg-line" />
            ) : (
              <MenuEntry key={item.label} item={item} />
            ),
          )}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

function MenuEntry({ item }: { item: Exclude<MenuItem, 'line'> }) {
  if ('href' in item) {
    return (
      <Menu.LinkItem className={look} closeOnClick render={<Anchor href={item.href} />}>
        <EntryContent {...item} />
      </Menu.LinkItem>
    );
  }
  return (
    <Menu.Item
      className={classes(look, item.isDanger && 'text-bad')}
      disabled={item.isDisabled}
      onClick={() => void item.onSelect()}
    >
      <EntryContent {...item} icon={item.isChosen ? Check : item.icon} />
    </Menu.Item>
  );
}

function EntryContent({ label, icon: Icon, hint, keys }: Entry) {
  return (
    <>
      {Icon && <Icon className="size-4 shrink-0 opacity-80" aria-hidden />}
      <span className="flex-1 pr-4">{label}</span>
      {hint && <span className="text-meta text-ink-2">{hint}</span>}
      {keys && <Kbd keys={keys} bare />}
    </>
  );
}
