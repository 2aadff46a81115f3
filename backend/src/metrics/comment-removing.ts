import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { CommentRemoval } from './comment-removal.entity.ts';

/** Where a comment stands: the response, its day, and what the file calls the column or question. */
export interface CommentAddress {
  readonly responseId: string;
  readonly on: string;
  readonly question: string;
}

/** The key stays, so that it is still known that something was said. $1 day · $2 response · $3 question */
const takeTextAway = statement(
  'metrics.take_text_away',
  `update responses set comments = comments || jsonb_build_object($3::text, null)
   where day = $1 and id = $2 returning import_id as "importId"`,
);

/** Takes a text away for ever: from its response, from the file it came in, and from that file when it comes again. */
export async function removeComment(
  work: Work,
  { responseId, on, question }: CommentAddress,
  because: string,
): Promise<void> {
  await work.add(CommentRemoval, { responseId, question, because, removedAt: work.now, removedById: work.personId });
  const [row] = await work.query<{ importId: string }>(takeTextAway, [on, responseId, question]);
  if (row) await work.announce('imports.throw_away', { importId: row.importId });
}
