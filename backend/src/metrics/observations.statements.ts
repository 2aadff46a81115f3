import { statement } from '../platform/database/statement.ts';

/** COPY is not possible into tables with row-level security: rows wait here, then move over in a few statements. */
export const waitingRoom = `
  create temp table incoming_observations (day date, dimension_set_id uuid, total bigint, hits bigint[],
    sum_x double precision, sum_x2 double precision) on commit drop`;
export const copyIn = 'copy incoming_observations from stdin';

/**
 * Rows about the same day and the same labels are parts of one observation; of a mean its sums add up.
 * $1 organization · $2 import · $3 questions in the order of the hits · $4 which of them are means
 */
export const addObservations = statement(
  'metrics.add_observations',
  `insert into observations (organization_id, question_id, day, dimension_set_id, import_id, hits, total, sum_x, sum_x2)
   select $1, q.id, i.day, i.dimension_set_id, $2, sum(i.hits[q.nth]), sum(i.total),
     case when bool_or(q.is_mean) then sum(i.sum_x) end, case when bool_or(q.is_mean) then sum(i.sum_x2) end
   from incoming_observations i cross join unnest($3::uuid[], $4::bool[]) with ordinality as q (id, is_mean, nth)
   group by q.id, i.day, i.dimension_set_id`,
);
/** Rows whose day and labels an earlier file told just so: they change nothing. $1 import */
export const toldBefore = statement(
  'metrics.observations_told_before',
  `select count(*) as count from incoming_observations i
   where not exists (
     select from observations mine
     where mine.import_id = $1 and mine.day = i.day and mine.dimension_set_id = i.dimension_set_id and not exists (
       select from observations o join answer_days a
           on a.question_id = o.question_id and a.day = o.day and a.dimension_set_id = o.dimension_set_id
             and a.import_id = o.import_id
       where o.question_id = mine.question_id and o.day = mine.day and o.dimension_set_id = mine.dimension_set_id
         and o.import_id <> $1 and o.hits = mine.hits and o.total = mine.total
         and o.sum_x is not distinct from mine.sum_x and o.sum_x2 is not distinct from mine.sum_x2))`,
);
/** Takes what stands for the days of an import out of the histograms. $1 import */
export const clearDays = statement(
  'metrics.clear_observed_days',
  `delete from answer_days a using observations o, observations mine
   where mine.import_id = $1 and o.question_id = mine.question_id and o.day = mine.day
     and o.dimension_set_id = mine.dimension_set_id and a.organization_id = o.organization_id
     and a.question_id = o.question_id and a.day = o.day and a.dimension_set_id = o.dimension_set_id
     and a.import_id = o.import_id`,
);
/**
 * Of several tellings of a day the file taken over last stands. A mean is one bar with its sums in place of the weights
 * (decision 510). $1 import · $2 whether it counts itself, as the last one
 */
export const countDays = statement(
  'metrics.count_observed_days',
  `insert into answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
   select stands.organization_id, stands.question_id, stands.day, stands.dimension_set_id, part.score, stands.import_id,
     part.n, coalesce(stands.sum_x, part.n), coalesce(stands.sum_x2, part.n)
   from (
     select distinct on (o.question_id, o.day, o.dimension_set_id) o.*
     from observations mine join observations o
         on o.question_id = mine.question_id and o.day = mine.day and o.dimension_set_id = mine.dimension_set_id
       left join imports i on i.id = o.import_id
     where mine.import_id = $1 and ($2 or o.import_id <> $1)
     order by o.question_id, o.day, o.dimension_set_id, o.import_id = $1 desc, i.committed_at desc nulls last,
       o.import_id desc) stands
     cross join lateral (values (1, stands.hits), (0, stands.total - stands.hits)) part (score, n)
   where part.n > 0`,
);
/** $1 import */
export const removeObservationsOf = statement(
  'metrics.remove_observations',
  'delete from observations where import_id = $1',
);
