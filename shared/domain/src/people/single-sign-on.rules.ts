import type { Refusal } from '../refusal.ts';
import { refuseAddress } from './join-link.rules.ts';

/** Why somebody who comes from the identity provider of an organization is not let in. */
export const signInProblems = [
  'OFF',
  'EXPIRED',
  'DENIED',
  'REFUSED',
  'UNREACHABLE',
  'MAIL_UNVERIFIED',
  'MAIL_ELSEWHERE',
  'HAS_ACCOUNT',
  'LEFT',
] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** What is wrong with a provider before anybody has come in by it. */
export const providerProblems = ['NOT_REACHED', 'INSIDE', 'OTHER_ISSUER', 'NO_CODE_FLOW', 'NO_KEYS'] as const;
export type ProviderProblem = (typeof providerProblems)[number];

/** What the provider says of somebody; who they are is issuer and subject, never the address. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly name: string | null;
}

export interface KnownHere {
  readonly personId: string;
  readonly accountId: string | null;
  readonly hasLeft: boolean;
}

/** What the house knows of whoever comes. */
export interface AtTheHouse {
  readonly domains: readonly string[];
  /** Who came by this issuer and subject before. */
  readonly known: KnownHere | null;
  /** Whom this organization has under the address. */
  readonly listed: KnownHere | null;
  /** Whose account the address is, in whatever organization. */
  readonly accountId: string | null;
  /** Who is signed in at this browser with a password of their own. */
  readonly signedInId: string | null;
}

export type Arrival =
  | { readonly as: 'KNOWN' | 'LINKED'; readonly personId: string; readonly accountId: string }
  /** The account is the one of the browser, or null for a new one. */
  | { readonly as: 'LISTED'; readonly personId: string; readonly accountId: string | null }
  | { readonly as: 'NEW'; readonly accountId: string | null }
  | { readonly as: 'REFUSED'; readonly why: SignInProblem };

const refused = (why: SignInProblem): Arrival => ({ as: 'REFUSED', why });

/**
 * As whom somebody comes in. An address counts only when the provider has verified it and it is one of the house. It
 * leads to an account of this organization; to one that this organization never let in only when its owner is signed
 * in at the same browser, since nobody else proved that the address is theirs when that account was made.
 */
export function arrivalOf(vouched: Vouched, house: AtTheHouse): Arrival {
  if (house.known) return asKnown(house.known);
  const why = mailProblem(vouched, house);
  return why ? refused(why) : byMail(house);
}

const asKnown = ({ personId, accountId, hasLeft }: KnownHere): Arrival =>
  hasLeft || accountId === null ? refused('LEFT') : { as: 'KNOWN', personId, accountId };

function mailProblem({ email, isEmailVerified }: Vouched, house: AtTheHouse): SignInProblem | null {
  if (email === null || !isEmailVerified) return 'MAIL_UNVERIFIED';
  if (house.listed?.hasLeft) return 'LEFT';
  return refuseAddress(email, house) ? 'MAIL_ELSEWHERE' : null;
}

function byMail({ listed, accountId, signedInId }: AtTheHouse): Arrival {
  if (listed?.accountId) return { as: 'LINKED', personId: listed.personId, accountId: listed.accountId };
  if (accountId !== null && accountId !== signedInId) return refused('HAS_ACCOUNT');
  return listed ? { as: 'LISTED', personId: listed.personId, accountId } : { as: 'NEW', accountId };
}

export type ProviderUntried = Refusal<'ProviderUntried'>;

/** Nobody is locked out by a provider that has never let anybody in. */
export function refuseOnly({ workedAt }: { readonly workedAt: Date | null }): ProviderUntried | null {
  if (workedAt) return null;
  return { __typename: 'ProviderUntried', message: 'Come in by single sign-on once before it becomes the only way.' };
}

/** An issuer as OpenID Connect writes it: https, no query, no fragment; null when it is none. */
export function issuerIn(said: string, { mayBeLocal }: { readonly mayBeLocal: boolean }): string | null {
  const text = said.trim();
  if (text.length > 500 || !URL.canParse(text) || !/^https?:\/\/[^\s?#@]+$/.test(text)) return null;
  const { protocol, hostname } = new URL(text);
  const isLocal = mayBeLocal && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return protocol === 'https:' || isLocal ? text : null;
}
