import { setupI18n, type I18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

interface Language {
  /** What is said in it, by id; English needs none, its sentences stand where they are said. */
  readonly messages: Messages;
  /** The countries as which dates and figures are written in it. */
  readonly regions: readonly string[];
}

/** The languages that papers and mails are written in. The next catalogue is one more line here. */
const languages: Readonly<Record<string, Language>> = {
  en: { messages: {}, regions: ['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'IN', 'ZA'] },
};

/** What a board can choose to write as. */
export const writtenLocales: readonly string[] = Object.entries(languages).flatMap(([language, { regions }]) =>
  regions.map((region) => `${language}-${region}`),
);

type Compiled = ReturnType<typeof compileMessage>;
const compiled = new Map<string, Compiled>();
const mostKept = 5000;

/** Read once: a message is the same as often as it is said. What says more than a product has messages begins anew. */
function compileOnce(message: string): Compiled {
  const known = compiled.get(message);
  if (known) return known;
  if (compiled.size >= mostKept) compiled.clear();
  const read = compileMessage(message);
  compiled.set(message, read);
  return read;
}

const spoken = new Map<string, I18n>();
const mostLocales = 200;

/**
 * Words for places without a page (pack, mail, log), compiled when first said: in the language of `locale` where we speak it,
 * else in English. Dates and figures are those of `locale` in any case.
 */
export function wordsIn(locale = 'en-GB'): I18n {
  const known = spoken.get(locale);
  if (known) return known;
  if (spoken.size >= mostLocales) spoken.clear();
  const words = wordsFor(locale);
  spoken.set(locale, words);
  return words;
}

function wordsFor(locale: string): I18n {
  const wanted = locale.split('-')[0] ?? '';
  const language = wanted in languages ? wanted : 'en';
  const messages = { [language]: languages[language]?.messages ?? {} };
  const i18n = setupI18n({ locale: language, locales: locale, messages });
  return i18n.setMessagesCompiler(compileOnce);
}
