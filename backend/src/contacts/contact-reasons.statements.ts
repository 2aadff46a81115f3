import { statement } from '../platform/database/statement.ts';

/** The page of the contact reasons. $1 labels listed */
export const reasonsTree = statement(
  'contacts.reasons',
  `
with newest as (select max(day) as day from contact_days),
  counts as (
    select d.label_id, sum(d.contacts) as contacts
    from newest join contact_days d on d.day > (newest.day - interval '12 months')::date group by 1),
  labels as (
    select l.id, l.label, l.reason_id, coalesce(c.contacts, 0) as contacts,
      row_number() over (partition by l.reason_id order by c.contacts desc nulls last, l.id) as nth
    from contact_labels l left join counts c on c.label_id = l.id),
  of_reason as (
    select coalesce(r.merged_into_id, r.id) as reason_id, count(*)::int as labels, sum(l.contacts) as contacts
    from labels l join contact_reasons r on r.id = l.reason_id group by 1),
  seen as (select * from labels where reason_id is null and contacts > 0)
select json_build_object(
  'reasons', coalesce((
    select json_agg(json_build_object(
      'id', r.id, 'version', r.version, 'name', r.name, 'words', r.words, 'isResidual', r.is_residual,
      'parentId', r.parent_id, 'contacts', coalesce(o.contacts, 0), 'labelCount', coalesce(o.labels, 0),
      'labels', coalesce((
        select json_agg(json_build_object('id', l.id, 'label', l.label, 'contacts', l.contacts) order by l.contacts desc, l.id)
        from labels l where l.reason_id = r.id and l.nth <= 8), '[]'::json),
      'merged', coalesce((
        select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name)
        from contact_reasons m where m.merged_into_id = r.id), '[]'::json),
      'changes', coalesce((
        select json_agg(json_build_object('act', c.act, 'before', c.before, 'after', c.after, 'changedAt', c.changed_at,
          'changedBy', (select p.card from person_cards p where p.id = c.changed_by_id)) order by c.id desc)
        from contact_reason_changes c
        where c.reason_id = r.id or c.reason_id in (select m.id from contact_reasons m where m.merged_into_id = r.id)), '[]'::json)
      ) order by lower(r.name), r.id)
    from contact_reasons r left join of_reason o on o.reason_id = r.id
    where r.merged_into_id is null), '[]'::json),
  'unassigned', json_build_object(
    'count', (select count(*) from seen),
    'contacts', (select coalesce(sum(contacts), 0) from seen),
    'labels', coalesce((
      select json_agg(json_build_object('id', l.id, 'label', l.label, 'contacts', l.contacts) order by l.nth)
      from (select * from seen order by nth limit $1) l), '[]'::json)),
  'rules', coalesce((
    select json_build_object('number', n.number, 'madeAt', n.made_at,
      'rules', (
        select coalesce(json_agg(json_build_object('words', w.rule ->> 'words',
          'reasonId', coalesce(r.merged_into_id, (w.rule ->> 'reasonId')::uuid)) order by w.nth), '[]'::json)
        from jsonb_array_elements(n.rules) with ordinality as w (rule, nth)
          left join contact_reasons r on r.id = (w.rule ->> 'reasonId')::uuid),
      'madeBy', (select p.card from person_cards p where p.id = n.made_by_id))
    from contact_label_rules n order by n.number desc limit 1),
    json_build_object('number', 0, 'madeAt', null, 'madeBy', null, 'rules', '[]'::json)),
  'contacts', (select coalesce(sum(contacts), 0) from counts),
  'newestOn', (select day from newest)
) as tree`,
);

/** The twelve months of the tree above, and the files that told their contacts. */
export const importsOfReasons = statement(
  'contacts.imports_of_reasons',
  `
with newest as (select max(day) as day from contact_days)
select ((newest.day - interval '12 months')::date + 1)::text as "from", array_agg(distinct d.import_id) as ids
from newest join contact_days d on d.day > (newest.day - interval '12 months')::date group by newest.day`,
);

/** $1 reason it is about · $2 where they go instead */
export const moveBelow = statement(
  'contacts.move_below',
  `update contact_reasons set parent_id = $2, version = version + 1 where parent_id = $1 and id <> $2`,
);
export const mergeAlong = statement(
  'contacts.merge_along',
  `update contact_reasons set merged_into_id = $2, version = version + 1 where merged_into_id = $1`,
);
/** $1 labels · $2 their reason or null */
export const assign = statement(
  'contacts.assign',
  `update contact_labels set reason_id = $2, is_ruled = false, by_hand = true where id = any($1::uuid[]) returning id`,
);
