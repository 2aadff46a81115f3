import { sql } from './sql.ts';

/** A nomination is decided on by any decision in the register, also one that no running meeting wrote down here. */
export const whatMeetingsLeave = sql(
  255,
  'what-meetings-leave',
  `
alter table nomination_rulings drop constraint nomination_rulings_organization_id_id_fkey;
-- The board has said no to what was asked for.
alter table revisions add column is_refused boolean not null default false;
`,
);
