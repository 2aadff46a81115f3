import { sql } from './sql.ts';

/** What an act of an account made remembers the act, so that the same request sent twice makes it once. */
export const sentTwice = sql(
  22,
  'sent-twice',
  `
alter table organizations add column made_with bytea unique, add column made_from bytea,
  add constraint organizations_made check ((made_with is null) = (made_from is null));
alter table single_use_tokens add column issued_with bytea unique, add column used_with bytea;
`,
);
