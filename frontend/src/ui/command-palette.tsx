import { Dialog } from '@base-ui/react/dialog';
import { useLingui } from '@lingui/react/macro';
import { Command } from 'cmdk';
import { type LucideIcon, Search } from 'lucide-react';
import { classes } from './classes.ts';
import { floatingPaper, veil } from './floating.ts';
import { Kbd } from './kbd.tsx';

export interface PaletteItem {
  id: string;
  label: string;
  /** At the right: what kind of thing it is, what comes of it. */
  hint?: string;
  keys?: string;
  icon?: LucideIcon;
  /** Other words it is found by. */
  keywords?: string[];
  onSelect: () => unknown;
}

export interface PaletteGroup {
  label: string;
  items: readonly PaletteItem[];
}

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  groups: readonly PaletteGroup[];
  placeholder?: string;
  /** What is typed, for groups that come from a search on the server. */
  onSearch?: (typed: string) => void;
  isLoading?: boolean;
}

/** Go, do and search from the keyboard. Import it lazily: it is needed only once it is opened. */
export function CommandPalette({ open, onClose, ...commands }: CommandPaletteProps) {
  const { t } = useLingui();
  return (
    <Dialog.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={veil} />
        <Dialog.Popup aria-label={t`Commands`} className={classes(floatingPaper, place)}>
          <Commands {...commands} onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const place =
  'fixed top-[14dvh] left-1/2 z-40 w-[calc(100%-32px)] max-w-[600px] -translate-x-1/2 overflow-hidden rounded-dialog! max-sm:top-4';

function Commands({ onClose, groups, placeholder, onSearch, isLoading = false }: Omit<CommandPaletteProps, 'open'>) {
  const { t } = useLingui();
  const choose = (item: PaletteItem) => {
    onClose();
    void item.onSelect();
  };
  return (
    <Command label={t`Commands`} loop>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search className="size-4 shrink-0 text-ink-2" aria-hidden />
        <Command.Input
          autoFocus
          placeholder={placeholder ?? t`Type a command or search`}
          onValueChange={onSearch}
          className="h-12 min-w-0 flex-1 bg-transparent text-read outline-none"
        />
      </div>
      <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto overscroll-contain p-1.5">
        <Command.Empty className="px-3 py-4 text-control text-ink-2">
          {isLoading ? t`Searching` : t`Nothing matches.`}
        </Command.Empty>
        {groups.map((group) => (
          <Command.Group key={group.label} heading={group.label} className={groupLook}>
            {group.items.map((item) => (
              <Item key={item.id} item={item} onChoose={() => choose(item)} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

const groupLook =
  '[&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-meta [&>[cmdk-group-heading]]:text-ink-2';

function Item({ item, onChoose }: { item: PaletteItem; onChoose: () => void }) {
  const { icon: Icon } = item;
  return (
    <Command.Item
      value={item.id}
      keywords={[item.label, ...(item.hint ? [item.hint] : []), ...(item.keywords ?? [])]}
      onSelect={onChoose}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-2.5 text-body select-none data-[selected=true]:bg-soft touch:min-h-11"
    >
      {Icon ? <Icon className="size-4 shrink-0 text-ink-2" aria-hidden /> : <span className="w-4" />}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.hint && <span className="text-meta text-ink-2">{item.hint}</span>}
      {item.keys && <Kbd keys={item.keys} bare />}
    </Command.Item>
  );
}
