import { useLayoutEffect, useRef, useState } from 'react';

/** How wide the room for a picture is, measured, so that its letters keep their size. */
export function useWidth<Place extends HTMLElement = HTMLDivElement>() {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
