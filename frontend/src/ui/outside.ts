import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Tells when the person presses somewhere else. */
export function useOutside(inside: readonly RefObject<HTMLElement | null>[], tell: () => void) {
  const handle = useEffectEvent((event: PointerEvent) => {
    const target = event.target instanceof Node ? event.target : null;
    if (!inside.some((element) => element.current?.contains(target))) tell();
  });
  useEffect(() => {
    const handlePress = (event: PointerEvent) => handle(event);
    addEventListener('pointerdown', handlePress, { capture: true });
    return () => removeEventListener('pointerdown', handlePress, { capture: true });
  }, []);
}
