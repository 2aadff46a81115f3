import type { ActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import type { MailKind } from '@cxboard/domain/notifications/notices.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';
import { mailKindWords } from './notice-choices.messages.ts';

/** "4 things since yesterday", the subject of the mail that comes once a day. */
export const digestSubject = (i18n: I18n, { count, organization }: { count: number; organization: string }): string =>
  i18n.t({
    id: 'mails.digest.subject',
    message: '{organization}: {count, plural, one {# thing to know} other {# things to know}}',
    values: { count, organization },
  });

export const digestLead = (i18n: I18n, on: string): string =>
  i18n.t({ id: 'mails.digest.lead', message: 'What happened up to {on}.', values: { on: longDate(i18n, on) } });

export const digestAct = (i18n: I18n): string => i18n.t({ id: 'mails.digest.act', message: 'See all notices' });

/** The line at the foot of a mail that ends such mails. */
export const unsubscribeWords = (i18n: I18n, kind: MailKind | null): string =>
  kind === null
    ? i18n.t({ id: 'mails.unsubscribe.digest', message: 'No more daily mails' })
    : i18n.t({
        id: 'mails.unsubscribe.kind',
        message: 'No more mails of this kind: {kind}',
        values: { kind: mailKindWords(i18n, kind) },
      });

export const settingsWords = (i18n: I18n): string =>
  i18n.t({ id: 'mails.settings', message: 'Choose what is mailed to you' });

/** Why this mail came. */
export const becauseWords = (i18n: I18n, organization: string): string =>
  i18n.t({
    id: 'mails.because',
    message: 'You get this mail because you work with the CX Board of {organization}.',
    values: { organization },
  });

export const packWord = (i18n: I18n): string => i18n.t({ id: 'mails.pack', message: 'Read the board pack' });
export const noChangeWords = (i18n: I18n): string => i18n.t({ id: 'mails.noChange', message: 'Nothing has changed' });

const answers = {
  DONE: (i18n) => i18n.t({ id: 'mails.action.done', message: 'Done' }),
  NEW_DATE: (i18n) => i18n.t({ id: 'mails.action.newDate', message: 'New date' }),
  NEED_HELP: (i18n) => i18n.t({ id: 'mails.action.needHelp', message: 'I need help' }),
} satisfies Record<ActionAnswer, (i18n: I18n) => string>;

/** What the owner of an action can say, on the buttons of the mail and of the page behind its links. */
export const actionAnswerWords = (i18n: I18n, answer: ActionAnswer): string => answers[answer](i18n);
