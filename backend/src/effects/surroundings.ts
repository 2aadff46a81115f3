import type { DoubtedAnswers, EffectDocument, UnsureAnswers } from '@cxboard/domain/effects/effect-document';
import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import { statement } from '../platform/database/statement.ts';

/** $1 plan · $2 the questions that its metric counts */
export const surroundings = statement(
  'effects.surroundings',
  `select json_build_object(
     'events', coalesce((
       select json_agg(json_build_object('happenedOn', e.happened_on, 'title', e.title) order by e.happened_on, e.id)
       from (
         select id, happened_on, title from project_events
         where organization_id = p.organization_id and project_id = p.project_id
         union all
         select id, greatest(starts_on, p.baseline_from), title from context_event_spans
         where organization_id = p.organization_id and starts_on < p.review_on and ends_on >= p.baseline_from) e), '[]'::json),
     'others', coalesce((
       select json_agg(json_build_object(
           'number', k.card -> 'number', 'title', k.card -> 'title', 'dimension', o.dimension, 'touched', o.touched,
           'comparison', o.comparison, 'reasonId', o.reason_id, 'goLiveOn', o.go_live_on, 'reviewOn', o.review_on) order by k.number)
       from effect_plans o join project_cards k on k.organization_id = o.organization_id and k.id = o.project_id
       where o.organization_id = p.organization_id and o.id <> p.id
         and (o.metric_id = p.metric_id or o.reason_id = p.reason_id)
         and k.card ->> 'stage' <> 'STOPPED'), '[]'::json),
     'doubts', coalesce((
       select json_agg(json_build_object('answers', d.answers, 'from', d.first_day, 'to', d.last_day, 'because', d.because)
         order by d.first_day, d.because)
       from (
         select a.because, sum(a.n)::int as answers, min(a.day) as first_day, max(a.day) as last_day
         from (
           select import_id, because, day, n from doubted_answers
           where organization_id = p.organization_id and question_id = any($2::uuid[])
             and (cardinality(p.touched) = 0 or labels ->> p.dimension = any(p.touched || p.comparison))
           union all
           select c.import_id, c.because, c.day, c.contacts from reason_links r
             join labels_of_reasons g on g.organization_id = r.organization_id and g.reason_id = r.counted_id
             join doubted_contacts c on c.organization_id = g.organization_id and c.label_id = any(g.label_ids)
           where p.metric_id is null and r.organization_id = p.organization_id
             and (r.id = p.reason_id or r.id = any(p.other_reason_ids))) a
         where (a.day between p.baseline_from and p.baseline_to
             or a.day >= p.go_live_on + p.wash_in_days and a.day < p.review_on)
           and not coalesce(a.day between p.nominated_from and p.nominated_to, false)
         group by a.import_id, a.because) d), '[]'::json),
     'unsure', coalesce((
       select json_agg(json_build_object('quality', u.quality, 'answers', u.answers, 'from', u.first_day, 'to', u.last_day)
         order by u.quality)
       from (
         select a.quality, sum(a.n)::int as answers, min(a.day) as first_day, max(a.day) as last_day
         from unsure_answers a
         where a.organization_id = p.organization_id and a.question_id = any($2::uuid[])
           and (cardinality(p.touched) = 0 or a.labels ->> p.dimension = any(p.touched || p.comparison))
           and (a.day between p.baseline_from and p.baseline_to
             or a.day >= p.go_live_on + p.wash_in_days and a.day < p.review_on)
           and not coalesce(a.day between p.nominated_from and p.nominated_to, false)
         group by a.quality) u), '[]'::json)) as tree
   from effect_plans p where p.id = $1`,
);

/** One row when the board did not take an earlier verdict. $1 plan */
export const disputedBefore = statement(
  'effects.disputed_before',
  `select 1 as one from effect_reviews r where r.plan_id = $1 and r.state = 'DISPUTED' limit 1`,
);

type OtherPlan = Pick<EffectPlan, 'dimension' | 'touched' | 'comparison' | 'reasonId' | 'goLiveOn' | 'reviewOn'>;

export interface Surroundings {
  readonly events: EffectDocument['events'];
  readonly others: readonly (OtherPlan & EffectDocument['overlapping'][number])[];
  readonly doubts: readonly DoubtedAnswers[];
  readonly unsure: readonly UnsureAnswers[];
}
