import type { I18n } from '@lingui/core';
import { oneDigit } from './figures.ts';

/** Words that the tables of all views of the index share. */
export const orDash = (i18n: I18n, value: number | null | undefined): string =>
  typeof value === 'number' ? oneDigit(i18n, value) : '–';
export const contacts = (i18n: I18n) => i18n.t({ id: 'kei.head.contacts', message: 'Contacts' });
export const reason = (i18n: I18n) => i18n.t({ id: 'kei.head.reason', message: 'Reason' });
export const whatToDo = (i18n: I18n) => i18n.t({ id: 'kei.head.todo', message: 'What to do' });
export const fromTo = (i18n: I18n) => [
  i18n.t({ id: 'kei.head.from', message: 'From' }),
  i18n.t({ id: 'kei.head.to', message: 'To' }),
];
export const countHeading = (i18n: I18n) => i18n.t({ id: 'kei.shown.contacts', message: 'contacts' });
