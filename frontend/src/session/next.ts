const nowhere = 'https://cxboard.invalid';

/** The page somebody wanted before they had to sign in. Only a path on this site: a link must not lead people away. */
export function pathOnThisSite(next: unknown): string | null {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, nowhere)) return null;
  const { origin, pathname, search, hash } = new URL(next, nowhere);
  return origin === nowhere && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
