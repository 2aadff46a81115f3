import { useEffect, useState } from 'react';
import { inTab } from '../../ui/on-device.ts';

/** State of a page that a reload does not lose; nothing is kept under null, nor what it begins with. */
export function useKept<T extends object>(key: string | null, start: T) {
  const [value, setValue] = useState<T>(() => (key ? { ...start, ...keptAt(key) } : start));
  useEffect(() => {
    if (!key) return;
    const written = JSON.stringify(value);
    if (written === JSON.stringify(start)) inTab.forget(key);
    else inTab.write(key, written);
  }, [key, start, value]);
  return [value, setValue] as const;
}

function keptAt(key: string): object {
  try {
    const kept: unknown = JSON.parse(inTab.read(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
