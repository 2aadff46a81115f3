import type { Work } from '../platform/database/work.ts';
import type { Pack } from './pack.entity.ts';

/** Those who wait for it, and look at the same page. */
export function tellReaders(work: Work, { id, boardId, readerId }: Pack): void {
  work.tell('PACK', id, { boardId, personIds: readerId ? [readerId] : [] });
}
