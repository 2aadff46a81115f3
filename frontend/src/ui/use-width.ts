import { useCallback, useState } from 'react';

/**
 * How wide the room for a picture is, measured, so that its letters keep their size; null while there is no room. The
 * place may come and go.
 */
export function useWidth<Place extends HTMLElement = HTMLDivElement>() {
  const [width, setWidth] = useState<number | null>(null);
  const place = useCallback((element: Place) => {
    const measure = () => setWidth(Math.floor(element.clientWidth) || null);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
