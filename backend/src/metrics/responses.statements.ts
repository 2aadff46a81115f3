import { statement } from '../platform/database/statement.ts';

/** COPY is not possible into tables with row-level security: rows wait here, then move over in a few statements. */
export const waitingRoom = `
  create temp table incoming (
    id uuid, day date, line integer, weight double precision, customer_key uuid, dimension_set_id uuid, comments jsonb,
    scores integer[], losses integer[]
  ) on commit drop;
  set local work_mem = '64MB'`;

export const copyIn = 'copy incoming from stdin';

/** A later file says anew what each asks for the value model and forgets no score of recommendation; means of the same name are a question of their own. $1 organization · $2 source · $3 ids · $4 names · $5 lowest · $6 highest scores · $7 what they ask */
export const questionsNamed = statement(
  'metrics.questions_named',
  `insert into questions (organization_id, id, source_id, name, scale_min, scale_max, asks)
   select $1, id, $2, name, low, high, asks
   from unnest($3::uuid[], $4::text[], $5::int[], $6::int[], $7::text[]) as q (id, name, low, high, asks)
   on conflict (organization_id, source_id, md5(lower(name)), (asks is not distinct from 'MEANS'))
     do update set scale_min = excluded.scale_min, scale_max = excluded.scale_max,
       asks = coalesce(excluded.asks, case questions.asks when 'RECOMMENDS' then questions.asks end)
   returning id, name`,
);
export const dimensionsNamed = statement(
  'metrics.dimensions_named',
  `insert into dimensions (organization_id, id, source_id, name, about_people)
   select $1, id, $2, name, about from unnest($3::uuid[], $4::text[], $5::bool[]) as d (id, name, about)
   on conflict (organization_id, source_id, lower(name)) do update set about_people = excluded.about_people`,
);
export const setsKnown = statement(
  'metrics.sets_known',
  `insert into dimension_sets (organization_id, id, source_id, labels)
   select $1, id, $2, labels from unnest($3::uuid[], $4::jsonb[]) as s (id, labels) on conflict do nothing`,
);
/** Who was erased stays so. */
export const leaveErasedOut = statement(
  'metrics.leave_erased_out',
  'delete from incoming i using erased_customers e where e.customer_key = i.customer_key',
);
/** What is past its time was erased, and its days count on without it: it is not counted again. $1 first day kept */
export const leavePastOut = statement('metrics.leave_past_out', 'delete from incoming where day < $1::date');
/** By another clock the same moment is the day before or after: such a response is there already. $1 organization */
export const leaveMovedOut = statement(
  'metrics.leave_moved_out',
  `delete from incoming i using responses r
   where r.organization_id = $1 and r.day in (i.day - 1, i.day + 1) and r.id = i.id`,
);
/** Texts that were removed never come back, though the response does. */
export const leaveRemovedOut = statement(
  'metrics.leave_removed_out',
  `update incoming i set comments = i.comments || gone.texts
   from (select response_id, jsonb_object_agg(question, null) as texts, array_agg(question) as questions
     from comment_removals group by response_id) gone
   where gone.response_id = i.id and i.comments ?| gone.questions`,
);
/**
 * What is there already stays; the first of several equal ids wins. Rows come in the order of the key, since a million of them in no
 * order would each look for their own page of its index. $1 organization · $2 source · $3 import
 */
export const addResponses = statement(
  'metrics.add_responses',
  `insert into responses
     (organization_id, day, id, source_id, import_id, line, weight, customer_key, dimension_set_id, comments)
   select $1, day, id, $2, $3, line, weight, customer_key, dimension_set_id, comments from incoming
   order by day, id, line
   on conflict do nothing`,
);
/** Rows without an id that say exactly the same are told apart by how often they came before. */
export const tellTwinsApart = statement(
  'metrics.tell_twins_apart',
  `update incoming set id = overlay(overlay(md5(incoming.id || '#' || twins.nth) placing '8' from 13) placing '8' from 17)::uuid
   from (select line, row_number() over (partition by day, id order by line) as nth from incoming) twins
   where twins.line = incoming.line and twins.nth > 1`,
);
export const dropDuplicates = statement(
  'metrics.drop_duplicates',
  `delete from incoming i where not exists (
     select from responses r
     where r.organization_id = $1 and r.day = i.day and r.id = i.id and r.import_id = $2 and r.line = i.line)`,
);
/** $1 organization · $2 questions in the order of the scores */
export const addAnswers = statement(
  'metrics.add_answers',
  `insert into answers (organization_id, day, response_id, question_id, score)
   select $1, i.day, i.id, q.id, i.scores[q.nth]
   from incoming i cross join unnest($2::uuid[]) with ordinality as q (id, nth)
   where i.scores[q.nth] is not null
   order by i.day, i.id`,
);
/** The import's share of each day's histogram. $3 import */
export const addAnswerDays = statement(
  'metrics.add_answer_days',
  `insert into answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
   select $1, q.id, i.day, i.dimension_set_id, i.scores[q.nth], $3, count(*), sum(i.weight), sum(i.weight * i.weight)
   from incoming i cross join unnest($2::uuid[]) with ordinality as q (id, nth)
   where i.scores[q.nth] is not null
   group by q.id, i.day, i.dimension_set_id, i.scores[q.nth]`,
);
/** $4 reasons and $5 codes, in the order of the numbers in \`losses\` */
export const addExclusionDays = statement(
  'metrics.add_exclusion_days',
  `insert into exclusion_days (organization_id, question_id, day, dimension_set_id, reason, code, import_id, n)
   select $1, q.id, i.day, i.dimension_set_id, ($4::text[])[i.losses[q.nth]], ($5::text[])[i.losses[q.nth]], $3, count(*)
   from incoming i cross join unnest($2::uuid[]) with ordinality as q (id, nth)
   where i.losses[q.nth] is not null
   group by q.id, i.day, i.dimension_set_id, i.losses[q.nth]`,
);
