import type { Direction, MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import type { Layer } from '@cxboard/domain/metrics/metric.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { buildSeries, type DayCell, type Series } from '@cxboard/domain/metrics/series.rules';
import type { StatedValue } from '@cxboard/domain/metrics/stated-values.rules';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** Published metrics with the months that are over, from their first answer on. $1 today */
const wholeSeries = statement(
  'metrics.whole_series',
  `
with windows as (
    select d.*,
      case when row_number() over later = 1 then date '-infinity' else d.valid_from end as starts,
      coalesce(lead(d.valid_from) over later, date 'infinity') as ends
    from metric_definitions d join metrics m on m.id = d.metric_id and m.state = 'PUBLISHED' and m.retired_at is null
    window later as (partition by d.metric_id order by d.valid_from)),
  cells as (
    select w.metric_id, greatest(a.period, w.starts) as day, a.score,
      sum(a.n)::int as n, sum(a.sum_w) as sum_w, sum(a.sum_w2) as sum_w2
    from windows w cross join lateral answers_between(
      w.question_id, 'month', w.starts, least(w.ends, date_trunc('month', $1::date)::date)) a
    group by 1, 2, 3),
  stated as (
    select v.metric_id, json_agg(json_build_object('month', v.month, 'value', v.value, 'n', v.n, 'low', v.low,
      'high', v.high, 'quality', v.quality) order by v.month) as said
    from standing_values v where v.month < date_trunc('month', $1::date) group by 1),
  counted as (
    select c.metric_id, json_agg(json_build_object('day', c.day, 'score', c.score, 'n', c.n, 'sumW', c.sum_w,
      'sumW2', c.sum_w2) order by c.day, c.score) as cells
    from cells c group by 1)
select m.id, m.name, m.slug, m.layer,
  (select json_agg(json_build_object(
      'version', w.number, 'validFrom', w.valid_from, 'question', w.question, 'rule', w.rule,
      'scale', json_build_object('min', w.scale_min, 'max', w.scale_max), 'direction', w.direction, 'leads', w.leads,
      'topBoxes', w.top_boxes, 'programme', w.programme, 'population', w.population) order by w.valid_from)
    from windows w where w.metric_id = m.id) as definitions,
  coalesce(counted.cells, '[]'::json) as cells, coalesce(stated.said, '[]'::json) as stated
from metrics m left join counted on counted.metric_id = m.id left join stated on stated.metric_id = m.id
where (counted.metric_id is not null or stated.metric_id is not null)
  and m.state = 'PUBLISHED' and m.retired_at is null
order by lower(m.name), m.id`,
);

interface WholeRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly layer: Layer;
  readonly definitions: readonly MetricDefinition[];
  readonly cells: readonly DayCell[];
  readonly stated: readonly StatedValue[];
}

export interface WatchedMetric {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly layer: Layer;
  /** Of the newest definition. */
  readonly direction: Direction;
  readonly series: Series;
}

/** Every published metric by month, up to the newest month that is over and has answers: what rules are applied to. */
export async function watchedMetrics(ask: Ask, today: LocalDate): Promise<WatchedMetric[]> {
  const rows = await ask<WholeRow>(wholeSeries, [today]);
  return rows.map(({ definitions, cells, stated, ...metric }) => {
    const days = [...cells.map(({ day }) => day), ...stated.map(({ month }) => month)].sort();
    const [from = today, to = today] = [days.at(0), days.at(-1)];
    const direction = definitions.at(-1)?.direction ?? 'HIGHER_IS_BETTER';
    const series = buildSeries({ grain: 'MONTH', from, to, today, definitions, cells, stated });
    return { ...metric, direction, series };
  });
}
