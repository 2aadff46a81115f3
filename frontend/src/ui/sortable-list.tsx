import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MenuItem } from './menu-popup.tsx';
import { followDrops } from './sortable-drag.ts';
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

/** Rows in an order that people change: by dragging the handle, by its menu, or by Alt with an arrow key. */
export function SortableList<Item extends { id: string }>(props: SortableListProps<Item>) {
  const { label, items, nameOf, menuFor, isFixed = false, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeptFocus(list, items);
  const { move, said } = useMoving(props, keepFocus);
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
        {items.map((item, index) => (
          <SortableRow
            key={item.id}
            id={item.id}
            token={token}
            name={nameOf(item)}
            place={{ index, count: items.length }}
            extra={menuFor?.(item)}
            isFixed={isFixed}
            onMove={(to) => move(item.id, to)}
          >
            {(handle) => children(item, handle)}
          </SortableRow>
        ))}
      </ul>
      <div role="status" className="sr-only">
        {said}
      </div>
    </>
  );
}

/** Moves a row when it can be moved there, and says where it is now. */
function useMoving<Item extends { id: string }>(
  { items, nameOf, onMove, isFixed }: SortableListProps<Item>,
  keepFocus: () => void,
) {
  const { t } = useLingui();
  const [said, say] = useState('');
  const move = (id: string, index: number) => {
    const item = items.find((other) => other.id === id);
    const isHere = items[index]?.id === id;
    if (!item || isFixed || isHere || index < 0 || index >= items.length) return;
    keepFocus();
    onMove(id, index);
    say(t`“${nameOf(item)}” is now ${index + 1} of ${items.length}.`);
  };
  return { move, said };
}

/** A row that is moved in the page loses its focus; it gets it back, so that the next key works on the same row. */
function useKeptFocus(list: { current: HTMLElement | null }, order: unknown) {
  const kept = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = kept.current;
    kept.current = null;
    if (element instanceof HTMLElement && element !== document.activeElement) element.focus();
  }, [order]);
  return () => {
    kept.current = list.current?.contains(document.activeElement) ? document.activeElement : null;
  };
}
