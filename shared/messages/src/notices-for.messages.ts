import type { I18n } from '@lingui/core';
import type { NoticeWords } from './notices.messages.ts';

/** The same, told to whoever stands in for somebody who is away. */
export const noticeFor = (
  i18n: I18n,
  { title, detail }: NoticeWords,
  absent: { readonly name: string } | null,
): NoticeWords =>
  absent
    ? {
        title: i18n.t({ id: 'notices.for', message: 'For {name}: {title}', values: { name: absent.name, title } }),
        detail,
      }
    : { title, detail };
