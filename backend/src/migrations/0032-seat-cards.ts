import { sql } from './sql.ts';

/** Who sits where and since when, for lists of people. */
export const seatCards = sql(
  32,
  'seat-cards',
  `
create view seat_cards with (security_invoker = true) as
  select m.organization_id, m.id, m.person_id, m.board_id, m.role, m.from_on, m.until_on,
    jsonb_build_object('boardId', m.board_id, 'boardName', b.name, 'role', m.role) as card
  from board_members m join boards b on b.organization_id = m.organization_id and b.id = m.board_id;
grant select on seat_cards to cx_app;
`,
);
