import { alsoKinds } from './0200-notices-of-questions.ts';
import { sql } from './sql.ts';

const told = `'PROPOSAL_MOVED'`;

/** Whom a proposal concerns hears of each of its moves. */
export const noticesOfProposals = sql(
  245,
  'notices-of-proposals',
  alsoKinds('notices', told) + alsoKinds('notice_preferences', told),
);
