import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';

export const joinLinkStates = ['OPEN', 'REVOKED', 'EXPIRED', 'USED_UP'] as const;
export type JoinLinkState = (typeof joinLinkStates)[number];

export interface JoinLinkFacts {
  readonly domains: readonly string[];
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** So many may be let in; null for as many as come. */
  readonly most: number | null;
  /** So many were sent their invitation by it. */
  readonly sent: number;
}

/** Whether a link still lets people in, and if not, why. */
export function joinLinkState({ expiresAt, revokedAt, most, sent }: JoinLinkFacts, now: Date): JoinLinkState {
  if (revokedAt !== null) return 'REVOKED';
  if (expiresAt <= now) return 'EXPIRED';
  return most !== null && sent >= most ? 'USED_UP' : 'OPEN';
}

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A domain as it stands behind the @ of an address: at least two parts, and no star that would let in everybody. */
export function isDomain(said: string): boolean {
  const parts = said.split('.');
  return said.length <= limits.joinLinks.domain && parts.length >= 2 && parts.every((part) => label.test(part));
}

/** "@Bank.cz, bank.sk" as two domains. */
export const domainsIn = (said: string): string[] => [
  ...new Set(
    said
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((part) => part.replace(/^@/, ''))
      .filter((part) => part !== ''),
  ),
];

export interface AddressNotOfHouse extends Refusal<'AddressNotOfHouse'> {
  readonly domains: readonly string[];
}

/** Only whole domains count: neither a subdomain nor a name that ends alike. */
export function refuseAddress(email: string, { domains }: Pick<JoinLinkFacts, 'domains'>): AddressNotOfHouse | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (domains.includes(domain)) return null;
  return { __typename: 'AddressNotOfHouse', domains, message: `Use an address at ${domains.join(' or ')}.` };
}

const day = 86_400_000;

/** When a link made now ends; null when it may not work for so long. */
export function joinLinkEnds(now: Date, days: number): Date | null {
  const { min, max } = limits.joinLinks.days;
  return Number.isInteger(days) && days >= min && days <= max ? new Date(now.getTime() + days * day) : null;
}
