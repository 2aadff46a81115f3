import { Injectable } from '@nestjs/common';
import { readAsPlanner } from '../agenda/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { leadersOf } from './leaders.ts';
import { Teller } from './telling.ts';

/** $1 decision */
const lapsed = statement(
  'notices.lapsed_decision',
  `select b.slug as "boardSlug", d.number, d.lapsed_because as because,
     case when d.confidential_item_id is null then d.text end as decision
   from decisions d join board_cards b on b.organization_id = d.organization_id and b.id = d.board_id
   where d.organization_id = current_organization() and d.id = $1`,
);

export interface LapsedDecision {
  readonly decisionId: string;
  readonly boardId: string;
}

interface Lapsed {
  readonly boardSlug: string;
  readonly number: number;
  readonly because: string;
  /** Null when it came of a confidential item: a mail says no word of it. */
  readonly decision: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Whoever leads the board hears that something it adopted changed nothing, so that it can decide again. */
@Injectable()
export class DecisionNews {
  constructor(private readonly teller: Teller) {}

  async lapsed(work: Work, { decisionId, boardId }: LapsedDecision): Promise<void> {
    // Whoever leads the board may read what is confidential on it, so its number and why are told, not its words.
    await readAsPlanner(work, boardId);
    const { boardSlug, number, because, decision } = foundOr404((await work.query<Lapsed>(lapsed, [decisionId]))[0]);
    const today = work.now.toISOString().slice(0, 10);
    const personIds = await leadersOf(work, { boardId, today, but: nobody });
    const place = { page: 'DECISIONS', boardSlug, number } as const;
    const facts = { place, number, because, decision };
    await this.teller.tell(work, { kind: 'DECISION_LAPSED', event: `lapsed ${decisionId}`, facts }, { personIds });
  }
}
