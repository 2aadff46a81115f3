import type { RowProblem } from '@cxboard/domain/imports/row.rules';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

const forget = statement('imports.forget_errors', 'delete from import_errors where import_id = $1');
const keep = statement(
  'imports.keep_errors',
  `insert into import_errors (organization_id, import_id, number, line, column_name, value, reason, message)
   select $1, $2, nth, line, column_name, value, reason, message
   from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
     with ordinality as found (line, column_name, value, reason, message, nth)`,
);

/** The problems of the newest pass take the place of those of the one before. */
export async function keepErrors(work: Work, importId: string, problems: readonly RowProblem[]): Promise<void> {
  await work.query(forget, [importId]);
  await work.query(keep, [
    ...[work.organizationId, importId],
    problems.map(({ line }) => line),
    problems.map(({ column }) => column),
    problems.map(({ value }) => value),
    problems.map(({ reason }) => reason),
    problems.map(({ message }) => message),
  ]);
}
