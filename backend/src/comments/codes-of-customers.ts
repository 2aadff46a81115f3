import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** $1 customer */
const theirCodes = statement(
  'comments.erase_codes',
  `delete from comment_codes k using responses r
   where r.customer_key = $1 and k.organization_id = r.organization_id and k.response_id = r.id`,
);

/** $1 source · $2 first day kept */
const codesBefore = statement(
  'comments.erase_codes_before',
  `delete from comment_codes k using responses r
   where r.source_id = $1 and r.day < $2 and k.organization_id = r.organization_id and k.response_id = r.id`,
);

/** What was heard in comments of days before one; their responses must still be there. */
export const eraseCodesBefore = (work: Work, { sourceId, day }: { sourceId: string; day: string }): Promise<number> =>
  runLong(work, codesBefore, [sourceId, day]);

/** What was heard in the comments of a customer who is erased; their responses must still be there. */
export const eraseCodesOf = (work: Work, customerId: string): Promise<number> =>
  runLong(work, theirCodes, [customerId]);
