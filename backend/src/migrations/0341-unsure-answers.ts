import { sql } from './sql.ts';

/** Answers of files that are estimated or not all there yet: an effect that is measured on them says so. */
export const unsureAnswers = sql(
  341,
  'unsure-answers',
  `
create view unsure_answers with (security_invoker = true) as
  select i.organization_id, i.id as import_id, i.quality, a.question_id, a.day, a.n, s.labels
  from imports i
    join answer_days a on a.organization_id = i.organization_id and a.import_id = i.id
    join dimension_sets s on s.organization_id = a.organization_id and s.id = a.dimension_set_id
  where i.quality <> 'FINAL';
grant select on unsure_answers to cx_app;
`,
);
