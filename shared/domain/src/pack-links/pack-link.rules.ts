import { limits } from '../limits.ts';

export interface IssuedLink {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** An item printed in it became confidential since. */
  readonly isVeiled: boolean;
  /** It could not be printed and never will be. */
  readonly hasFailed: boolean;
}

export const packLinkStates = ['OPEN', 'EXPIRED', 'REVOKED', 'VEILED', 'FAILED'] as const;
/** Only an open link gives the pack. */
export type PackLinkState = (typeof packLinkStates)[number];

export function linkStateOf({ expiresAt, revokedAt, isVeiled, hasFailed }: IssuedLink, now: Date): PackLinkState {
  if (revokedAt) return 'REVOKED';
  if (expiresAt <= now) return 'EXPIRED';
  if (isVeiled) return 'VEILED';
  return hasFailed ? 'FAILED' : 'OPEN';
}

const day = 86_400_000;

/** A link for an outsider works for some days and never for ever. Null when it is asked for too many or too few. */
export function linkExpiry(now: Date, days: number): Date | null {
  const { min, max } = limits.packLinks.days;
  return Number.isInteger(days) && days >= min && days <= max ? new Date(now.getTime() + days * day) : null;
}
