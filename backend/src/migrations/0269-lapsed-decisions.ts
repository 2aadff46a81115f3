import { alsoKinds } from './0200-notices-of-questions.ts';
import { classed, sql } from './sql.ts';

const told = `'DECISION_LAPSED'`;

/** What a board adopted and what no longer fitted when its meeting was closed: the register says so, and somebody is told. */
export const lapsedDecisions = sql(
  269,
  'lapsed-decisions',
  `
-- Why it changed nothing: the name of the refusal; empty where it took effect.
alter table decisions add column lapsed_because text not null default '' check (length(lapsed_because) <= 60);
${classed('decisions', { lapsed_because: 'none' })}
${alsoKinds('notices', told)}
${alsoKinds('notice_preferences', told)}
`,
);
