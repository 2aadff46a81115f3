import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { type MenuItem, MenuPopup } from './menu-popup.tsx';
import { dragRow, type DropEdge } from './sortable-drag.ts';
import type { LiftingActs } from './sortable-lifting.ts';

interface SortableRowProps {
  id: string;
  token: symbol;
  name: string;
  place: { index: number; count: number };
  extra: readonly MenuItem[] | undefined;
  isFixed: boolean;
  lifting: LiftingActs;
  /** Names the text that says what the keys of a handle do. */
  keysId: string;
  onMove: (index: number) => void;
  children: (handle: ReactNode) => ReactNode;
}

/** One row of a `SortableList`. */
export function SortableRow(props: SortableRowProps) {
  const { id, token, place, isFixed, lifting, onMove, children } = props;
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [isDragged, showDragged] = useState(false);
  const [edge, showEdge] = useState<DropEdge | null>(null);
  useEffect(() => {
    if (isFixed || !row.current || !handle.current) return;
    return dragRow({ element: row.current, handle: handle.current, id, token, showDragged, showEdge });
  }, [id, token, isFixed]);
  const handleKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(place.index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <li
      ref={row}
      onKeyDown={handleKey}
      className={classes(
        'relative bg-surface',
        isDragged && 'opacity-40',
        lifting.isLifted && 'z-10 rounded-control bg-soft! shadow-floating',
      )}
    >
      {children(isFixed ? null : <Handle {...props} button={handle} />)}
      {lifting.isLifted && <KeysOfLifted />}
      {edge && <DropLine edge={edge} />}
    </li>
  );
}

function useHandleMenu({ place, extra, onMove }: SortableRowProps): MenuItem[] {
  const { t } = useLingui();
  return [
    {
      label: t`Move up`,
      icon: ArrowUp,
      keys: 'alt+ArrowUp',
      isDisabled: place.index === 0,
      onSelect: () => onMove(place.index - 1),
    },
    {
      label: t`Move down`,
      icon: ArrowDown,
      keys: 'alt+ArrowDown',
      isDisabled: place.index === place.count - 1,
      onSelect: () => onMove(place.index + 1),
    },
    ...(extra && extra.length > 0 ? (['line', ...extra] as const) : []),
  ];
}

function Handle({ button, ...props }: SortableRowProps & { button: RefObject<HTMLButtonElement | null> }) {
  const { t } = useLingui();
  const { name, lifting, keysId } = props;
  const [isOpen, setOpen] = useState(false);
  const items = useHandleMenu(props);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t`Move “${name}”`}
        aria-describedby={keysId}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-pressed={lifting.isLifted}
        onKeyDown={(event) => liftBy(event, lifting)}
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
        onBlur={() => lifting.isLifted && lifting.takeBack()}
        onClick={() => setOpen(!isOpen)}
        className="-ml-2 grid h-8 w-6 cursor-grab! place-items-center rounded-small text-ink-2 hover:bg-surface-2 hover:text-ink active:cursor-grabbing! touch:size-11"
      >
        <GripVertical className="size-4" aria-hidden />
      </button>
      {isOpen && (
        <MenuPopup
          label={t`Move “${name}”`}
          items={items}
          anchor={button}
          align="start"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Keys lift, carry and put down; a click opens the menu. */
function liftBy(event: KeyboardEvent, { isLifted, lift, carry, drop, takeBack }: LiftingActs) {
  const whenLifted: Record<string, () => void> = {
    ' ': drop,
    Enter: drop,
    Escape: takeBack,
    ArrowUp: () => carry('up'),
    ArrowDown: () => carry('down'),
    Home: () => carry('first'),
    End: () => carry('last'),
  };
  const acts: Record<string, () => void> = isLifted ? whenLifted : { ' ': lift, Enter: lift };
  const act = acts[event.key];
  if (!act || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

/** The same that a screen reader hears of a lifted row. */
function KeysOfLifted() {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute top-full right-3 z-10 -translate-y-1/2 rounded-control bg-surface px-2 py-0.5 text-meta text-ink-2 shadow-floating"
    >
      <Trans>↑ ↓ move it, Space puts it down, Esc takes it back</Trans>
    </span>
  );
}

/** Where the row will stand when it is let go. */
function DropLine({ edge }: { edge: DropEdge }) {
  return (
    <span
      className={classes(
        'pointer-events-none absolute inset-x-2 z-10 h-[3px] rounded-full bg-accent before:absolute before:-top-[3px] before:-left-1 before:size-[9px] before:rounded-full before:border-2 before:border-accent before:bg-surface forced:bg-[Highlight]',
        edge === 'top' ? '-top-[2px] in-[li:first-child]:top-0' : '-bottom-[2px] in-[li:last-child]:bottom-0',
      )}
    />
  );
}
