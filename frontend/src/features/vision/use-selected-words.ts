import { useEffect, useEffectEvent } from 'react';

/** Hears what somebody selects in the words of the vision, with the mouse, a finger or the keyboard. */
export function useSelectedWords(onSelect: (words: string) => void): void {
  const hear = useEffectEvent(onSelect);
  useEffect(() => {
    const selected = () => {
      const selection = document.getSelection();
      const place = selection?.anchorNode?.parentElement?.closest('[data-vision-words]');
      const words = selection?.toString().trim() ?? '';
      if (place && words !== '') hear(words);
    };
    document.addEventListener('selectionchange', selected);
    return () => document.removeEventListener('selectionchange', selected);
  }, []);
}
