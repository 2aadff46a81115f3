import { sql, tenantTable } from './sql.ts';

/** The whole order of a portfolio as one decision of a meeting; it holds once the meeting is closed. */
export const ordersInMeetings = sql(
  226,
  'orders-in-meetings',
  `
-- It has the id of the result it was written with.
create table order_rulings (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_id uuid not null,
  project_ids uuid[] not null,
  settled_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, id) references results,
  foreign key (organization_id, board_id) references boards
);
create index order_rulings_of on order_rulings (organization_id, board_id, id);
${tenantTable('order_rulings', 'select, insert, update')}

-- What meetings said about orders, as long as it has not taken effect.
create view orders_said with (security_invoker = true) as
  select o.organization_id, o.id, o.board_id, o.project_ids, t.meeting_id, t.removed_at is not null as is_taken_out,
    d.outcome, d.number
  from order_rulings o
    join results t on t.organization_id = o.organization_id and t.id = o.id
    left join decisions d on d.organization_id = o.organization_id and d.id = o.id
  where o.settled_at is null;
grant select on orders_said to cx_app;
`,
);
