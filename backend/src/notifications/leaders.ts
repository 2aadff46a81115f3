import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** $1 organization · $2 board · $3 day · $4 not this one */
const leading = statement(
  'notices.leading',
  `select distinct s.person_id as "personId"
   from seat_cards s join person_cards p on p.organization_id = s.organization_id and p.id = s.person_id
   where s.organization_id = $1 and s.board_id = $2 and s.role in ('CHAIR', 'SECRETARY')
     and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3) and (p.card ->> 'active')::boolean
     and s.person_id <> $4`,
);

interface Led {
  readonly boardId: string;
  readonly today: string;
  /** Who knows already. */
  readonly but: string;
}

/** Who leads a board today. */
export async function leadersOf(work: Work, { boardId, today, but }: Led): Promise<string[]> {
  const rows = await work.query<{ personId: string }>(leading, [work.organizationId, boardId, today, but]);
  return rows.map(({ personId }) => personId);
}
