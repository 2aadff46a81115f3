import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { type MenuItem, MenuPopup } from './menu-popup.tsx';
import { dragRow, type DropEdge } from './sortable-drag.ts';

interface SortableRowProps {
  id: string;
  token: symbol;
  name: string;
  place: { index: number; count: number };
  extra: readonly MenuItem[] | undefined;
  isFixed: boolean;
  onMove: (index: number) => void;
  children: (handle: ReactNode) => ReactNode;
}

/** One row of a `SortableList`. */
export function SortableRow(props: SortableRowProps) {
  const { id, token, place, isFixed, onMove, children } = props;
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
    <li ref={row} onKeyDown={handleKey} className={classes('relative bg-surface', isDragged && 'opacity-40')}>
      {children(isFixed ? null : <Handle {...props} button={handle} />)}
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
  const { name } = props;
  const [isOpen, setOpen] = useState(false);
  const items = useHandleMenu(props);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t`Move “${name}”`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
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
