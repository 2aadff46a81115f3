import { useSyncExternalStore } from 'react';
import { onDevice } from '../ui/on-device.ts';

export type Theme = 'light' | 'dark' | 'device';
const key = 'cxboard.theme';
const watchers = new Set<() => void>();

const kept = (): Theme => {
  const word = onDevice.read(key);
  return word === 'light' || word === 'dark' ? word : 'device';
};

/** Shows the pages as the person chose, or as their device prefers. */
export function applyTheme(theme: Theme = kept()) {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme) {
  if (theme === 'device') onDevice.forget(key);
  else onDevice.write(key, theme);
  applyTheme(theme);
  for (const tell of watchers) tell();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, kept);
