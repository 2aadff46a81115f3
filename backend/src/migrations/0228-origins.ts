import { sql } from './sql.ts';

/** The signal that was taken up with a nomination. */
export const origins = sql(
  228,
  'origins',
  `
alter table nominations
  add column signal_id uuid,
  add foreign key (organization_id, signal_id) references signals;
create index nominations_of_signal on nominations (organization_id, signal_id);
`,
);
