import { sql } from './sql.ts';

/** An answer that was published can be put right: as another answer, so that what was said first can still be read. */
export const correctedAnswers = sql(
  350,
  'corrected-answers',
  `
alter table proposal_answers add column is_correction boolean not null default false;
`,
);
