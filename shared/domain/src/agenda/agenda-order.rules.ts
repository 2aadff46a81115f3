/** Orders are lists of ids; positions count from 1, without gap or double. */
export type Order = readonly string[];

export interface Position {
  readonly id: string;
  readonly position: number;
}

/** The order with one item at another position; a position outside the list means its nearer end. */
export function moveItem(order: Order, id: string, to: number): string[] {
  return order.includes(id) ? insertItem(removeItem(order, id), id, to) : [...order];
}

/** The order with a new item at a position, at the end when none is said. */
export function insertItem(order: Order, id: string, at: number = order.length + 1): string[] {
  const others = removeItem(order, id);
  const index = Math.min(Math.max(Math.trunc(at), 1), others.length + 1) - 1;
  return others.toSpliced(index, 0, id);
}

export const removeItem = (order: Order, id: string): string[] => order.filter((other) => other !== id);

/** One item taken from one list (an agenda, the backlog) and put into another, at the end when no position is said. */
export const handOver = (lists: { readonly from: Order; readonly to: Order }, id: string, at?: number) => ({
  from: removeItem(lists.from, id),
  to: insertItem(lists.to, id, at),
});

export const positionsOf = (order: Order): Position[] => order.map((id, index) => ({ id, position: index + 1 }));

/** The rows that have to be written so that the stored positions follow the order. */
export function changedPositions(stored: readonly Position[], order: Order): Position[] {
  const before = new Map(stored.map(({ id, position }) => [id, position]));
  return positionsOf(order).filter(({ id, position }) => before.get(id) !== position);
}
