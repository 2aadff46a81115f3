import type { KeyboardEvent } from 'react';

/** Ctrl or ⌘ with Enter sends what is being written. */
export const onSend = (send: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
};
