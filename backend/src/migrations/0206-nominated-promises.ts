import { sql } from './sql.ts';

/** A nomination names the promise of the vision it serves; the project that comes of it keeps it. */
export const nominatedPromises = sql(
  206,
  'nominated-promises',
  `
alter table nominations
  add column promise_id uuid,
  add foreign key (organization_id, promise_id) references vision_promises;
create index nominations_of_promise on nominations (organization_id, promise_id) where promise_id is not null;
`,
);
