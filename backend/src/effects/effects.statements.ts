import { statement } from '../platform/database/statement.ts';

/** The days whose figures caused a project. $1 project */
export const causeOfProject = statement(
  'effects.cause',
  `select to_char(min(c.from_day), 'YYYY-MM-DD') as "nominatedFrom", to_char(max(c.to_day), 'YYYY-MM-DD') as "nominatedTo"
   from project_causes c where c.project_id = $1 having count(*) > 0`,
);

/** A project with its plan, events and reviews. $1 project · $2 today */
export const effectTree = statement(
  'effects.of_project',
  `
select json_build_object(
  'id', k.id, 'boardId', k.board_id, 'ownerId', k.owner_id, 'coOwnerId', k.co_owner_id,
  'contactIds', coalesce((
    select json_agg(c.contact_id) from project_contacts c where c.project_id = k.id), '[]'::json),
  'stage', k.card -> 'stage',
  'cause', (
    select json_build_object('nominationNumber', c.nomination_number, 'from', c.from_day, 'to', c.to_day)
    from project_causes c where c.project_id = k.id order by c.nomination_number limit 1),
  'plan', (
    select json_build_object(
      'id', p.id, 'version', p.version, 'projectId', p.project_id, 'metricId', p.metric_id, 'metric', m.card,
      'reasonId', p.reason_id, 'otherReasonIds', p.other_reason_ids, 'keeps', p.keeps,
      'contactReason', (select r.card from reason_links r where r.id = p.reason_id),
      'otherReasons', coalesce((
        select json_agg(r.card order by r.name) from reason_links r where r.id = any(p.other_reason_ids)), '[]'::json),
      'wanted', p.wanted, 'smallestEffect', p.smallest_effect,
      'baselineFrom', p.baseline_from, 'baselineTo', p.baseline_to,
      'nominatedFrom', p.nominated_from, 'nominatedTo', p.nominated_to,
      'dimension', p.dimension, 'touched', p.touched, 'comparison', p.comparison,
      'goLiveOn', p.go_live_on, 'washInDays', p.wash_in_days, 'reviewOn', p.review_on,
      'plannedAt', p.planned_at, 'plannedBy', (select a.card from person_cards a where a.id = p.planned_by_id),
      'isFrozen', p.go_live_on <= $2::date or k.card ->> 'stage' in ('DELIVERED', 'MEASURING', 'CLOSED'))
    from effect_plans p left join metric_links m on m.id = p.metric_id where p.project_id = k.id),
  'events', coalesce((
    select json_agg(json_build_object('id', e.id, 'happenedOn', e.happened_on, 'title', e.title)
      order by e.happened_on, e.id)
    from project_events e where e.project_id = k.id), '[]'::json),
  'context', coalesce((
    select json_agg(json_build_object('id', e.id, 'happenedOn', e.starts_on, 'title', e.title) order by e.starts_on, e.id)
    from context_event_spans e
    where e.starts_on <= $2::date and e.ends_on >= (k.card ->> 'charteredOn')::date), '[]'::json),
  'reviews', coalesce((
    select json_agg(json_build_object(
        'id', r.id, 'dueOn', r.due_on, 'reviewedAt', r.reviewed_at, 'reading', r.content, 'state', r.state,
        'because', r.because, 'settledAt', r.settled_at,
        'settledBy', (select a.card from person_cards a where a.id = r.settled_by_id),
        'decisionNumber', d.decision_number, 'meetingNumber', d.meeting_number, 'saying', d.saying)
      order by r.due_on desc)
    from effect_reviews r join effect_plans p on p.id = r.plan_id
      left join lateral (select * from verdict_decisions v where v.review_id = r.id limit 1) d on true
    where p.project_id = k.id), '[]'::json)) as tree
from project_cards k where k.id = $1`,
);

/** Plans of what is delivered whose day has come and whose review has not been. $1 now */
export const plansDue = statement(
  'effects.due',
  `select p.id from effect_plans p
     join organization_calendars o on o.organization_id = p.organization_id
     join project_cards k on k.id = p.project_id
   where p.review_on <= ($1::timestamptz at time zone o.time_zone)::date and k.card ->> 'stage' in ('DELIVERED', 'MEASURING', 'CLOSED')
     and not exists (select from effect_reviews r where r.plan_id = p.id and r.due_on = p.review_on)
   order by p.review_on, p.id`,
);

/** Verdicts that the board has not settled. $1 board */
export const openReviews = statement(
  'effects.open_reviews',
  `select r.id, r.due_on as "dueOn", r.content -> 'verdict' as verdict, r.content -> 'unit' as unit,
     r.content -> 'estimate' as estimate, p.metric_id as "metricId", k.title, k.owner_id as "ownerId",
     p.project_id as "projectId"
   from effect_reviews r join effect_plans p on p.id = r.plan_id join project_cards k on k.id = p.project_id
   where r.state = 'OPEN' and k.board_id = $1
   order by r.due_on, r.id`,
);

/** Other published metrics. $1 metric */
export const otherMetrics = statement(
  'effects.other_metrics',
  `select m.id from metric_cards m where m.state = 'PUBLISHED' and m.id <> $1 order by m.name, m.id`,
);

/** Projects that promised to move a metric and are not over. $1 organization · $2 metric */
export const measuredBy = statement(
  'effects.measured_by',
  `select (k.card ->> 'number')::int as number, k.title
   from effect_plans p join project_cards k on k.organization_id = p.organization_id and k.id = p.project_id
   where p.organization_id = $1 and p.metric_id = $2 and k.card ->> 'stage' not in ('CLOSED', 'STOPPED')
   order by 1`,
);
