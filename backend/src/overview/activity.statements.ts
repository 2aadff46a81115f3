import { statement } from '../platform/database/statement.ts';
import { readableShelves } from './search.statements.ts';

/** So many acts are looked at, the newest. */
const looked = 800;

/**
 * Things that the one who asks may read, and those of which they are told who acted because these concern them.
 * $1 boards, null for all · $2 what seats read · $3 what leads read · $4 the person
 */
const readable = `
  shelves as materialized (${readableShelves({ boards: '$1', seats: '$2', leads: '$3' })}),
  mine as (select entry_id from search_readers where organization_id = current_organization() and person_id = $4),
  close as (select entry_id from told_who_acts where organization_id = current_organization() and person_id = $4)`;

/** Who acted is told to the seats of the board whose thing it is, of what is no board's to every seat; and to whom it concerns. */
const toldWhoActed = `(e.id in (select entry_id from close)
        or case when e.board_id is null then $2::boolean else $1::uuid[] is null or e.board_id = any($1::uuid[]) end)`;

const fact = `
  e.id, e.kind, e.title, e.number, e.slug, e.facet as "meetingKind",
  (select b.card from board_cards b where b.organization_id = current_organization() and b.id = e.board_id) as board`;

/** What others did since then, by what it was done to. $5 since · $6 how many */
export const changedSince = statement(
  'overview.changed_since',
  `
with ${readable},
  recent as (
    select a.id, a.at, a.act, a.subject_id, a.person_id from audit_entries a
    where a.organization_id = current_organization() and a.at > $5 and a.person_id is distinct from $4::uuid
    order by a.at desc, a.id desc limit ${looked + 1}),
  told as (
    select r.*, coalesce(p.thing_id, r.subject_id) as thing_id
    from (select * from recent order by at desc, id desc limit ${looked}) r
      left join parts_of_things p on p.organization_id = current_organization() and p.part_id = r.subject_id),
  things as (
    select e.*, count(*)::int as acts, bool_or(t.act = 'ADDED' and t.subject_id = e.id) as is_new, max(t.at) as last_at,
      array_agg(distinct t.person_id) filter (where t.person_id is not null) as people
    from told t join search_entries e on e.organization_id = current_organization() and e.id = t.thing_id
    where e.kind <> 'PERSON' and (e.shelf in (select shelf from shelves) or e.id in (select entry_id from mine))
    group by e.organization_id, e.id)
select ${fact}, e.acts, e.is_new as "isNew", e.last_at as "lastAt", (select count(*)::int from things) as total, r.is_cut as "isCut",
  coalesce((select jsonb_agg(p.card order by p.name) from person_cards p
    where p.organization_id = current_organization() and p.id = any(e.people) and ${toldWhoActed}), '[]') as people
from (select count(*) > ${looked} as is_cut from recent) r
  left join (select * from things order by last_at desc, id limit $6) e on true
order by e.last_at desc, e.id`,
);

/**
 * Who did what, the newest first. $5 from · $6 before which moment · $7 person, null for all · $8 thing, null for all
 * · $9, $10 moment and id after which · $11 how many
 */
export const activity = statement(
  'overview.activity',
  `
with ${readable},
  fitting as materialized (
    select a.id, a.at, a.act, a.subject, a.subject_id, a.person_id, a.for_person_id, e.id as thing_id
    from audit_entries a
      left join lateral (
        select p.thing_id from parts_of_things p
        where p.organization_id = current_organization() and p.part_id = a.subject_id limit 1) p on true
      join search_entries e on e.organization_id = current_organization() and e.id = coalesce(p.thing_id, a.subject_id)
    where a.organization_id = current_organization() and a.at >= $5 and a.at < $6
      and ($7::uuid is null or a.person_id = $7) and ($8::uuid is null or e.id = $8) and e.kind <> 'PERSON'
      and (e.shelf in (select shelf from shelves) or e.id in (select entry_id from mine))
      and (a.person_id = $4::uuid or ${toldWhoActed}))
select f.id, to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, f.act, f.subject,
  f.subject_id = f.thing_id as "isOwn", w.card as person, o.card as "forPerson", (select count(*)::int from fitting) as total, (
    select to_jsonb(t) from (select ${fact} from search_entries e
      where e.organization_id = current_organization() and e.id = f.thing_id) t) as thing
from (select * from fitting
    where $9::timestamptz is null or (at, id) < ($9::timestamptz, $10::uuid)
    order by at desc, id desc limit $11) f
  left join person_cards w on w.organization_id = current_organization() and w.id = f.person_id
  left join person_cards o on o.organization_id = current_organization() and o.id = f.for_person_id
order by f.at desc, f.id desc`,
);

/** $1 organization · $2 person */
export const visitOf = statement(
  'overview.visit',
  `select here_at as "hereAt", since_at as "sinceAt" from visits where organization_id = $1 and person_id = $2`,
);

/** Not in the audit log: when somebody looks is nobody's business. $1 organization · $2 person · $3 now · $4 since */
export const noteVisit = statement(
  'overview.note_visit',
  `insert into visits (organization_id, person_id, here_at, since_at) values ($1, $2, $3, $4)
   on conflict (organization_id, person_id) do update set here_at = excluded.here_at, since_at = excluded.since_at`,
);
