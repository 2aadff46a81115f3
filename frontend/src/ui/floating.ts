import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The paper of everything that lies over the page: menus, popovers, lists of a combobox. */
export const floatingPaper =
  'rounded-sheet bg-surface text-ink shadow-floating outline-none transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0 forced:border print:hidden';

/** The veil behind what must be dealt with first. */
export const veil =
  'fixed inset-0 z-40 bg-veil transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0 print:hidden';

interface Place {
  align?: 'start' | 'center' | 'end';
  /** As wide as what it hangs on. */
  isAsWide?: boolean;
}

/**
 * Hangs an element below another one, or above when there is no room. It stays where it is in the page's tree, so that
 * landmarks, dialogs and reading order hold, but is drawn in the browser's top layer, where nothing cuts it off.
 * Give the element `popover="manual"` and mount it only while it is open.
 */
export function useFloating<E extends HTMLElement>(
  anchor: () => Element | null | undefined,
  place: Place = {},
): RefObject<E | null> {
  const floating = useRef<E>(null);
  useLayoutEffect(() => {
    const element = floating.current;
    const target = anchor();
    if (!element || !target) return;
    element.showPopover?.();
    const hang = () => hangBelow(element, target.getBoundingClientRect(), place);
    hang();
    addEventListener('scroll', hang, { capture: true, passive: true });
    addEventListener('resize', hang);
    return () => {
      removeEventListener('scroll', hang, { capture: true });
      removeEventListener('resize', hang);
    };
  });
  return floating;
}

const gap = 5;
const edge = 8;

function hangBelow(element: HTMLElement, target: DOMRect, { align = 'start', isAsWide = false }: Place) {
  if (isAsWide) element.style.width = `${target.width}px`;
  const { width, height } = element.getBoundingClientRect();
  const wanted = { start: target.left, center: target.left + (target.width - width) / 2, end: target.right - width }[
    align
  ];
  const hasRoomBelow = target.bottom + gap + height <= innerHeight || target.top < innerHeight / 2;
  element.style.left = `${Math.max(edge, Math.min(wanted, innerWidth - width - edge))}px`;
  element.style.top = `${hasRoomBelow ? target.bottom + gap : target.top - height - gap}px`;
}
