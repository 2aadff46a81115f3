import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** $1 customer */
const theirCodes = statement(
  'comments.erase_codes',
  `delete from comment_codes k using responses r
   where r.customer_key = $1 and k.organization_id = r.organization_id and k.response_id = r.id`,
);

/** What was heard in the comments of a customer who is erased; their responses must still be there. */
export const eraseCodesOf = (work: Work, customerId: string): Promise<number> =>
  runLong(work, theirCodes, [customerId]);
