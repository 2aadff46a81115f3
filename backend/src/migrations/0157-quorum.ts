import { sql } from './sql.ts';

/** How many have to be there for a board to decide; and what was put to it without them comes again. */
export const quorum = sql(
  157,
  'quorum',
  `
alter table boards add column quorum integer check (quorum between 1 and 100);
create view board_quorums with (security_invoker = true) as select organization_id, id, quorum from boards;
grant select on board_quorums to cx_app;

alter table session_items drop constraint session_items_carried_because_check,
  add constraint session_items_carried_because_check
  check (carried_because in ('NOT_DISCUSSED', 'PARKED', 'UNDECIDED', 'RECURRING', 'OPEN_ACTION'));
`,
);
