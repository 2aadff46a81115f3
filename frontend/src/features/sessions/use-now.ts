import { useEffect, useState } from 'react';

/** The clock of the server, second by second: two screens in one room show the same time. */
export function useServerNow(readAt: string): Date {
  const [offset, setOffset] = useState(() => new Date(readAt).getTime() - Date.now());
  const [now, setNow] = useState(() => Date.now());
  const [seen, setSeen] = useState(readAt);
  if (seen !== readAt) {
    setSeen(readAt);
    setOffset(new Date(readAt).getTime() - Date.now());
  }
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return new Date(now + offset);
}
