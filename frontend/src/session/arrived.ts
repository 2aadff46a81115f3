import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Brings a part of the page into view, and the keyboard to it, when the address names it: pages come in piece by piece. */
export function useArrived(id: string) {
  const part = useRef<HTMLElement>(null);
  const isNamed = useLocation({ select: ({ hash }) => hash === id });
  useEffect(() => {
    if (!isNamed) return;
    part.current?.scrollIntoView?.({ block: 'center' });
    part.current?.focus({ preventScroll: true });
  }, [isNamed]);
  return { ref: (at: HTMLElement | null) => void (part.current = at), id, tabIndex: -1 };
}
