import { veil } from '@cxboard/domain/agenda/confidential.rules';
import { meetingsOfBoards, meetingTree } from '../meetings/index.ts';
import { statement } from '../platform/database/statement.ts';
import { separator } from './frozen-documents.ts';
import { reviewFacts } from '../projects/index.ts';

/** The items `i` of one list as trees, what they add up to, and what they are about: ids, whose cards come once each. */
const listed = (more = '') => `
  coalesce(json_agg(json_build_object(
    'id', i.id, 'version', i.version, 'position', i.position, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes,
    'presenterId', i.presenter_id, 'proposerId', i.proposer_id, 'snapshotId', i.snapshot_id, 'projectId', i.project_id,
    'isFinancial', i.is_financial, 'reason', i.reason, 'carriedTimes', i.carried_times,
    'carriedFromNumber', i.carried_from_number, 'isConfidential', i.is_confidential, 'lateVersion', i.late_version, 'topic', (
      select t.card || jsonb_build_object('processes', (
          select coalesce(jsonb_agg(r.process order by r.added_at), '[]') from processes_of_topics r
          where r.organization_id = $1 and r.board_topic_id = t.id))
      from board_topic_cards t where t.organization_id = $1 and t.id = i.board_topic_id),
    'readers', case when i.reader_ids is not null then (
      select coalesce(json_agg(p.card order by p.name, p.id), '[]') from person_cards p
      where p.organization_id = $1 and p.id = any(i.reader_ids)) end${more})
    order by i.position), '[]') as items,
  array_agg(i.id) as ids, count(*) as count, coalesce(sum(i.minutes), 0) as minutes,
  array_agg(i.presenter_id) || array_agg(i.proposer_id) as people,
  array_agg(i.snapshot_id) filter (where i.snapshot_id is not null) as snapshots,
  array_agg(i.project_id) filter (where i.project_id is not null) as projects`;

const peopleOf = (ids: string) => `(
  select coalesce(json_object_agg(p.id, p.card), '{}') from person_cards p where p.organization_id = $1 and p.id = any(${ids}))`;

/**
 * The frozen numbers `f` of list `l`: their cards, and each whole document after its id, as it was written down. They are
 * most of a page and only pass through, so nothing takes them apart; the separator stands in no JSON.
 */
const frozen = `
  cross join lateral (
    select json_object_agg(s.id, s.card) as cards, string_agg(s.id::text || s.document::text, '${separator}') as documents
    from snapshot_cards s where s.organization_id = $1 and s.id = any(l.snapshots)) f`;

/** The cards of what list `l` is about, and of `people`: rows hold ids, names are joined where they are shown. */
const cards = (people: string) => `
json_build_object(
  'people', ${peopleOf(people)},
  'guests', (
    select json_object_agg(g.item_id, g.card) from guest_cards g where g.organization_id = $1 and g.item_id = any(l.ids)),
  'subjects', (
    select json_object_agg(s.item_id, s.subject) from subjects_of_items s
    where s.organization_id = $1 and s.item_id = any(l.ids)),
  'beforeVision', (
    select json_object_agg(e.item_id, e.card) from items_before_vision e
    where e.organization_id = $1 and e.item_id = any(l.ids)),
  'snapshots', f.cards,
  'projects', case when l.projects is not null then (
    select json_object_agg(p.id, p.card) from project_cards p where p.organization_id = $1 and p.id = any(l.projects)) end,
  'reviewFacts', case when l.projects is not null then ${reviewFacts} end)`;

/** What item `i` is about when it is confidential: there for its readers alone. */
const readable = `left join confidential_items c on i.is_confidential and c.organization_id = $1 and c.id = i.id`;

const drafted = (list: string, more = '') => `
  select i.id, i.version, i.position, coalesce(c.kind, i.kind) as kind, coalesce(c.title, i.title) as title, i.minutes,
    coalesce(c.presenter_id, i.presenter_id) as presenter_id, coalesce(c.proposer_id, i.proposer_id) as proposer_id,
    coalesce(c.snapshot_id, i.snapshot_id) as snapshot_id, coalesce(c.project_id, i.project_id) as project_id,
    i.is_financial, i.reason, i.carried_times, case when i.carried_from_id is not null then (
      select f.number from meetings f where f.organization_id = $1 and f.id = i.carried_from_id) end as carried_from_number,
    i.is_confidential, c.reader_ids, coalesce(c.board_topic_id, i.board_topic_id) as board_topic_id,
    null::int as late_version${more}
  from agenda_items i ${readable} where i.organization_id = $1 and i.list_id = ${list} and i.position is not null`;
/** The items that version `v` published; of one that is confidential by now, what its readers may read. */
const published = `
  select said."itemId", null::int, said.position,
    case when i.is_confidential then coalesce(c.kind, '${veil.kind}') else said.kind end,
    case when i.is_confidential then coalesce(c.title, '${veil.title}') else said.title end, said.minutes,
    case when i.is_confidential then c.presenter_id else said."presenterId" end, null::uuid,
    case when i.is_confidential then c.snapshot_id else said."snapshotId" end,
    case when i.is_confidential then c.project_id else said."projectId" end,
    null::boolean, case when not coalesce(i.is_confidential, false) then said.reason end, 0, null::int, coalesce(i.is_confidential, false), c.reader_ids, coalesce(c.board_topic_id, i.board_topic_id),
    case when not coalesce(i.is_confidential, false) then said."lateVersion" end
  from jsonb_to_recordset(v.content -> 'items') as said ("itemId" uuid, position int, kind text, title text, minutes int,
      "presenterId" uuid, "snapshotId" uuid, "projectId" uuid, "lateVersion" int, reason jsonb)
    left join agenda_items i on i.organization_id = $1 and i.id = said."itemId" ${readable}`;
const columns = `(id, version, position, kind, title, minutes, presenter_id, proposer_id, snapshot_id, project_id, is_financial,
  reason, carried_times, carried_from_number, is_confidential, reader_ids, board_topic_id, late_version)`;

const version = (more = '') => `
json_build_object(
  'id', v.id, 'number', v.number, 'publishedAt', v.published_at, 'digest', v.digest, 'changes', v.changes,
  'confidentialIds', (
    select coalesce(json_agg(i.id), '[]') from agenda_items i
    where i.organization_id = $1 and i.is_confidential and i.id in (
      select (change ->> 'itemId')::uuid from jsonb_array_elements(v.changes) change)),
  'publishedById', v.published_by_id${more})`;
const presenters = `select (said ->> 'presenterId')::uuid from jsonb_array_elements(v.content -> 'items') said`;
/** Whom the changes of version `v` speak of. */
const changed = `
  select said::uuid from jsonb_array_elements(v.changes) change, unnest(array[change ->> 'from', change ->> 'to']) said
  where change ->> 'name' = 'PRESENTER_CHANGED'`;

const isDraft = 'm.board_id = any($2::uuid[])';

const agendaWhere = (condition: string) => `
select f.documents, json_build_object(
  'meeting', ${meetingTree}, 'boardId', m.board_id, 'isDraft', ${isDraft}, 'items', l.items,
  'published', case when v.id is not null then ${version(`, 'content', v.content`)} end,
  'cards', ${cards(`l.people || v.published_by_id || array(${presenters} union all ${changed})`)}) as tree
from ${meetingsOfBoards}
  left join lateral (
    select * from agenda_versions where organization_id = m.organization_id and meeting_id = m.id
      order by number desc limit 1) v on true
  cross join lateral (
    select ${listed()} from (${drafted('m.id')} and ${isDraft} union all ${published} where not (${isDraft})) i ${columns}) l${frozen}
  cross join lateral (select v.number as version) n
  cross join lateral (select l.count as items, l.minutes as planned_minutes) a
where m.organization_id = $1 and ${condition}`;

export const agendaByNumber = statement('agenda.by_number', agendaWhere('b.slug = $3 and m.number = $4'));
export const agendaById = statement('agenda.by_id', agendaWhere('m.id = $3'));

const backlogWhere = (condition: string) => `
select b.id, l.items, ${cards('l.people')} as cards, f.documents
from board_cards b
  cross join lateral (
    select ${listed(`, 'proposedForId', i.proposed_for_id, 'proposedForNumber', i.proposed_for_number`)} from (
      select i.*, f.number as proposed_for_number from (${drafted('b.id', ', i.proposed_for_id')}) i
        left join meetings f on f.organization_id = $1 and f.id = i.proposed_for_id) i) l${frozen}
where b.organization_id = $1 and ${condition}`;
export const backlogBySlug = statement('agenda.backlog_by_slug', backlogWhere('b.slug = $2'));
export const backlogById = statement('agenda.backlog_by_id', backlogWhere('b.id = $2'));

export const versionsOf = statement(
  'agenda.versions',
  `select m.board_id as "boardId", l.versions, ${peopleOf('l.people')} as people
    from meetings m
      cross join lateral (
        select coalesce(json_agg(${version()} order by v.number desc), '[]') as versions,
          array_agg(v.published_by_id) || array(
            select p.id from agenda_versions v, lateral (${changed}) p (id)
              where v.organization_id = $1 and v.meeting_id = m.id) as people
          from agenda_versions v where v.organization_id = $1 and v.meeting_id = m.id) l
    where m.organization_id = $1 and m.id = $2`,
);
export const versionNumbered = statement(
  'agenda.version',
  `select m.board_id as "boardId", ${version(`, 'content', v.content`)} as version, l.items,
      ${cards(`l.people || v.published_by_id || array(${changed})`)} as cards, f.documents
    from meetings m
      join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id
      join agenda_versions v on v.organization_id = m.organization_id and v.meeting_id = m.id
      cross join lateral (select ${listed()} from (${published}) i ${columns}) l${frozen}
    where m.organization_id = $1 and m.id = $2 and v.number = $3`,
);

export const placeOfItem = statement(
  'agenda.place_of',
  `select board_id as "boardId", meeting_id as "meetingId" from agenda_items where organization_id = $1 and id = $2`,
);
