import { statement } from '../platform/database/statement.ts';

/** A person as the administrator keeps them; `p` is the row, `now` stands in $2. */
const member = `json_build_object(
  'id', p.id, 'version', p.version, 'name', p.name, 'email', p.email, 'jobTitle', p.job_title, 'roles', p.roles,
  'department', (select json_build_object('id', d.id, 'name', d.name) from departments d
    where d.organization_id = p.organization_id and d.id = p.department_id),
  'seats', coalesce((select json_agg(s.card order by s.from_on, s.id) from seat_cards s
    where s.organization_id = p.organization_id and s.person_id = p.id
      and (s.until_on is null or s.until_on >= $2::date)), '[]'),
  'state', p.state, 'invitationExpiresAt', p.invitation_expires_at, 'deactivatedAt', p.deactivated_at)`;

const states = `
  select *, case when deactivated_at is not null then 'DEACTIVATED' when account_id is not null then 'JOINED'
    when invited_at is not null then 'INVITED' else 'NOT_INVITED' end as state
  from people where organization_id = $1`;

export const memberById = statement('people.member', `select ${member} as member from (${states}) p where p.id = $3`);

export const membersById = statement(
  'people.members_by_id',
  `select ${member} as member from (${states}) p where p.id = any($3::uuid[])`,
);

export const memberList = statement(
  'people.members',
  `with found as materialized (
     select * from (${states}) p
     where ($3::text is null or lower(name) like $3 or email like $3)
       and ($4::text is null or $4 = any(roles))
       and ($5::uuid is null or department_id = $5)
       and ($6::text is null or state = $6)),
   part as (
     select * from found
     where $7::uuid is null
       or (lower(name), id) > (select lower(l.name), l.id from people l where l.organization_id = $1 and l.id = $7)
     order by lower(name), id limit $8 + 1)
   select json_build_object(
     'totalCount', (select count(*) from found),
     'nodes', coalesce((select json_agg(${member} order by lower(p.name), p.id) from part p), '[]')) as found`,
);

/** A person as everybody may see them: neither an address nor what they may do. */
export const colleagueById = statement(
  'people.colleague',
  `select json_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'active', p.deactivated_at is null,
     'department', (select d.name from departments d
       where d.organization_id = p.organization_id and d.id = p.department_id),
     'seats', coalesce((select json_agg(s.card order by s.from_on, s.id) from seat_cards s
       where s.organization_id = p.organization_id and s.person_id = p.id
         and s.from_on <= $3::date and (s.until_on is null or s.until_on >= $3::date)), '[]')) as colleague
   from people p where p.organization_id = $1 and p.id = $2`,
);

export const pickerList = statement(
  'people.picker',
  `select c.card from person_cards c
   where c.organization_id = $1 and (c.card ->> 'active')::boolean and ($2::text is null or lower(c.name) like $2)
   order by ($2 is not null and lower(c.name) like substr($2, 2)) desc, lower(c.name), c.id limit $3`,
);

const department = `json_build_object('id', d.id, 'version', d.version, 'name', d.name, 'parentId', d.parent_id,
  'peopleCount', (select count(*) from people p
    where p.organization_id = d.organization_id and p.department_id = d.id and p.deactivated_at is null))`;

export const departmentList = statement(
  'people.departments',
  `select ${department} as department from departments d where d.organization_id = $1 order by lower(d.name), d.id`,
);

export const departmentById = statement(
  'people.department',
  `select ${department} as department from departments d where d.organization_id = $1 and d.id = $2`,
);

export const activeAdministrators = statement(
  'people.administrators',
  `select id from people where organization_id = $1 and 'ADMINISTRATOR' = any(roles) and deactivated_at is null
     and account_id is not null order by id for update`,
);

export const boardsChairedBy = statement(
  'people.chaired_by',
  `select distinct board_id as id from seat_cards
   where organization_id = $1 and person_id = $2 and role = 'CHAIR' and (until_on is null or until_on >= $3::date)`,
);
