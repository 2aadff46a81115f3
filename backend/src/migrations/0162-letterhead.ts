import { classed, sql } from './sql.ts';

/** An organization's colour and logo on its papers; packs that hold what only named readers may read. */
export const letterhead = sql(
  162,
  'letterhead',
  `
alter table organization_settings
  add column accent text not null default '#1f5f8b' check (accent ~ '^#[0-9a-f]{6}$'),
  add column logo_id uuid,
  add column logo_kind text check (logo_kind in ('PNG', 'JPEG')),
  add check ((logo_id is null) = (logo_kind is null));

-- A pack of the whole agenda may be one reader's own, when it opens confidential items to them.
alter table packs drop constraint packs_check;
alter table packs
  add column confidential_ids uuid[] not null default '{}',
  add check (item_ids is null or reader_id is not null),
  add check (confidential_ids = '{}' or reader_id is not null);
alter table packs drop constraint one_pack_a_version;
alter table packs add constraint one_pack_a_version
  unique nulls not distinct (organization_id, version_id, reader_id, form, item_ids, confidential_ids);

-- What an item is about beside its words; of a confidential one, as far as the one who asks may know it.
create view item_subjects with (security_invoker = true) as
  select i.organization_id, i.id, i.meeting_id, i.is_confidential, c.id is not null as is_open,
    c.title, c.presenter_id, c.snapshot_id, c.project_id,
    coalesce(c.board_topic_id, i.board_topic_id) as board_topic_id
  from agenda_items i
    left join confidential_items c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id;
grant select on item_subjects to cx_app;

-- Every version of what was said about a reviewed period.
create view review_commentary with (security_invoker = true) as
  select c.organization_id, c.reviewed_from, c.reviewed_to, c.block, c.number, c.text, c.written_at, p.name as author_name
  from review_comments c
    left join person_cards p on p.organization_id = c.organization_id and p.id = c.written_by_id;
grant select on review_commentary to cx_app;

${classed('organization_settings', { accent: 'none', logo_kind: 'none' })}
`,
);
