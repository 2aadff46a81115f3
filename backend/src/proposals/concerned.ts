import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/**
 * Authors, supporters, those who said something and followers, of the proposal and of all that was merged into it; but
 * not whoever moved it. $1 organization · $2 proposal · $3 who moved it · $4 its author did · $5 after whom · $6 how many
 */
const concerned = statement(
  'proposals.concerned',
  `select k.id from person_cards k
   where k.organization_id = $1 and (k.card ->> 'active')::boolean and k.id is distinct from $3
     and ($5::uuid is null or k.id > $5) and k.id in (
       select w.person_id from proposal_families f join (
         select organization_id, proposal_id, person_id from proposal_authors
           where not ($4 and proposal_id = $2)
         union all select organization_id, proposal_id, person_id from proposal_supports
         union all select organization_id, proposal_id, person_id from proposal_followers
         union all select organization_id, proposal_id, person_id from proposal_comments where person_id is not null) w
         on w.organization_id = f.organization_id and w.proposal_id = f.proposal_id
       where f.organization_id = $1 and f.root_id = $2)
   order by k.id limit $6`,
);

export interface Concerned {
  readonly proposalId: string;
  readonly movedById: string | null;
  readonly byAuthor: boolean;
  readonly after: string | null;
  readonly atMost: number;
}

/** Whom a move of a proposal concerns, some at a time. It says of nobody why they are among them. */
export async function concernedBy(work: Work, { proposalId, movedById, byAuthor, after, atMost }: Concerned) {
  const values = [work.organizationId, proposalId, movedById, byAuthor, after, atMost];
  return (await work.query<{ id: string }>(concerned, values)).map(({ id }) => id);
}
