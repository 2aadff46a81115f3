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

// A browser takes `__Host-` cookies over https, and over http from 127.0.0.1 alone: the same two that the settings allow.
const kept = (name: string, value: string, seconds: number) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;

export const setSession = (token: string, seconds: number) => kept(sessionCookie, token, seconds);
export const clearSession = kept(sessionCookie, '', 0);
export const setBrowser = (token: string, seconds: number) => kept(browserCookie, token, seconds);
