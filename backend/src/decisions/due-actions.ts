import type { LocalDate } from '@cxboard/domain/local-time';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

const columns = `a.id, a.number, a.text, to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", a.owner_id as "ownerId", a.help_asked_at as "helpAskedAt",
  a.owner_says as "ownerSays", a.board_id as "boardId", b.slug as "boardSlug"`;
const boards = 'join board_cards b on b.organization_id = a.organization_id and b.id = a.board_id';

/** $1 organization · $2 from · $3 until */
const due = statement(
  'actions.due',
  `select ${columns} from actions a ${boards}
   where a.organization_id = $1 and a.state = 'OPEN' and a.due_on between $2::date and $3::date order by a.id`,
);
const one = statement(
  'actions.told',
  `select ${columns} from actions a ${boards} where a.organization_id = $1 and a.id = $2`,
);

/** An action as people are told of it. */
export interface DueAction {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly ownerId: string;
  readonly boardId: string;
  readonly boardSlug: string;
  readonly helpAskedAt: Date | null;
  readonly ownerSays: string;
}

export const dueActions = (work: Work, { from, until }: { from: LocalDate; until: LocalDate }) =>
  work.query<DueAction>(due, [work.organizationId, from, until]);

export const actionToTell = async (work: Work, actionId: string): Promise<DueAction> =>
  foundOr404((await work.query<DueAction>(one, [work.organizationId, actionId]))[0]);
