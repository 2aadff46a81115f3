import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { runLong } from '../platform/database/long-statement.ts';

const answers = statement(
  'metrics.remove_answers',
  `delete from answers a using responses r
   where r.import_id = $1 and r.day between $2 and $3
     and a.organization_id = r.organization_id and a.day = r.day and a.response_id = r.id`,
);
const responses = statement(
  'metrics.remove_responses',
  'delete from responses where import_id = $1 and day between $2 and $3',
);
const answerDays = statement('metrics.remove_answer_days', 'delete from answer_days where import_id = $1');
const exclusionDays = statement('metrics.remove_exclusion_days', 'delete from exclusion_days where import_id = $1');

export interface DaysOfImport {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** Takes back all that an import brought: its responses, their answers, and its share of every day's histogram. */
export async function removeResponses(
  work: Work,
  { importId, days }: { importId: string; days: DaysOfImport | null },
): Promise<void> {
  const span = [importId, days?.firstDay ?? '-infinity', days?.lastDay ?? 'infinity'];
  await runLong(work, answers, span);
  await runLong(work, responses, span);
  await runLong(work, answerDays, [importId]);
  await runLong(work, exclusionDays, [importId]);
}
