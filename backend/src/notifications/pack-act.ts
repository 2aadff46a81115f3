import type { DutyPlace } from '@cxboard/domain/overview/duties';
import { packWord } from '@cxboard/messages/mails.messages';
import type { Letters, Sender } from './letters.ts';

/** From the mail straight to what lies on the table. */
export const packAct = (letters: Letters, sender: Sender, place: DutyPlace) => ({
  label: packWord(sender.i18n),
  href: letters.packPage(sender, place),
});
