import { sql } from './sql.ts';

/**
 * What only some pages show, asked for by id. Functions and not views: a statement that joins a view is planned and
 * started with all of it, even on the pages that show none.
 */
export const cardsById = sql(
  60,
  'cards-by-id',
  `
create function snapshots_by_id(ids uuid[]) returns json language sql stable
  return (select json_object_agg(id, card || jsonb_build_object('content', content)) from snapshot_cards
    where organization_id = current_organization() and id = any(ids));

create function projects_by_id(ids uuid[]) returns json language sql stable
  return (select json_object_agg(id, card) from project_cards
    where organization_id = current_organization() and id = any(ids));

-- When a board looks at its projects, past and to come, and on which days it works.
create function review_facts(board uuid) returns jsonb language sql stable
  return (select jsonb_build_object('calendar', w.calendar, 'reviews', coalesce((
      select jsonb_agg(jsonb_build_object('startsAt', r.starts_at, 'heldOn', r.held_on) order by r.starts_at)
      from review_dates r where r.organization_id = w.organization_id and r.board_id = w.board_id), '[]'))
    from board_calendars w where w.organization_id = current_organization() and w.board_id = board);
`,
);
