import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'device';
const key = 'cxboard.theme';
const watchers = new Set<() => void>();

const kept = (): Theme => {
  const word = localStorage.getItem(key);
  return word === 'light' || word === 'dark' ? word : 'device';
};

/** Shows the pages as the person chose, or as their device prefers. */
export function applyTheme(theme: Theme = kept()) {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme) {
  if (theme === 'device') localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  applyTheme(theme);
  for (const tell of watchers) tell();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, kept);
