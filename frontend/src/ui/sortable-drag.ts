import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

export type DropEdge = 'top' | 'bottom';

interface DragRow {
  element: HTMLElement;
  handle: HTMLElement;
  id: string;
  /** Rows are dropped only among those of their own list. */
  token: symbol;
  showDragged: (isDragged: boolean) => void;
  showEdge: (edge: DropEdge | null) => void;
}

/** Makes a row draggable by its handle, and a place where others can be dropped. */
export function dragRow({ element, handle, id, token, showDragged, showEdge }: DragRow): () => void {
  return combine(
    draggable({
      element,
      dragHandle: handle,
      getInitialData: () => ({ id, token }),
      onDragStart: () => showDragged(true),
      onDrop: () => showDragged(false),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['token'] === token,
      getIsSticky: () => true,
      getData: ({ input }) => attachClosestEdge({ id }, { element, input, allowedEdges: ['top', 'bottom'] }),
      onDragEnter: ({ self, source }) => showEdge(source.data['id'] === id ? null : edgeOf(self.data)),
      onDrag: ({ self, source }) => showEdge(source.data['id'] === id ? null : edgeOf(self.data)),
      onDragLeave: () => showEdge(null),
      onDrop: () => showEdge(null),
    }),
  );
}

/** Tells where a dropped row shall stand, counted in the list without it. */
export function followDrops(token: symbol, order: readonly string[], move: (id: string, index: number) => void) {
  return monitorForElements({
    canMonitor: ({ source }) => source.data['token'] === token,
    onDrop: ({ source, location }) => {
      const target = location.current.dropTargets[0];
      const id = source.data['id'];
      if (!target || typeof id !== 'string') return;
      const from = order.indexOf(id);
      const over = order.indexOf(String(target.data['id'])) + (edgeOf(target.data) === 'bottom' ? 1 : 0);
      move(id, from < over ? over - 1 : over);
    },
  });
}

function edgeOf(data: Record<string | symbol, unknown>): DropEdge | null {
  const edge = extractClosestEdge(data);
  return edge === 'top' || edge === 'bottom' ? edge : null;
}
