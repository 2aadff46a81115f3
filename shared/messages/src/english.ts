import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** Words for places without a catalogue (pack, mail, log): the English source messages, compiled when said. Dates and figures by `locales`. */
export function englishI18n(locales = 'en-GB'): I18n {
  const i18n = setupI18n({ locale: 'en', locales, messages: { en: {} } });
  return i18n.setMessagesCompiler(compileMessage);
}
