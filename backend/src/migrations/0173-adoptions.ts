import { classed, sql, tenantTable } from './sql.ts';

/** What already ran when a board began here comes in from a table, marked; and goes again as one act. */
export const adoptions = sql(
  173,
  'adoptions',
  `
create table adoptions (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_id uuid not null,
  kind text not null check (kind in ('PROJECT', 'ACTION', 'DECISION')),
  count integer not null check (count > 0),
  -- The last number given, which is never given again.
  last_number integer not null check (last_number > 0),
  adopted_at timestamptz not null,
  adopted_by_id uuid,
  undone_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, adopted_by_id) references people
);
create index adoptions_of_board on adoptions (organization_id, board_id, adopted_at);
${tenantTable('adoptions', 'select, insert, update')}
${classed('adoptions', { kind: 'none' })}

alter table projects add column adoption_id uuid, add foreign key (organization_id, adoption_id) references adoptions;
alter table actions add column adoption_id uuid, add foreign key (organization_id, adoption_id) references adoptions;
alter table decisions add column adoption_id uuid, add foreign key (organization_id, adoption_id) references adoptions;
create index projects_adopted on projects (organization_id, adoption_id) where adoption_id is not null;
create index actions_adopted on actions (organization_id, adoption_id) where adoption_id is not null;
create index decisions_adopted on decisions (organization_id, adoption_id) where adoption_id is not null;

-- A number that was given to something taken out again is not given to something else.
create or replace function last_decision_number(of_board uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  return (select greatest(
    (select max(number) from decisions where organization_id = current_organization() and board_id = of_board),
    (select max(last_number) from adoptions
      where organization_id = current_organization() and board_id = of_board and kind = 'DECISION'), 0));
create or replace function last_action_number(of_board uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  return (select greatest(
    (select max(number) from actions where organization_id = current_organization() and board_id = of_board),
    (select max(last_number) from adoptions
      where organization_id = current_organization() and board_id = of_board and kind = 'ACTION'), 0));

-- Takes out what came in, unless somebody has worked on it: whatever points to it, ranks it or has changed it keeps all.
create function take_out_adopted(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  taken uuid[];
begin
  with gone as (
    delete from projects where organization_id = current_organization() and adoption_id = wanted and version = 1
    returning id)
  select array_agg(id) into taken from gone;
  delete from actions where organization_id = current_organization() and adoption_id = wanted and version = 1;
  delete from decisions where organization_id = current_organization() and adoption_id = wanted and version = 1;
  if exists (select from projects where organization_id = current_organization() and adoption_id = wanted)
    or exists (select from actions where organization_id = current_organization() and adoption_id = wanted)
    or exists (select from decisions where organization_id = current_organization() and adoption_id = wanted)
    or exists (select from project_orders where organization_id = current_organization() and project_ids && taken)
  then
    raise foreign_key_violation;
  end if;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
revoke execute on function take_out_adopted(uuid) from public;
grant execute on function take_out_adopted(uuid) to cx_app;
`,
);
