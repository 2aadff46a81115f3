import { limits } from '@cxboard/domain/limits';
import type { SignInProblem } from '@cxboard/domain/people/single-sign-on.rules';
import { useLingui } from '@lingui/react/macro';

type PasswordReason = 'TOO_SHORT' | 'TOO_LONG' | 'SAME_AS_EMAIL' | 'SAME_AS_NAME' | 'COMMON';
type SlugReason = 'TOO_SHORT' | 'TOO_LONG' | 'NOT_PLAIN' | 'RESERVED' | 'TAKEN';

/** Why a password is not good enough, and what would be. */
export function usePasswordWords() {
  const { t } = useLingui();
  const { min, max } = limits.people.password;
  return (why: PasswordReason) =>
    ({
      TOO_SHORT: t`Use at least ${min} characters.`,
      TOO_LONG: t`Use at most ${max} characters.`,
      SAME_AS_EMAIL: t`Your e-mail address is the first thing somebody would try. Choose something else.`,
      SAME_AS_NAME: t`Your name is the first thing somebody would try. Choose something else.`,
      COMMON: t`This password is among the first that somebody would try. Choose something else.`,
    })[why];
}

/** Why a short name cannot stand in an address. */
export function useSlugWords() {
  const { t } = useLingui();
  const { min, max } = limits.organization.slug;
  return (why: SlugReason, slug: string) =>
    ({
      TOO_SHORT: t`Use at least ${min} characters.`,
      TOO_LONG: t`Use at most ${max} characters.`,
      NOT_PLAIN: t`Use small letters, digits and single hyphens, with at least one letter.`,
      RESERVED: t`The address “${slug}” is used by the product. Choose another.`,
      TAKEN: t`The address “${slug}” is taken. Choose another.`,
    })[why];
}

type DoorRefusal =
  | { readonly __typename: 'SignInRefused' | 'LinkExpired' | 'AlreadyMember' | 'PasswordResetUnavailable' }
  | { readonly __typename: 'TooManyAttempts'; readonly retryAfterSeconds: number };

/** Why somebody did not come in. */
export function useDoorWords() {
  const { t } = useLingui();
  const wait = useWaitWords();
  return (refusal: DoorRefusal): string => {
    if (refusal.__typename === 'TooManyAttempts') return wait(refusal.retryAfterSeconds);
    return {
      SignInRefused: t`The e-mail address or the password is not right.`,
      LinkExpired: t`This link no longer works. Ask for a new one.`,
      AlreadyMember: t`Your account already belongs to this organization.`,
      PasswordResetUnavailable: t`This server sends no mail, so it cannot send a link. Ask whoever runs it: once it can send mail, this page does.`,
    }[refusal.__typename];
  };
}

/** Why the sign-in of a company let somebody not in, and what helps. */
export function useProviderWords() {
  const { t } = useLingui();
  return (why: SignInProblem): string =>
    ({
      OFF: t`This company is not entered by a sign-in of its own. Use your password.`,
      EXPIRED: t`The way there and back took too long or began in another browser. Begin again.`,
      DENIED: t`You did not agree at the sign-in of your company, so nobody was signed in here. Begin again when you want to come in.`,
      REFUSED: t`The sign-in of your company did not vouch for you. Begin again; if it stays so, tell your administrator.`,
      UNREACHABLE: t`The sign-in of your company does not answer. Try again in a moment.`,
      MAIL_UNVERIFIED: t`The sign-in of your company does not confirm your e-mail address. Tell your administrator.`,
      MAIL_ELSEWHERE: t`Your e-mail address is none of those that come in this way. Ask your administrator for an invitation.`,
      HAS_ACCOUNT: t`Your e-mail address has an account here already. Sign in with its password, come back to this page and begin again: then both ways work.`,
      LEFT: t`You were asked to leave this organization. If that is a mistake, ask its administrator.`,
    })[why];
}

function useWaitWords() {
  const { t } = useLingui();
  return (seconds: number) => {
    if (seconds <= 1) return t`Too many tries. Try again in a second.`;
    if (seconds < 90) return t`Too many tries. Try again in ${seconds} seconds.`;
    const minutes = Math.ceil(seconds / 60);
    return t`Too many tries. Try again in ${minutes} minutes.`;
  };
}
