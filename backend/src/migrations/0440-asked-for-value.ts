import { classed, sql } from './sql.ts';

/** What a question of a survey asks for the value model: how likely somebody recommends us, and its three questions. */
export const askedForValue = sql(
  440,
  'asked-for-value',
  `
alter table questions add column asks text check (asks in ('RECOMMENDS', 'SPEAKS', 'LISTENERS', 'ACTED'));
${classed('questions', { asks: 'none' })}
`,
);
