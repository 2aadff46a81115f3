import type { SignInProblem } from '@cxboard/domain/people/single-sign-on.rules';
import { NotReached, NotVouched } from './providers.ts';

/** Somebody is not let in, and why; whatever was begun for them is undone. */
export class NotLetIn extends Error {
  constructor(readonly why: SignInProblem) {
    super(why);
  }
}

export function whyNot(problem: unknown): SignInProblem {
  if (problem instanceof NotLetIn) return problem.why;
  if (problem instanceof NotReached) return 'UNREACHABLE';
  if (problem instanceof NotVouched) return 'REFUSED';
  throw problem;
}

/** The page that was wanted, if it is one of this organization; else its first. */
export function pathIn(slug: string, next: string | null): string {
  const home = `/${slug}`;
  const base = 'https://cxboard.invalid';
  if (!next?.startsWith('/') || !URL.canParse(next, base)) return home;
  const { origin, pathname, search, hash } = new URL(next, base);
  const isOfHouse = origin === base && (pathname === home || pathname.startsWith(`${home}/`));
  return isOfHouse ? `${pathname}${search}${hash}` : home;
}
