import { sql } from './sql.ts';

/** What is delivered is closed by its verdict or, where none can come, by a decision of the board. */
export const verdicts = sql(
  260,
  'verdicts',
  `
alter table revisions drop constraint revisions_kind_check;
alter table revisions add constraint revisions_kind_check
  check (kind in ('SCOPE', 'SOLUTION', 'TIMING', 'PRIORITY', 'STOP', 'CLOSE'));

-- Projects whose effect was planned, and whether the board still has to hear what came of it.
create view effect_standings with (security_invoker = true) as
  select p.organization_id, p.project_id, p.go_live_on, p.review_on, not exists (
      select from effect_reviews r
      where r.organization_id = p.organization_id and r.plan_id = p.id and r.due_on = p.review_on
        and r.state <> 'OPEN') as awaits_verdict
  from effect_plans p;
grant select on effect_standings to cx_app;
`,
);
