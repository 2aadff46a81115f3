import { sql } from './sql.ts';

/** A pack that is printed says how far it is, and can be cancelled. */
export const progressOfPacks = sql(
  265,
  'progress-of-packs',
  `
alter table packs
  add column progress integer not null default 0 check (progress between 0 and 100),
  drop constraint packs_state_check,
  add constraint packs_state_check check (state in ('MAKING', 'READY', 'FAILED', 'CANCELLED'));
`,
);
