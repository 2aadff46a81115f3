import { limits } from '@cxboard/domain/limits';
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

function useWaitWords() {
  const { t } = useLingui();
  return (seconds: number) => {
    if (seconds <= 1) return t`Too many tries. Try again in a second.`;
    if (seconds < 90) return t`Too many tries. Try again in ${seconds} seconds.`;
    const minutes = Math.ceil(seconds / 60);
    return t`Too many tries. Try again in ${minutes} minutes.`;
  };
}
