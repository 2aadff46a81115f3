import type { I18n } from '@lingui/core';

/** What a printed paper says in place of signs that none of its typefaces has. */
export const unprintedWords = (i18n: I18n) => ({
  emoji: i18n.t({ id: 'unprinted.emoji', message: '[emoji]' }),
  signs: (count: number) =>
    i18n.t({
      id: 'unprinted.signs',
      message: '[{count, plural, one {# sign that cannot be printed} other {# signs that cannot be printed}}]',
      values: { count },
    }),
});
