import { statement } from '../platform/database/statement.ts';

const ids = (path: string) => `select (jsonb_path_query(m.record, '${path}') #>> '{}')::uuid`;
const everybody = ['$.attendance[*].personId', '$.attendance[*].substituteId', '$.items[*].results[*].ownerId'];

const texts = `
select coalesce(json_agg(json_build_object(
    'itemId', t.id, 'isConfidential', t.confidential_item_id is not null, 'text', t.text, 'version', t.version, 'editedBy', p.card, 'editedAt', t.edited_at)), '[]')
from minutes_texts t
  left join person_cards p on p.organization_id = t.organization_id and p.id = t.edited_by_id
where t.organization_id = m.organization_id and t.minutes_id = m.id`;

const ofItems = `where c.organization_id = m.organization_id and c.id in (${ids('$.items[*].itemId')})`;
const confidentialOwners = `
select (jsonb_path_query(r.results, '$[*].ownerId') #>> '{}')::uuid
from confidential_subjects c
  join confidential_results r on r.organization_id = c.organization_id and r.item_id = c.id ${ofItems}`;

/** What those who may read a confidential item read of it. */
const confidences = `
select coalesce(json_object_agg(c.id, json_build_object('title', c.title, 'results', coalesce(r.results, '[]'))), '{}')
from confidential_subjects c
  left join confidential_results r on r.organization_id = c.organization_id and r.item_id = c.id ${ofItems}`;

const approvals = `
select coalesce(json_agg(json_build_object(
    'person', p.card, 'givenAs', a.given_as, 'approvedAt', a.approved_at) order by a.given_as, a.approved_at, a.id), '[]')
from minutes_approvals a
  join person_cards p on p.organization_id = a.organization_id and p.id = a.person_id
where a.organization_id = m.organization_id and a.minutes_id = m.id`;

const addenda = `
select coalesce(json_agg(json_build_object(
    'id', a.id, 'number', a.number, 'text', a.text, 'author', p.card, 'addedAt', a.added_at, 'digest', a.digest)
    order by a.number), '[]')
from minutes_addenda a
  join person_cards p on p.organization_id = a.organization_id and p.id = a.author_id
where a.organization_id = m.organization_id and a.minutes_id = m.id`;

const minutesWhere = (condition: string) => `
select m.board_id as "boardId", json_build_object(
  'id', m.id, 'board', b.card, 'record', m.record, 'content', m.content, 'digest', m.digest,
  'approvedAt', m.approved_at, 'texts', (${texts}), 'approvals', (${approvals}), 'addenda', (${addenda}),
  'people', (select coalesce(json_object_agg(p.id, p.card), '{}') from person_cards p
    where p.organization_id = m.organization_id
      and p.id in (${everybody.map(ids).join(' union ')} union ${confidentialOwners})),
  'confidences', (${confidences}),
  'guests', (select coalesce(json_object_agg(g.item_id, g.card), '{}')
    from invited_guests g where g.organization_id = m.organization_id and g.item_id in (${ids('$.items[*].itemId')})
      and (g.revoked_at is null or g.revoked_at > m.created_at)),
  'snapshots', (select coalesce(json_object_agg(s.id, s.card || jsonb_build_object('content', s.content)), '{}')
    from snapshot_cards s where s.organization_id = m.organization_id and s.id in (${ids('$.items[*].snapshotId')})),
  'projects', (select coalesce(json_object_agg(r.id, r.card), '{}') from project_cards r
    where r.organization_id = m.organization_id and r.id in (${ids('$.items[*].projectId')}))) as tree
from minutes m join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id
where m.organization_id = $1 and ${condition}`;

/** $1 organization · $2 board · $3 number */
export const minutesByNumber = statement('minutes.by_number', minutesWhere('b.slug = $2 and m.number = $3'));
/** $1 organization · $2 meeting */
export const minutesById = statement('minutes.by_id', minutesWhere('m.id = $2'));
