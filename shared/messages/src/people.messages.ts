import type { I18n } from '@lingui/core';

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

export interface InvitationFacts {
  readonly name: string;
  readonly organization: string;
  readonly invitedBy: string;
  readonly link: string;
  readonly days: number;
}

/** The mail that lets somebody in. */
export const invitationMail = (i18n: I18n, { days, ...values }: InvitationFacts): MailWords => ({
  subject: i18n.t({
    id: 'people.invitation.subject',
    message: '{invitedBy} invites you to the CX Board of {organization}',
    values: { ...values },
  }),
  text: i18n.t({
    id: 'people.invitation.text',
    message:
      'Hello {name},\n\n{invitedBy} invites you to the CX Board of {organization}. Open this link to join; it works once, for {days, plural, one {# day} other {# days}}:\n\n{link}\n\nIf you do not know why you are invited, you need not do anything.\n',
    values: { ...values, days },
  }),
});

export interface PasswordResetFacts {
  readonly name: string;
  readonly link: string;
  readonly minutes: number;
}

/** The mail that sets a password anew. */
export const passwordResetMail = (i18n: I18n, { minutes, ...values }: PasswordResetFacts): MailWords => ({
  subject: i18n.t({ id: 'people.passwordReset.subject', message: 'Set a new password for CX Board' }),
  text: i18n.t({
    id: 'people.passwordReset.text',
    message:
      'Hello {name},\n\nsomebody asked for a new password for your CX Board account. Open this link to set it; it works once, for {minutes, plural, one {# minute} other {# minutes}}:\n\n{link}\n\nIf it was not you, you need not do anything: your password stays as it is.\n',
    values: { ...values, minutes },
  }),
});
