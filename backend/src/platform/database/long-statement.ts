import type { Statement } from './statement.ts';
import type { Work } from './work.ts';

/** The pool's limit for a statement is too short for millions of rows; their transaction has a limit of its own. */
export const longest = 6 * 3_600_000;

/** How many rows it touched. */
export async function runLong(work: Work, { name, text }: Statement, values: readonly unknown[]): Promise<number> {
  const query = { name, text, values: [...values], query_timeout: longest };
  const { rowCount } = (await work.client().query(query)) as { rowCount: number | null };
  return rowCount ?? 0;
}
