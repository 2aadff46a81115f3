import { useEffect, useState } from 'react';

const calm = 150;

/** What is typed, once the typing pauses. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), calm);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
