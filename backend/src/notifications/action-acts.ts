import { actionAnswers } from '@cxboard/domain/decisions/action-answer.rules';
import { actionAnswerWords } from '@cxboard/messages/mails.messages';
import type { Work } from '../platform/database/work.ts';
import type { Letters, Sender } from './letters.ts';

interface Asked {
  readonly sender: Sender;
  readonly personId: string;
  readonly actionId: string;
}

/** One link for each answer; each opens a page that asks once more, so that no scanner of mails answers. */
export async function actionActs(letters: Letters, work: Work, { sender, personId, actionId }: Asked) {
  const acts = [];
  for (const say of actionAnswers) {
    const draft = { personId, act: 'ANSWER_ACTION', subjectId: actionId, say } as const;
    acts.push({ label: actionAnswerWords(sender.i18n, say), href: await letters.answerLink(work, sender, draft) });
  }
  return acts;
}
