import { limits } from '@cxboard/domain/limits';
import { statement } from '../platform/database/statement.ts';

const coming = `('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED')`;
const meetingCard = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'number', ${alias}.card -> 'number',
  'startsOn', ${alias}.card -> 'startsOn')`;

/** The coming meeting whose agenda dive `d` is on. */
export const onAgenda = `(
  select ${meetingCard('m')} from deep_dives_of_items i
    join meeting_reviews w on w.organization_id = i.organization_id and w.id = i.meeting_id and w.state in ${coming}
    join meeting_references m on m.organization_id = i.organization_id and m.id = i.meeting_id
  where i.organization_id = d.organization_id and i.deep_dive_id = d.id order by w.starts_at limit 1)`;

export const presentedIn = `(
  select ${meetingCard('m')} from meeting_references m
  where m.organization_id = d.organization_id and m.id = d.meeting_id)`;

/** Dives that were discussed. $1 meeting */
export const divesDiscussed = statement(
  'deep_dives.discussed',
  `select distinct i.deep_dive_id as id from deep_dives_of_items i
     join taken_up_items x on x.organization_id = i.organization_id and x.id = i.item_id
   where i.organization_id = current_organization() and i.meeting_id = $1 and x.state = 'DISCUSSED'`,
);

/**
 * What asks for the board: validated and not presented, due and not validated, or not confirmed for too long; and on no
 * agenda that is still to come, but for this meeting's. $1 board · $2 meeting · $3 today
 */
export const divesAsking = statement(
  'deep_dives.asking',
  `
select d.id, d.title, d.state, d.owner_id as "ownerId", to_char(d.verified_on, 'YYYY-MM-DD') as "verifiedOn",
  to_char(d.due_on, 'YYYY-MM-DD') as "dueOn"
from deep_dives d
where d.organization_id = current_organization() and d.board_id = $1
  and (d.state = 'VALIDATED'
    or d.state in ('SCOPED', 'MAPPING', 'VALIDATING') and d.due_on <= $3::date
    or d.state = 'PRESENTED' and d.verified_on < $3::date - ${limits.deepDives.staleDays})
  and not exists (
    select from deep_dives_of_items i
      join meeting_reviews m on m.organization_id = i.organization_id and m.id = i.meeting_id
    where i.organization_id = d.organization_id and i.deep_dive_id = d.id and i.meeting_id <> $2 and m.state in ${coming})
order by d.due_on nulls last, d.verified_on, d.number`,
);

/** The dive an item is about. $1 item */
export const diveOfItem = statement(
  'deep_dives.of_item',
  'select deep_dive_id as id from deep_dives_of_items where organization_id = current_organization() and item_id = $1',
);
