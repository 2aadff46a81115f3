import { sql } from './sql.ts';

const owned = (table: string) => `
alter table ${table}
  add column owner_id uuid,
  add foreign key (organization_id, owner_id) references people;
create index ${table}_of_owner on ${table} (organization_id, owner_id) where owner_id is not null;
`;

const ofReason = (alias: string) =>
  `join counted_reasons c on c.organization_id = ${alias}.organization_id and c.id = ${alias}.reason_id`;

/** Somebody answers for a contact reason or a touch point; and what each of them has going for it. */
export const neglectMap = sql(
  274,
  'neglect-map',
  `
${owned('contact_reasons')}
${owned('touch_points')}

create view topics_to_look_after with (security_invoker = true) as
  select organization_id, 'CONTACT_REASON' as kind, id, name, owner_id from contact_reasons
    where merged_into_id is null and parent_id is null and not is_residual
  union all
  select organization_id, 'TOUCH_POINT', id, name, owner_id from touch_points;
grant select on topics_to_look_after to cx_app;

-- Scores given at a touch point, by its name in the files, from -2 (the worst of the scale) to 2 (the best).
create view scores_at_touch_points with (security_invoker = true) as
  select d.organization_id, t.id as topic_id, d.day, d.n,
    4 * (d.score - q.scale_min)::double precision / (q.scale_max - q.scale_min) - 2 as feeling
  from touch_points t
    join response_labels l on l.organization_id = t.organization_id and l.grouping = lower(t.name)
    join answer_days d on d.organization_id = l.organization_id and d.dimension_set_id = l.dimension_set_id
    join questions q on q.organization_id = d.organization_id and q.id = d.question_id
  where q.scale_max > q.scale_min and d.score is not null;
grant select on scores_at_touch_points to cx_app;

create view feelings_about_reasons with (security_invoker = true) as
  select k.organization_id, c.reason_id as topic_id, k.day, k.emotion as feeling
  from comment_codes k ${ofReason('k')} where k.emotion is not null;
grant select on feelings_about_reasons to cx_app;

create view proposals_about_topics with (security_invoker = true) as
  select p.organization_id, c.reason_id as topic_id, p.id, p.state from proposals p ${ofReason('p')}
    where p.state not in ('DRAFT', 'MERGED', 'WITHDRAWN')
  union all
  select organization_id, touch_point_id, id, state from proposals
    where touch_point_id is not null and state not in ('DRAFT', 'MERGED', 'WITHDRAWN');
create view nominations_about_topics with (security_invoker = true) as
  select n.organization_id, c.reason_id as topic_id, n.id, n.board_id, n.state, n.project_id from nominations n ${ofReason('n')}
    where n.state <> 'DRAFT'
  union all
  select organization_id, touch_point_id, id, board_id, state, project_id from nominations
    where touch_point_id is not null and state <> 'DRAFT';
create view dives_about_topics with (security_invoker = true) as
  select d.organization_id, c.reason_id as topic_id, d.id from deep_dives d ${ofReason('d')};
create view projects_going_on with (security_invoker = true) as
  select organization_id, id, board_id, number, title from projects
    where stage in ('CHARTERED', 'ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING');
grant select on proposals_about_topics, nominations_about_topics, dives_about_topics, projects_going_on to cx_app;

-- What stood on an agenda, and on which day; what stands there in confidence is not told.
create view subjects_on_agendas with (security_invoker = true) as
  select i.organization_id, m.board_id, (m.starts_at at time zone m.time_zone)::date as held_on, subject as subject_id
  from agenda_items i
    join meetings m on m.organization_id = i.organization_id and m.id = i.meeting_id
    cross join lateral unnest(array_remove(array[i.project_id, i.nomination_id, i.deep_dive_id,
      substring(i.origin from '^(?:PROPOSAL|STORY):([0-9a-f-]{36})')::uuid], null)) subject
  where i.removed_at is null and not i.is_confidential and m.state <> 'CANCELLED';
grant select on subjects_on_agendas to cx_app;
`,
);
