import { type ActionAnswer, refuseActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import { refuseDue } from '@cxboard/domain/decisions/action.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Action } from './action.entity.ts';

interface Answering {
  readonly actionId: string;
  readonly personId: string;
  readonly answer: ActionAnswer;
  /** With a new date. */
  readonly dueOn: LocalDate | null;
  readonly today: LocalDate;
}

/** What the owner answers from a mail. Who leads the board hears of a new date and of a call for help. */
export async function answerAction(work: Work, { actionId, personId, answer, dueOn, today }: Answering) {
  const action = await work.lock(Action, actionId);
  foundOr404(action.ownerId === personId || null);
  const due = answer === 'NEW_DATE' ? named(dueOn) : action.dueOn;

  const refusal = refuseActionAnswer(action.state) ?? (answer === 'NEW_DATE' ? refuseDue(due, today) : null);
  if (refusal) return refusal;

  const changes = {
    DONE: { state: 'DONE', settledAt: work.now, settledById: personId, helpAskedAt: null },
    NEW_DATE: { dueOn: due, helpAskedAt: null },
    NEED_HELP: { helpAskedAt: work.now },
  } as const satisfies Record<ActionAnswer, Partial<Action>>;
  await work.change(action, changes[answer]);
  if (answer === 'NEW_DATE') await work.announce('action.redated', { actionId });
  if (answer === 'NEED_HELP') await work.announce('action.help_asked', { actionId });
  work.tell('ACTION', action.boardId);
  return { id: actionId };
}

function named(dueOn: LocalDate | null): LocalDate {
  if (!dueOn) throw new BadInput('Say until when.', { field: 'dueOn' });
  return dueOn;
}
