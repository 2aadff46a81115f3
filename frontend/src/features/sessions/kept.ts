import { useEffect, useState } from 'react';

/** State of a page that a reload does not lose; nothing is kept under null, nor what it begins with. */
export function useKept<T extends object>(key: string | null, start: T) {
  const [value, setValue] = useState<T>(() => (key ? { ...start, ...keptAt(key) } : start));
  useEffect(() => {
    if (!key) return;
    const written = JSON.stringify(value);
    if (written === JSON.stringify(start)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, written);
  }, [key, start, value]);
  return [value, setValue] as const;
}

function keptAt(key: string): object {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
