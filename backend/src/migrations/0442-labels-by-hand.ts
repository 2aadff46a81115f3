import { sql } from './sql.ts';

/** Somebody said by hand where a label belongs, or that it belongs nowhere: rules leave it alone from then on. */
export const labelsByHand = sql(
  442,
  'labels-by-hand',
  `
alter table contact_labels add column by_hand boolean not null default false;
alter table contact_labels no force row level security;
update contact_labels set by_hand = true where reason_id is not null and not is_ruled;
alter table contact_labels force row level security;
`,
);
