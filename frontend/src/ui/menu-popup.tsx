import { Check, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { classes } from './classes.ts';
import { floatingPaper, useFloating } from './floating.ts';
import { Kbd } from './kbd.tsx';
import { Anchor } from './link.tsx';
import { useOutside } from './outside.ts';

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

interface MenuPopupProps {
  label: string | undefined;
  items: readonly MenuItem[];
  /** The button it hangs on and gives the focus back to. */
  anchor: RefObject<HTMLElement | null>;
  align?: 'start' | 'end';
  onClose: () => void;
}

/** The list of an open menu. Arrows and letters move, Enter does, Escape and Tab leave. */
export function MenuPopup({ label, items, anchor, align = 'end', onClose }: MenuPopupProps) {
  const list = useFloating<HTMLDivElement>(() => anchor.current, { align });
  const leave = () => {
    anchor.current?.focus();
    onClose();
  };
  useOutside([list, anchor], onClose);
  useEffect(() => entriesOf(list.current).at(0)?.focus(), [list]);
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Tab') return leave();
    if (event.key === 'Escape') leave();
    const target = nextEntry(event.key, entriesOf(list.current));
    if (!target && event.key !== 'Escape') return;
    event.preventDefault();
    target?.focus();
  };
  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      popover="manual"
      onKeyDown={handleKey}
      className={classes(
        floatingPaper,
        'fixed inset-auto m-0 max-h-[70dvh] min-w-44 overflow-y-auto border-0 p-1 text-left',
      )}
    >
      {items.map((item, index) =>
        item === 'line' ? (
          <div key={`line-${index}`} role="separator" className="m-1 h-px bg-line" />
        ) : (
          <MenuEntry key={item.label} item={item} onChosen={leave} />
        ),
      )}
    </div>
  );
}

const look =
  'flex min-h-8 w-full items-center gap-2.5 rounded-small px-2.5 text-left text-control font-normal text-ink outline-none hover:bg-soft focus:bg-soft aria-disabled:opacity-50 forced:focus:outline-2 touch:min-h-11';

function MenuEntry({ item, onChosen }: { item: Exclude<MenuItem, 'line'>; onChosen: () => void }) {
  if ('href' in item) {
    return (
      <Anchor role="menuitem" tabIndex={-1} href={item.href} className={look} onClick={onChosen}>
        <EntryContent {...item} />
      </Anchor>
    );
  }
  const choose = () => {
    if (item.isDisabled) return;
    onChosen();
    void item.onSelect();
  };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={item.isDisabled}
      className={classes(look, item.isDanger && 'text-bad!')}
      onClick={choose}
    >
      <EntryContent {...item} icon={item.isChosen ? Check : item.icon} />
    </button>
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

function entriesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function nextEntry(key: string, entries: readonly HTMLElement[]): HTMLElement | undefined {
  const now = entries.findIndex((entry) => entry === document.activeElement);
  if (key === 'ArrowDown') return entries[(now + 1) % entries.length];
  if (key === 'ArrowUp') return entries.at(now - 1);
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...entries.slice(now + 1), ...entries.slice(0, now + 1)];
  return after.find((entry) => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
