import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { MenuItem } from './menu-popup.tsx';
import { followDrops } from './sortable-drag.ts';
import { useLifting } from './sortable-lifting.ts';
import { SortableRow } from './sortable-row.tsx';

interface SortableListProps<Item extends { id: string }> {
  label: string;
  items: readonly Item[];
  /** How a row is called when it is moved: its title. */
  nameOf: (item: Item) => string;
  /** The row with this id shall stand at this index (counted from 0, in the list without it). */
  onMove: (id: string, index: number) => void;
  /** Further entries of the handle's menu, after "Move up" and "Move down". */
  menuFor?: (item: Item) => readonly MenuItem[];
  /** The order may be seen but not changed. */
  isFixed?: boolean;
  /** Draws a row; puts `handle` where it belongs, usually first in `leading` of `RowContent`. */
  children: (item: Item, handle: ReactNode) => ReactNode;
}

/**
 * Rows in an order that people change: by dragging the handle or a click on it, by Space and the arrow keys, or by Alt
 * with an arrow key from anywhere in the row.
 */
export function SortableList<Item extends { id: string }>(props: SortableListProps<Item>) {
  const { label, items, nameOf, menuFor, isFixed = false, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const keysId = useId();
  const { order, actsOf, move, said } = useOrder(props, list);
  const [token] = useState(() => Symbol('list'));
  useEffect(() =>
    followDrops(
      token,
      items.map((item) => item.id),
      move,
    ),
  );
  return (
    <>
      <ul ref={list} aria-label={label} className="divide-y divide-line">
        {order.map((item, index) => (
          <SortableRow
            key={item.id}
            id={item.id}
            token={token}
            name={nameOf(item)}
            place={{ index, count: items.length }}
            lifting={actsOf(item)}
            keysId={keysId}
            extra={menuFor?.(item)}
            isFixed={isFixed}
            onMove={(to) => move(item.id, to)}
          >
            {(handle) => children(item, handle)}
          </SortableRow>
        ))}
      </ul>
      {!isFixed && <KeysOfHandles id={keysId} />}
      <div role="status" className="sr-only">
        {said}
      </div>
    </>
  );
}

function KeysOfHandles({ id }: { id: string }) {
  const { t } = useLingui();
  return (
    <p id={id} hidden>
      {t`Space lifts it, the arrow keys move it, Space puts it down, Escape takes it back.`}
    </p>
  );
}

/** The rows as they stand while one of them is carried, and what moves them. */
function useOrder<Item extends { id: string }>(
  props: SortableListProps<Item>,
  list: { readonly current: HTMLElement | null },
) {
  const { items, nameOf, isFixed = false } = props;
  const [said, say] = useState('');
  const keptRef = useRef<Element | null>(null);
  const keepFocus = () => {
    keptRef.current = list.current?.contains(document.activeElement) ? document.activeElement : null;
  };
  const move = useMoving(props, { keepFocus, say });
  const lifting = useLifting({ items, nameOf, move, say, keepFocus, isFixed });
  useKeptFocus(keptRef, lifting.order);
  return { ...lifting, move, said };
}

/** Moves a row when it can be moved there, and says where it is now. */
function useMoving<Item extends { id: string }>(
  { items, nameOf, onMove, isFixed }: SortableListProps<Item>,
  { keepFocus, say }: { keepFocus: () => void; say: (sentence: string) => void },
) {
  const { t } = useLingui();
  return (id: string, index: number) => {
    const item = items.find((other) => other.id === id);
    const isHere = items[index]?.id === id;
    if (!item || isFixed || isHere || index < 0 || index >= items.length) return;
    keepFocus();
    onMove(id, index);
    say(t`“${nameOf(item)}” is now ${index + 1} of ${items.length}.`);
  };
}

/** A row that is moved in the page loses its focus; it gets it back, so that the next key works on the same row. */
function useKeptFocus(keptRef: { current: Element | null }, order: readonly { id: string }[]) {
  const places = order.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    const element = keptRef.current;
    keptRef.current = null;
    if (element instanceof HTMLElement && element !== document.activeElement) element.focus();
  }, [keptRef, places]);
}
