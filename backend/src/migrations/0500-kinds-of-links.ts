import { classed, sql } from './sql.ts';

/** A link to a step of another map says how the two hang together; what was linked before was waited for. */
export const kindsOfLinks = sql(
  500,
  'kinds-of-links',
  `
alter table step_links add column kind text check (kind = any (array['FEEDS', 'WAITS_FOR', 'REPEATS']));
alter table step_links no force row level security;
update step_links set kind = 'FEEDS' where other_step_id is not null;
alter table step_links force row level security;
-- While the version before still runs it links steps without a kind, which reads as FEEDS.
alter table step_links add check (kind is null or other_step_id is not null);

${classed('step_links', { kind: 'none' })}
`,
);
