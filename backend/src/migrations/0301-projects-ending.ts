import { sql } from './sql.ts';

/** Projects that a meeting which still sits has decided to stop or to close: what they cost can be said there and then. */
export const projectsEnding = sql(
  301,
  'projects-ending',
  `
create view projects_ending with (security_invoker = true) as
  select distinct r.organization_id, r.project_id
  from revisions r join revision_rulings u on u.organization_id = r.organization_id and u.id = r.id
  where r.kind in ('STOP', 'CLOSE') and not r.is_refused and not u.is_taken_out;
grant select on projects_ending to cx_app;
`,
);
