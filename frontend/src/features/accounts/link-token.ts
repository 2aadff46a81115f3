import { useLocation } from '@tanstack/react-router';

/** The secret of a link stands behind the #, which no server log and no referrer ever sees. Null when it is mangled. */
export function useLinkToken(): string | null {
  const { hash } = useLocation();
  return /^[A-Za-z0-9_-]{43}$/.test(hash) ? hash : null;
}
