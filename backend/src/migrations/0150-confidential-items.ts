import { classed, sql, tenantTable } from './sql.ts';

/** What only those who hold the row of its confidential item may read; a row without one is everybody's. */
const forReaders = (table: string, or = '') => `
alter table ${table}
  add column confidential_item_id uuid,
  add foreign key (organization_id, confidential_item_id) references agenda_items;
create policy readers on ${table} as restrictive for all to cx_app using (confidential_item_id is null ${or} or exists (
  select from confidential_items c
    where c.organization_id = ${table}.organization_id and c.id = ${table}.confidential_item_id));`;

/**
 * Words that only named readers may see stand in a table of their own, which the database opens to nobody else.
 * Everything that reads an agenda item itself finds no more than that there is one.
 */
export const confidentialItems = sql(
  150,
  'confidential-items',
  `
create function current_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid;
-- The boards whose agendas the person who asks prepares.
create function planned_boards() returns uuid[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('app.planned_boards', true), ''), ','), '{}')::uuid[];

alter table agenda_items add column is_confidential boolean not null default false;
alter table session_items add column is_confidential boolean not null default false;

create table confidential_items (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_id uuid not null,
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 100),
  kind text not null check (kind = any (array[
    'METRIC_SNAPSHOT', 'PROJECT', 'NOMINATION', 'PROPOSAL', 'DEEP_DIVE', 'STORY', 'TOPIC'])),
  title text not null check (length(title) between 1 and 200),
  presenter_id uuid,
  proposer_id uuid,
  snapshot_id uuid,
  project_id uuid,
  nomination_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, id) references agenda_items,
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, presenter_id) references people,
  foreign key (organization_id, proposer_id) references people,
  foreign key (organization_id, snapshot_id) references snapshots,
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, nomination_id) references nominations
);
${tenantTable('confidential_items')}
create policy readers on confidential_items as restrictive for all to cx_app
  using (board_id = any(planned_boards()) or current_person() = any(reader_ids));

${forReaders('results')}
${forReaders('decisions')}
${forReaders('actions', 'or owner_id = current_person()')}
${forReaders('minutes_texts')}

-- Numbers of a board go on over what the one who asks may not read.
create function last_decision_number(of_board uuid) returns integer
  language sql stable security definer set search_path = public
  return (select coalesce(max(number), 0) from decisions
    where organization_id = current_organization() and board_id = of_board);
create function last_action_number(of_board uuid) returns integer
  language sql stable security definer set search_path = public
  return (select coalesce(max(number), 0) from actions
    where organization_id = current_organization() and board_id = of_board);

create view confidential_subjects with (security_invoker = true) as
  select organization_id, id, kind, title, presenter_id, snapshot_id, project_id from confidential_items;
grant select on confidential_subjects to cx_app;

create view confidential_results with (security_invoker = true) as
  select r.organization_id, r.item_id, jsonb_agg(jsonb_build_object(
      'id', r.id, 'kind', r.kind, 'text', r.text, 'ownerId', r.owner_id, 'dueOn', r.due_on, 'response', r.response,
      'number', coalesce(d.number, a.number), 'outcome', d.outcome) order by r.created_at, r.id) as results
  from results r
    left join decisions d on d.organization_id = r.organization_id and d.id = r.id
    left join actions a on a.organization_id = r.organization_id and a.id = r.id
  where r.confidential_item_id is not null and r.removed_at is null group by r.organization_id, r.item_id;
grant select on confidential_results to cx_app;

${classed('confidential_items', { kind: 'none', title: 'free text' })}
`,
);
