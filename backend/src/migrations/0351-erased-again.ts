import { sql } from './sql.ts';

/** What is forgotten again after a restore was noted outside: who asked for it may be unknown to the older backup. */
export const erasedAgain = sql(
  351,
  'erased-again',
  `
alter table erasures alter column erased_by_id drop not null;
`,
);
