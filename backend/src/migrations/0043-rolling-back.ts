import { sql } from './sql.ts';

/** Taking a million rows back is work of minutes: the import says that it is under way. */
export const rollingBack = sql(
  43,
  'rolling back',
  `
alter table imports drop constraint imports_state_check;
alter table imports add constraint imports_state_check check (state in
  ('UPLOADED', 'VALIDATING', 'READY', 'COMMITTING', 'COMMITTED', 'FAILED', 'ROLLING_BACK', 'ROLLED_BACK'));
`,
);
