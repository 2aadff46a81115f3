import { statement } from '../platform/database/statement.ts';

/** A project with its plan, events and reviews. $1 project · $2 today */
export const effectTree = statement(
  'effects.of_project',
  `
select json_build_object(
  'id', k.id, 'boardId', k.board_id, 'ownerId', k.owner_id, 'coOwnerId', k.co_owner_id,
  'contactIds', coalesce((
    select json_agg(c.contact_id) from project_contacts c where c.project_id = k.id), '[]'::json),
  'stage', k.card -> 'stage',
  'plan', (
    select json_build_object(
      'id', p.id, 'version', p.version, 'projectId', p.project_id, 'metricId', p.metric_id, 'metric', m.card,
      'wanted', p.wanted, 'smallestEffect', p.smallest_effect,
      'baselineFrom', p.baseline_from, 'baselineTo', p.baseline_to,
      'nominatedFrom', p.nominated_from, 'nominatedTo', p.nominated_to,
      'dimension', p.dimension, 'touched', p.touched, 'comparison', p.comparison,
      'goLiveOn', p.go_live_on, 'washInDays', p.wash_in_days, 'reviewOn', p.review_on,
      'plannedAt', p.planned_at, 'plannedBy', (select a.card from person_cards a where a.id = p.planned_by_id),
      'isFrozen', p.go_live_on <= $2::date)
    from effect_plans p join metric_links m on m.id = p.metric_id where p.project_id = k.id),
  'events', coalesce((
    select json_agg(json_build_object('id', e.id, 'happenedOn', e.happened_on, 'title', e.title)
      order by e.happened_on, e.id)
    from effect_events e join effect_plans p on p.id = e.plan_id where p.project_id = k.id), '[]'::json),
  'reviews', coalesce((
    select json_agg(json_build_object(
        'id', r.id, 'dueOn', r.due_on, 'reviewedAt', r.reviewed_at, 'reading', r.content, 'state', r.state,
        'because', r.because, 'settledAt', r.settled_at,
        'settledBy', (select a.card from person_cards a where a.id = r.settled_by_id)) order by r.due_on desc)
    from effect_reviews r join effect_plans p on p.id = r.plan_id where p.project_id = k.id), '[]'::json)) as tree
from project_cards k where k.id = $1`,
);

/** Plans whose day has come and whose review has not been. $1 now */
export const plansDue = statement(
  'effects.due',
  `select p.id from effect_plans p
     join organization_calendars o on o.organization_id = p.organization_id
     join project_cards k on k.id = p.project_id
   where p.review_on <= ($1::timestamptz at time zone o.time_zone)::date and k.card ->> 'stage' <> 'STOPPED'
     and not exists (select from effect_reviews r where r.plan_id = p.id and r.due_on = p.review_on)
   order by p.review_on, p.id`,
);

/** Verdicts that the board has not settled. $1 board */
export const openReviews = statement(
  'effects.open_reviews',
  `select r.id, r.due_on as "dueOn", r.content -> 'verdict' as verdict, r.content -> 'unit' as unit,
     r.content -> 'estimate' as estimate, p.metric_id as "metricId", k.title, k.owner_id as "ownerId"
   from effect_reviews r join effect_plans p on p.id = r.plan_id join project_cards k on k.id = p.project_id
   where r.state = 'OPEN' and k.board_id = $1
   order by r.due_on, r.id`,
);

/** Other published metrics. $1 metric */
export const otherMetrics = statement(
  'effects.other_metrics',
  `select m.id from metric_cards m where m.state = 'PUBLISHED' and m.id <> $1 order by m.name, m.id limit 6`,
);
