import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

interface Lifted {
  readonly id: string;
  /** Where it would be put down, counted from 0 in the list without it. */
  readonly index: number;
}

interface Lifting<Item> {
  items: readonly Item[];
  nameOf: (item: Item) => string;
  /** Puts the row where it shall stand, and says so. */
  move: (id: string, index: number) => void;
  say: (sentence: string) => void;
  /** Called before rows change places. */
  keepFocus: () => void;
  /** Nothing can be carried any more. */
  isFixed: boolean;
}

/** What the keys of a handle do with its row. */
export interface LiftingActs {
  isLifted: boolean;
  lift: () => void;
  carry: (to: 'up' | 'down' | 'first' | 'last') => void;
  drop: () => void;
  takeBack: () => void;
}

/** A row lifted by a key goes up and down with the arrows, and is nowhere else until it is put down. */
export function useLifting<Item extends { id: string }>(props: Lifting<Item>) {
  const { items, nameOf, move, say, keepFocus } = props;
  const { t } = useLingui();
  const [lifted, setLifted] = useLifted(props);
  const from = items.findIndex(({ id }) => id === lifted?.id);
  const [row, count] = [items[from], items.length];
  const to = lifted && row ? Math.min(lifted.index, count - 1) : -1;
  const order = row ? items.filter((other) => other !== row).toSpliced(to, 0, row) : items;
  const actsOf = (item: Item): LiftingActs => {
    const name = nameOf(item);
    return {
      isLifted: item === row,
      lift: () => {
        const index = items.indexOf(item);
        setLifted({ id: item.id, index });
        say(
          t`“${name}” is lifted, ${index + 1} of ${count}. Arrows move it, Space puts it down, Escape takes it back.`,
        );
      },
      carry: (where) => {
        const index = { up: Math.max(to - 1, 0), down: Math.min(to + 1, count - 1), first: 0, last: count - 1 }[where];
        if (index === to) return;
        keepFocus();
        setLifted({ id: item.id, index });
        say(t`“${name}” over place ${index + 1} of ${count}.`);
      },
      drop: () => {
        setLifted(null);
        if (to === from) say(t`“${name}” stays ${from + 1} of ${count}.`);
        else move(item.id, to);
      },
      takeBack: () => {
        keepFocus();
        setLifted(null);
        say(t`“${name}” is back, ${from + 1} of ${count}.`);
      },
    };
  };
  return { order, actsOf };
}

/** The row in hand; let go when it is gone or nothing can be carried any more. */
function useLifted<Item extends { id: string }>({ items, isFixed }: Pick<Lifting<Item>, 'items' | 'isFixed'>) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  if (lifted && (isFixed || !items.some(({ id }) => id === lifted.id))) setLifted(null);
  return [lifted, setLifted] as const;
}
