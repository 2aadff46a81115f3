import type { ActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { actionToTell, type DueAction, dueActions } from '../decisions/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { actionActs } from './action-acts.ts';
import { leadersOf } from './leaders.ts';
import { Letters } from './letters.ts';
import { Teller } from './telling.ts';

/** Owners are asked for what they promised in time; what they answer is told to who leads the board. */
@Injectable()
export class ActionNews {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly teller: Teller,
  ) {}

  async tell(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'actions due' }, async (work) => {
      const { timeZone } = await this.letters.senderOf(work);
      const today = localDateOf(work.now, timeZone);
      const until = addDays(today, limits.notifications.actionDays);
      for (const action of await dueActions(work, { from: today, until })) {
        const { id: actionId, ownerId, dueOn } = action;
        await this.teller.tell(
          work,
          { kind: 'ACTION_DUE', event: `action ${actionId} ${dueOn}`, facts: { ...factsOf(action), actionId } },
          {
            personIds: [ownerId],
            actionId,
            acts: (personId, sender) => actionActs(this.letters, work, { sender, personId, actionId }),
          },
        );
      }
    });
  }

  async redated(work: Work, actionId: string): Promise<void> {
    const action = await actionToTell(work, actionId);
    await this.tellLeads(work, action, { answer: 'NEW_DATE', event: `redated ${actionId} ${action.dueOn}` });
  }

  async helpAsked(work: Work, actionId: string): Promise<void> {
    const action = await actionToTell(work, actionId);
    if (!action.helpAskedAt) return;
    const event = `help ${actionId} ${action.helpAskedAt.toISOString()}`;
    await this.tellLeads(work, action, { answer: 'NEED_HELP', event });
  }

  private async tellLeads(work: Work, action: DueAction, { answer, event }: Answered): Promise<void> {
    const { timeZone } = await this.letters.senderOf(work);
    const { boardId, ownerId: but } = action;
    const personIds = await leadersOf(work, { boardId, today: localDateOf(work.now, timeZone), but });
    await this.teller.tell(
      work,
      { kind: 'ACTION_ANSWERED', event, facts: { ...factsOf(action), answer, because: action.ownerSays } },
      { personIds, actionId: action.id },
    );
  }
}

interface Answered {
  readonly answer: Exclude<ActionAnswer, 'DONE'>;
  readonly event: string;
}

const factsOf = ({ boardSlug, number, text, dueOn }: DueAction) => ({
  place: { page: 'ACTIONS', boardSlug, number } as const,
  action: text,
  dueOn,
});
