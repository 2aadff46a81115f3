import { classed, sql, tenantTable } from './sql.ts';

/** Minutes: a draft of what happened and what is written about it, sealed for ever by two approvals; then addenda only. */
export const minutes = sql(
  88,
  'minutes',
  `
create table minutes (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  record jsonb not null,
  content jsonb,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  approved_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, id) references meetings,
  foreign key (organization_id, board_id) references boards,
  constraint minutes_sealed check ((content is null) = (approved_at is null) and (digest is null) = (approved_at is null))
);
${tenantTable('minutes', 'select, insert, update')}

-- What is written about an item, which has the id of that item.
create table minutes_texts (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  minutes_id uuid not null,
  text text not null check (length(text) <= 20000),
  edited_by_id uuid,
  edited_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, minutes_id) references minutes,
  foreign key (organization_id, edited_by_id) references people
);
create index minutes_texts_of on minutes_texts (organization_id, minutes_id);
${tenantTable('minutes_texts', 'select, insert, update')}

create table minutes_approvals (
  organization_id uuid not null references organizations,
  id uuid not null,
  minutes_id uuid not null,
  person_id uuid not null,
  given_as text not null check (given_as in ('CHAIR', 'MEMBER')),
  approved_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, minutes_id, person_id),
  unique (organization_id, minutes_id, given_as),
  foreign key (organization_id, minutes_id) references minutes,
  foreign key (organization_id, person_id) references people
);
${tenantTable('minutes_approvals', 'select, insert, delete')}

create table minutes_addenda (
  organization_id uuid not null references organizations,
  id uuid not null,
  minutes_id uuid not null,
  number integer not null check (number > 0),
  text text not null check (length(text) between 1 and 20000),
  author_id uuid not null,
  added_at timestamptz not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (organization_id, id),
  unique (organization_id, minutes_id, number),
  foreign key (organization_id, minutes_id) references minutes,
  foreign key (organization_id, author_id) references people
);
${tenantTable('minutes_addenda', 'select, insert')}

-- Whoever asks, by whatever login: what is approved stays. Only a demonstration goes, and only as a whole.
create function refuse_change_of_minutes() returns trigger language plpgsql as $$
declare
  sealed boolean := true;
  of_minutes uuid;
begin
  if tg_op = 'TRUNCATE' then
    raise exception 'Minutes are not emptied.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' and exists (select from organizations o where o.id = old.organization_id and o.is_demo) then
    return old;
  end if;
  if tg_table_name = 'minutes' then
    sealed := old.approved_at is not null;
  elsif tg_table_name in ('minutes_texts', 'minutes_approvals') then
    of_minutes := case tg_op when 'INSERT' then new.minutes_id else old.minutes_id end;
    sealed := exists (select from minutes m where m.approved_at is not null and m.id = of_minutes
      and m.organization_id = case tg_op when 'INSERT' then new.organization_id else old.organization_id end);
  end if;
  if sealed then
    raise exception 'Approved minutes do not change.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger minutes_stay before update or delete on minutes for each row execute function refuse_change_of_minutes();
create trigger minutes_stay before insert or update or delete on minutes_texts for each row execute function refuse_change_of_minutes();
create trigger minutes_stay before insert or update or delete on minutes_approvals for each row execute function refuse_change_of_minutes();
create trigger minutes_stay before update or delete on minutes_addenda for each row execute function refuse_change_of_minutes();
create trigger minutes_not_emptied before truncate on minutes for each statement execute function refuse_change_of_minutes();
create trigger minutes_not_emptied before truncate on minutes_addenda for each statement execute function refuse_change_of_minutes();

${classed('minutes', { digest: 'none' })}
${classed('minutes_texts', { text: 'free text' })}
${classed('minutes_approvals', { given_as: 'none' })}
${classed('minutes_addenda', { text: 'free text', digest: 'none' })}
`,
);
