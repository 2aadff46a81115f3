import { statement } from '../platform/database/statement.ts';

/** Rows wait here, then move over in a few statements. */
export const waitingRoom = `
  create temp table incoming_customers (
    quarter date, customer_key uuid, revenue_in_cents bigint, potential_in_cents bigint, has_left boolean, labels jsonb
  ) on commit drop`;
export const copyIn = 'copy incoming_customers from stdin';

/** Who was erased stays so. */
export const leaveErasedOut = statement(
  'customers.leave_erased_out',
  'delete from incoming_customers i using erased_customers e where e.customer_key = i.customer_key',
);
/** What is past its time was erased and is not told again. $1 first day kept */
export const leavePastOut = statement(
  'customers.leave_past_out',
  `delete from incoming_customers where quarter + interval '3 months' <= $1::date`,
);
/** $1 source · $2 first day kept */
export const eraseBefore = statement(
  'customers.erase_before',
  `delete from customer_quarters where source_id = $1 and quarter + interval '3 months' <= $2::date`,
);
/** A customer is told once a quarter; the first telling stays. $1 organization · $2 source · $3 import */
export const addQuarters = statement(
  'customers.add_quarters',
  `insert into customer_quarters
     (organization_id, quarter, customer_key, source_id, import_id, revenue_in_cents, potential_in_cents, has_left, labels)
   select $1, quarter, customer_key, $2, $3, revenue_in_cents, potential_in_cents, has_left, labels
   from incoming_customers on conflict do nothing`,
);
export const rowsWaiting = statement('customers.rows_waiting', 'select count(*) as count from incoming_customers');

/** The middle revenue of the first file that tells a quarter is good revenue, for good. $1 organization · $2 now */
export const freezeThresholds = statement(
  'customers.freeze_thresholds',
  `insert into class_thresholds (organization_id, quarter, import_id, good_revenue_in_cents, frozen_at)
   select distinct on (quarter) $1::uuid, quarter, import_id,
     percentile_cont(0.5) within group (order by revenue_in_cents), $2::timestamptz
   from customer_quarters c
   where revenue_in_cents is not null
     and not exists (select from class_thresholds t where t.quarter = c.quarter)
   group by quarter, import_id
   order by quarter, import_id`,
);
export const removeQuarters = statement(
  'customers.remove_quarters',
  'delete from customer_quarters where import_id = $1',
);
/** What was set by a file that does not count. $1 import */
export const removeThresholds = statement(
  'customers.remove_thresholds',
  'delete from class_thresholds where import_id = $1',
);
/** $1 source */
export const labelsOfSource = statement(
  'customers.labels_of_source',
  `select l.key as dimension, array_agg(distinct lower(l.value)) as labels
   from customer_quarters c cross join jsonb_each_text(c.labels) l where c.source_id = $1 group by 1`,
);

/**
 * The last nine quarters: customers who stand alike, now and in the quarter before; the score of a customer is the newest
 * answer of twelve months up to the end of the quarter. What is good is said here, what it makes of a customer by the rules.
 */
export const classFacts = statement(
  'customers.classes',
  `
with metric as (
    select m.id, m.slug, m.name, d.scale_max
    from metrics m join lateral (
      select * from metric_definitions d where d.metric_id = m.id order by d.valid_from desc limit 1) d on d.rule = 'NPS'
    where m.state = 'PUBLISHED' and m.retired_at is null
    order by d.programme <> 'RELATIONSHIP', m.created_at, m.id limit 1),
  asked as (select distinct question_id from metric_definitions where metric_id = (select id from metric)),
  quarters as (
    select c.quarter, max(t.good_revenue_in_cents) as good_revenue, count(*) filter (where has_left is not null)::int as told,
      count(*) filter (where has_left)::int as lost
    from customer_quarters c left join class_thresholds t on t.quarter = c.quarter
    group by 1 order by 1 desc limit 9),
  scored as (
    select distinct on (q.quarter, r.customer_key) q.quarter, r.customer_key, a.score
    from quarters q
      join responses r on r.customer_key is not null
        and r.day >= (q.quarter - interval '9 months')::date and r.day < (q.quarter + interval '3 months')::date
      join answers a on a.day = r.day and a.response_id = r.id and a.question_id in (select question_id from asked)
    order by q.quarter, r.customer_key, r.day desc, r.id),
  marked as (
    select c.quarter, c.customer_key, c.revenue_in_cents as revenue,
      s.score >= (select scale_max - 1 from metric) as good_score,
      c.revenue_in_cents >= q.good_revenue as good_revenue, c.potential_in_cents >= q.good_revenue as good_potential
    from quarters q join customer_quarters c on c.quarter = q.quarter
      left join scored s on s.quarter = c.quarter and s.customer_key = c.customer_key),
  steps as (select quarter, lead(quarter) over (order by quarter) as next from quarters),
  moved as (
    select m.*, s.next from marked m join steps s on s.quarter = m.quarter),
  pairs as (
    select coalesce(now.quarter, was.next) as quarter, now.revenue,
      now.customer_key is not null as is_here, now.good_score, now.good_revenue, now.good_potential,
      was.customer_key is not null as was_here, was.good_score as score_before, was.good_revenue as revenue_before,
      was.good_potential as potential_before
    from marked now full join (select * from moved where next is not null) was
      on was.customer_key = now.customer_key and was.next = now.quarter),
  alike as (
    select quarter, count(*)::int as customers, coalesce(sum(revenue), 0)::float8 as revenue,
      is_here, good_score, good_revenue, good_potential, was_here, score_before, revenue_before, potential_before
    from pairs group by quarter, is_here, good_score, good_revenue, good_potential, was_here, score_before, revenue_before,
      potential_before),
  leaving as (select max(quarter) as quarter from quarters where told > 0),
  parts as (
    select l.key as dimension, l.value as label, count(*)::int as at_start, count(*) filter (where has_left)::int as lost
    from leaving v join customer_quarters c on c.quarter = v.quarter and c.has_left is not null
      cross join jsonb_each_text(c.labels) l
    group by 1, 2)
select json_build_object(
  'metric', (select json_build_object('slug', slug, 'name', name) from metric),
  'quarters', coalesce((
    select json_agg(json_build_object('quarter', quarter, 'goodScore', coalesce((select scale_max - 1 from metric), 9),
      'goodRevenueInCents', good_revenue,
      'churn', case when told > 0 then json_build_object('atStart', told, 'lost', lost) end) order by quarter)
    from quarters), '[]'::json),
  'alike', coalesce((
    select json_agg(json_build_object('quarter', quarter, 'customers', customers, 'revenueInCents', revenue,
      'now', case when is_here then json_build_object(
        'goodScore', good_score, 'goodRevenue', good_revenue, 'goodPotential', good_potential) end,
      'before', case when was_here then json_build_object(
        'goodScore', score_before, 'goodRevenue', revenue_before, 'goodPotential', potential_before) end))
    from alike), '[]'::json),
  'leavingIn', (select quarter from leaving),
  'parts', coalesce((
    select json_agg(json_build_object('dimension', dimension, 'label', label, 'atStart', at_start, 'lost', lost))
    from parts), '[]'::json)) as facts`,
);

/** The files that told what customers bring. */
export const importsOfCustomers = statement(
  'customers.imports',
  `select coalesce(array_agg(distinct import_id), '{}') as ids from customer_quarters`,
);
