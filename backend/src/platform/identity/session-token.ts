import { createHash, randomBytes } from 'node:crypto';

export const sessionCookie = '__Host-cx_session';

/** 256 random bits; only its digest is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The session's token in a Cookie header, or null. */
export function tokenIn(cookies: string | undefined): string | null {
  const found = /(?:^|;\s*)__Host-cx_session=([A-Za-z0-9_-]{43})(?:;|$)/.exec(cookies ?? '');
  return found?.[1] ?? null;
}

export const setSession = (token: string, seconds: number) =>
  `${sessionCookie}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;

export const clearSession = `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;
