import { createHash, randomBytes } from 'node:crypto';

export const sessionCookie = '__Host-cx_session';

/** 256 random bits; only its digest is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Stays when a session ends: tells a browser that has signed in before from one that only guesses. */
const browserCookie = '__Host-cx_browser';

/** The session's token in a Cookie header, or null. */
export const tokenIn = (cookies: string | undefined): string | null =>
  /(?:^|;\s*)__Host-cx_session=([A-Za-z0-9_-]{43})(?:;|$)/.exec(cookies ?? '')?.[1] ?? null;

export const browserIn = (cookies: string | undefined): string | null =>
  /(?:^|;\s*)__Host-cx_browser=([A-Za-z0-9_-]{43})(?:;|$)/.exec(cookies ?? '')?.[1] ?? null;

const signInCookie = '__Host-cx_sign_in';

/** What a browser keeps while it is away at an identity provider: a secret, and the page that was wanted. */
export interface Away {
  readonly secret: string;
  readonly next: string;
}

export function awayIn(cookies: string | undefined): Away | null {
  const found = /(?:^|;\s*)__Host-cx_sign_in=([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]*)(?:;|$)/.exec(cookies ?? '');
  if (!found) return null;
  const [, secret = '', next = ''] = found;
  return { secret, next: Buffer.from(next, 'base64url').toString() };
}

// A browser takes `__Host-` cookies over https, and over http from 127.0.0.1 alone: the same two that the settings allow.
const kept = (name: string, value: string, seconds: number) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;

export const setSession = (token: string, seconds: number) => kept(sessionCookie, token, seconds);
export const clearSession = kept(sessionCookie, '', 0);
export const setAway = ({ secret, next }: Away, seconds: number) =>
  kept(signInCookie, `${secret}.${Buffer.from(next).toString('base64url')}`, seconds);
export const clearAway = kept(signInCookie, '', 0);
export const setBrowser = (token: string, seconds: number) => kept(browserCookie, token, seconds);
