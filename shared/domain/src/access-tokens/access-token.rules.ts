import { limits } from '../limits.ts';

export const accessTokenStates = ['OPEN', 'EXPIRED', 'REVOKED'] as const;
/** Only an open token lets a program in. */
export type AccessTokenState = (typeof accessTokenStates)[number];

export interface IssuedToken {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export function tokenStateOf({ expiresAt, revokedAt }: IssuedToken, now: Date): AccessTokenState {
  if (revokedAt) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'OPEN';
}

const day = 86_400_000;

/** A token works for some days and never for ever. Null when it is asked for too many or too few. */
export function tokenExpiry(now: Date, days: number): Date | null {
  const { min, max } = limits.accessTokens.days;
  return Number.isInteger(days) && days >= min && days <= max ? new Date(now.getTime() + days * day) : null;
}

/** A secret that secret scanners and people recognise as one of ours. */
const shape = /^cxb_[A-Za-z0-9_-]{43}$/;
export const accessTokenOf = (secret: string): string => `cxb_${secret}`;

/** The token in an `Authorization` header; null when it holds none of ours. */
export function tokenInHeader(authorization: string | undefined): string | null {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return shape.test(token) ? token : null;
}
