import { runLong } from '../platform/database/long-statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

const beside = statement(
  'customers.beside_others',
  `select pg_advisory_xact_lock_shared(hashtextextended('customers ' || $1::text, 0))`,
);
const alone = statement(
  'customers.alone',
  `select pg_advisory_xact_lock(hashtextextended('customers ' || $1::text, 0))`,
);

/** Files are taken over beside each other, but never while somebody is erased. Taken before any row is locked. */
export const takeOverBesideOthers = (work: Work): Promise<unknown> => runLong(work, beside, [work.organizationId]);
/** Nobody is erased while a file is taken over: its rows would come after them. */
export const eraseAlone = (work: Work): Promise<unknown> => work.query(alone, [work.organizationId]);
