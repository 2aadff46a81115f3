import { noChangeWords } from '@cxboard/messages/mails.messages';
import type { Work } from '../platform/database/work.ts';
import type { Letters, Sender } from './letters.ts';

interface Asked {
  readonly sender: Sender;
  readonly personId: string;
  readonly projectId: string;
}

/** The last report is said again by one press. */
export async function reportActs(letters: Letters, work: Work, { sender, personId, projectId }: Asked) {
  const draft = { personId, act: 'REPORT_NO_CHANGE', subjectId: projectId } as const;
  return [{ label: noChangeWords(sender.i18n), href: await letters.answerLink(work, sender, draft) }];
}
