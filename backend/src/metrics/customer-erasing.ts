import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** Days count on without what one customer answered. $1 customer */
const withoutTheirAnswers = statement(
  'metrics.days_without_customer',
  `
with gone as (
    select a.question_id, a.day, r.dimension_set_id, a.score, r.import_id,
      count(*)::int as n, sum(r.weight) as sum_w, sum(r.weight * r.weight) as sum_w2
    from responses r join answers a on a.day = r.day and a.response_id = r.id
    where r.customer_key = $1 group by 1, 2, 3, 4, 5),
  taken as (
    delete from answer_days d using gone g
    where d.question_id = g.question_id and d.day = g.day and d.dimension_set_id = g.dimension_set_id and d.score = g.score
      and d.import_id = g.import_id
    returning d.*, g.n as gone_n, g.sum_w as gone_w, g.sum_w2 as gone_w2)
insert into answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
select organization_id, question_id, day, dimension_set_id, score, import_id, n - gone_n,
  greatest(0, sum_w - gone_w), greatest(0, sum_w2 - gone_w2)
from taken where n > gone_n`,
);
const theirAnswers = statement(
  'metrics.erase_answers',
  `delete from answers a using responses r
   where r.customer_key = $1 and a.organization_id = r.organization_id and a.day = r.day and a.response_id = r.id`,
);
const theirResponses = statement('metrics.erase_responses', 'delete from responses where customer_key = $1');

/** $1 source · $2 first day kept */
const answersBefore = statement(
  'metrics.erase_answers_before',
  `delete from answers a using responses r
   where r.source_id = $1 and r.day < $2 and a.organization_id = r.organization_id and a.day = r.day and a.response_id = r.id`,
);
const responsesBefore = statement(
  'metrics.erase_responses_before',
  'delete from responses where source_id = $1 and day < $2',
);

/** Erases the questionnaires of days before one, and says how many those were; every series counts on with its sums by day. */
export async function eraseResponsesBefore(
  work: Work,
  { sourceId, day }: { sourceId: string; day: string },
): Promise<number> {
  await runLong(work, answersBefore, [sourceId, day]);
  return runLong(work, responsesBefore, [sourceId, day]);
}

/**
 * Erases all that a customer ever answered, and says how many responses that were; every series counts on without it. How
 * often a question stayed unanswered is no one's and stays.
 */
export async function eraseResponsesOf(work: Work, customerId: string): Promise<number> {
  await runLong(work, withoutTheirAnswers, [customerId]);
  await runLong(work, theirAnswers, [customerId]);
  return runLong(work, theirResponses, [customerId]);
}
