import { sql } from './sql.ts';

/** What a project is about, for whoever asks whether the same is on the way already. */
export const subjects = sql(
  271,
  'subjects',
  `
create view project_subjects with (security_invoker = true) as
  select organization_id, id, board_id, number, title, problem, metric_id, reason_id from projects
  where stage not in ('CLOSED', 'STOPPED');
grant select on project_subjects to cx_app;
`,
);
