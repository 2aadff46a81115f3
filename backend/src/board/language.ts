import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** $1 organization · $2 board */
const localeOf = statement('board.locale', 'select locale from board_languages where organization_id = $1 and id = $2');

/** The language and the way of writing dates and figures of a board’s mails, papers and their pages: its own, else of the house. */
export async function languageOf(work: Pick<Work, 'organizationId' | 'query'>, boardId: string): Promise<string> {
  const [row] = await work.query<{ locale: string }>(localeOf, [work.organizationId, boardId]);
  return foundOr404(row).locale;
}
