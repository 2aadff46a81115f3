import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

const begin = statement(
  'imports.begin_progress',
  `insert into import_progress (organization_id, id, bytes_read, rows_read) values ($1, $2, 0, 0)
   on conflict (organization_id, id) do update set bytes_read = 0, rows_read = 0, cancel_asked_at = null`,
);
const askCancel = statement('imports.ask_cancel', 'update import_progress set cancel_asked_at = $2 where id = $1');
const free = statement('imports.free', 'select id from imports where id = $1 for update skip locked');
const there = statement('imports.there', `select id from imports where id = $1 and state = 'COMMITTING'`);
const note = statement(
  'imports.progress',
  `update import_progress set bytes_read = $2, rows_read = $3 where id = $1 returning cancel_asked_at is not null as cancelled`,
);

export const beginProgress = (work: Work, importId: string) => work.query(begin, [work.organizationId, importId]);

export const askToCancel = (work: Work, importId: string) => work.query(askCancel, [importId, work.now]);

/** A commit is running right now: it holds the import's row. */
export async function isBeingTakenOver(work: Work, importId: string): Promise<boolean> {
  const unlocked = await work.query(free, [importId]);
  return unlocked.length === 0 && (await work.query(there, [importId])).length > 0;
}

/** Writes how far a pass came; true when somebody asked it to stop. */
export async function noteProgress(
  work: Work,
  importId: string,
  { bytes, rows }: { bytes: number; rows: number },
): Promise<boolean> {
  const [row] = await work.query<{ cancelled: boolean }>(note, [importId, bytes, rows]);
  work.tell('IMPORT', importId);
  return row?.cancelled ?? true;
}
