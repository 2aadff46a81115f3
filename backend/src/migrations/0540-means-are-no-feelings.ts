import { sql } from './sql.ts';

/** How customers felt at a place is what they answered: how long they waited there is no answer, whatever its scale. */
export const meansAreNoFeelings = sql(
  540,
  'means-are-no-feelings',
  `
create or replace view scores_at_touch_points with (security_invoker = true) as
  with places as materialized (
      select distinct t.organization_id, t.id as topic_id, l.dimension_set_id
      from touch_points t
        join response_labels l on l.organization_id = t.organization_id and l.grouping = lower(t.name)),
    asked as materialized (
      select q.organization_id, q.id as question_id, q.scale_min, q.scale_max,
        (select f.direction from metric_definitions f
          join metrics m on m.organization_id = f.organization_id and m.id = f.metric_id and m.state <> 'DRAFT'
          where f.organization_id = q.organization_id and f.question_id = q.id
          order by f.valid_from desc, f.defined_at desc limit 1) as direction
      from questions q where q.scale_max > q.scale_min and q.asks is distinct from 'MEANS')
  select d.organization_id, p.topic_id, d.day, d.n,
    (4 * (d.score - q.scale_min)::double precision / (q.scale_max - q.scale_min) - 2)
      * case q.direction when 'LOWER_IS_BETTER' then -1 else 1 end as feeling
  from places p
    join answer_days d on d.organization_id = p.organization_id and d.dimension_set_id = p.dimension_set_id
    join asked q on q.organization_id = d.organization_id and q.question_id = d.question_id
  where d.score is not null;
`,
);
