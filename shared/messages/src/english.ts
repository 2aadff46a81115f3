import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** Words for places without a catalogue (pack, mail, log): the English source messages, compiled when first said. */
export function englishI18n(): I18n {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
  return i18n.setMessagesCompiler(compileMessage);
}
