import type { Refusal } from '../refusal.ts';

/** One answer for an unknown address and for a wrong password: neither is confirmed to somebody who guesses. */
export type SignInRefused = Refusal<'SignInRefused'>;
export type LinkExpired = Refusal<'LinkExpired'>;
export type PasswordResetUnavailable = Refusal<'PasswordResetUnavailable'>;
export type AlreadyMember = Refusal<'AlreadyMember'>;

export interface TooManyAttempts extends Refusal<'TooManyAttempts'> {
  readonly retryAfterSeconds: number;
}

export const signInRefused: SignInRefused = {
  __typename: 'SignInRefused',
  message: 'The e-mail address or the password is not right.',
};

/** Used, withdrawn, too old or never made: whoever holds a link learns no more than that it does not work. */
export const linkExpired: LinkExpired = {
  __typename: 'LinkExpired',
  message: 'This link no longer works; ask for a new one.',
};

export const passwordResetUnavailable: PasswordResetUnavailable = {
  __typename: 'PasswordResetUnavailable',
  message: 'This server sends no mail, so it cannot send a link; ask whoever runs it.',
};

export const alreadyMember: AlreadyMember = {
  __typename: 'AlreadyMember',
  message: 'This account already belongs to the organization.',
};

export const tooManyAttempts = (retryAfterSeconds: number): TooManyAttempts => ({
  __typename: 'TooManyAttempts',
  retryAfterSeconds,
  message: `Too many attempts; try again in ${retryAfterSeconds} seconds.`,
});

export interface AttemptWindow {
  readonly attempts: number;
  readonly seconds: number;
}

/**
 * How often one may try within how long; the longer it goes on, the longer the wait. Each window ends by itself, so
 * nobody is locked out for good.
 */
export const attemptWindows = {
  ACCOUNT: [
    { attempts: 5, seconds: 60 },
    { attempts: 10, seconds: 10 * 60 },
    { attempts: 20, seconds: 60 * 60 },
  ],
  NETWORK: [
    { attempts: 30, seconds: 60 },
    { attempts: 200, seconds: 60 * 60 },
  ],
  ORGANIZATION: [
    { attempts: 200, seconds: 60 },
    { attempts: 2_000, seconds: 60 * 60 },
  ],
} as const satisfies Record<string, readonly AttemptWindow[]>;

export type AttemptSubject = keyof typeof attemptWindows;
