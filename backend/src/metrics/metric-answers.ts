import type { MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import type { ScoreCell } from '@cxboard/domain/metrics/histogram.rules';
import type { MetricState } from '@cxboard/domain/metrics/metric.rules';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';
import { definition } from './metric-page.statement.ts';

/**
 * The answers a metric counts, by day, and the definitions that count them. Answers of another label than those named
 * are left out; without a dimension all are touched.
 * $1 metric · $2 first day · $3 last day · $4 dimension · $5 labels touched · $6 labels compared with
 */
const answersByDay = statement(
  'metrics.answers_by_day',
  `
with windows as (
    select d.*,
      case when row_number() over (order by d.valid_from) = 1 then date '-infinity' else d.valid_from end as starts,
      coalesce(lead(d.valid_from) over (order by d.valid_from), date 'infinity') as ends
    from metric_definitions d where d.metric_id = $1::uuid),
  sided as (
    select s.id, case
        when $4::text is null or cardinality($5::text[]) = 0 or s.labels ->> $4 = any($5) then true
        when s.labels ->> $4 = any($6::text[]) then false end as is_touched
    from dimension_sets s
    where s.source_id in (select q.source_id from questions q join windows w on q.id = w.question_id)),
  bars as (
    select a.day, sided.is_touched, a.score, sum(a.n)::int as n, sum(a.sum_w) as sum_w, sum(a.sum_w2) as sum_w2
    from windows w join answer_days a
        on a.question_id = w.question_id and a.day >= greatest(w.starts, $2::date) and a.day < w.ends and a.day <= $3::date
      join sided on sided.id = a.dimension_set_id and sided.is_touched is not null
    group by 1, 2, 3)
select json_build_object(
  'id', m.id, 'slug', m.slug, 'name', m.name, 'state', m.state, 'isRetired', m.retired_at is not null,
  'isOnlyTold', exists (
      select from standing_values v
      where v.metric_id = m.id and v.month between date_trunc('month', $2::date) and $3::date)
    and not exists (
      select from windows w join answer_days a on a.question_id = w.question_id and a.day between $2::date and $3::date),
  'definitions', (select json_agg(${definition('w')} order by w.valid_from) from windows w),
  'dimensions', coalesce((
    select json_agg(json_build_object('name', d.name, 'aboutPeople', d.about_people))
    from dimensions d
    where d.source_id in (select q.source_id from questions q join windows w on q.id = w.question_id)), '[]'::json),
  'bars', coalesce((
    select json_agg(json_build_array(b.day, b.is_touched, b.score, b.n, b.sum_w, b.sum_w2) order by b.day, b.score)
    from bars b), '[]'::json)) as tree
from metrics m where m.id = $1 and m.state = 'PUBLISHED'`,
);

export interface AnswersRequest {
  readonly metricId: string;
  readonly from: string;
  readonly to: string;
  readonly dimension: string | null;
  readonly touched: readonly string[];
  readonly comparison: readonly string[];
}

type Bar = ScoreCell & { readonly day: string };

/** The answers of a published metric: of what something touches, and of what it leaves alone. */
export interface MetricAnswers {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: MetricState;
  readonly isRetired: boolean;
  /** Values of these days are given by hand, and no answers of theirs are here. */
  readonly isOnlyTold: boolean;
  readonly definitions: readonly (MetricDefinition & { readonly questionId: string | null })[];
  readonly dimensions: readonly { readonly name: string; readonly aboutPeople: boolean }[];
  readonly touched: readonly Bar[];
  readonly comparison: readonly Bar[];
}

type Told = readonly [day: string, isTouched: boolean, score: number, n: number, sumW: number, sumW2: number];
type AnswersTree = Omit<MetricAnswers, 'touched' | 'comparison'> & { readonly bars: readonly Told[] };

const barOf = ([day, , score, n, sumW, sumW2]: Told): Bar => ({ day, score, n, sumW, sumW2 });

/** Null when there is no such published metric. One statement, inside an act or a reading. */
export async function metricAnswers(ask: Ask, request: AnswersRequest): Promise<MetricAnswers | null> {
  const { metricId, from, to, dimension, touched, comparison } = request;
  const [row] = await ask<{ tree: AnswersTree }>(answersByDay, [metricId, from, to, dimension, touched, comparison]);
  if (!row) return null;
  const { bars, ...metric } = row.tree;
  return {
    ...metric,
    touched: bars.filter(([, isTouched]) => isTouched).map(barOf),
    comparison: bars.filter(([, isTouched]) => !isTouched).map(barOf),
  };
}
