import { type ActionAnswer, refuseActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import { refuseDue } from '@cxboard/domain/decisions/action.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { noLongerYours } from '@cxboard/domain/notifications/link.rules';
import { BadInput } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Action } from './action.entity.ts';
import { followAction, lockAction } from './returning-item.ts';

interface Answering {
  readonly actionId: string;
  readonly personId: string;
  readonly answer: ActionAnswer;
  /** With a new date. */
  readonly dueOn: LocalDate | null;
  /** In the owner's words; may be empty. */
  readonly because: string;
  readonly today: LocalDate;
}

/** What the owner answers, from a mail or on the page. Who leads the board hears of a new date and of a call for help. */
export async function answerAction(work: Work, said: Answering) {
  const { actionId, personId, answer, dueOn, today } = said;
  const action = await lockAction(work, actionId);
  if (action.ownerId !== personId) return noLongerYours;
  const due = answer === 'NEW_DATE' ? named(dueOn) : action.dueOn;

  const refusal = refuseActionAnswer(action.state) ?? (answer === 'NEW_DATE' ? refuseDue(due, today) : null);
  if (refusal) return refusal;

  const changes = {
    DONE: { state: 'DONE', settledAt: work.now, settledById: personId, helpAskedAt: null },
    NEW_DATE: { dueOn: due, helpAskedAt: null, ownerSays: said.because.trim() },
    NEED_HELP: { helpAskedAt: work.now, ownerSays: said.because.trim() },
  } as const satisfies Record<ActionAnswer, Partial<Action>>;
  await followAction(work, await work.change(action, changes[answer]));
  if (answer === 'NEW_DATE') await work.announce('action.redated', { actionId });
  if (answer === 'NEED_HELP') await work.announce('action.help_asked', { actionId });
  work.tell('ACTION', action.boardId);
  return { id: actionId };
}

/** $1 organization · $2 agenda items · $3 called until */
const callsOn = statement(
  'actions.calls_on_items',
  `select a.id from actions a
     join subjects_of_items i on i.organization_id = a.organization_id and i.action_id = a.id
   where a.organization_id = $1 and i.item_id = any($2::uuid[]) and a.help_asked_at <= $3`,
);

/** The board has talked about what help was asked for; a call that came later still stands. */
export async function hearCalls(
  work: Work,
  { itemIds, until }: { readonly itemIds: readonly string[]; readonly until: Date },
): Promise<void> {
  const calls = await work.query<{ id: string }>(callsOn, [work.organizationId, itemIds, until]);
  for (const { id } of calls) {
    const action = await work.lock(Action, id);
    await work.change(action, { helpAskedAt: null, ownerSays: '' });
    work.tell('ACTION', action.boardId);
  }
}

function named(dueOn: LocalDate | null): LocalDate {
  if (!dueOn) throw new BadInput('Say until when.', { field: 'dueOn' });
  return dueOn;
}
