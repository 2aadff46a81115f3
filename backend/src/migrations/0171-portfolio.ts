import { sql } from './sql.ts';

/** What a portfolio shows of other chapters' things: the promises in force, and how the nominations of projects were judged. */
export const portfolio = sql(
  171,
  'portfolio',
  `
create view promises_in_force with (security_invoker = true) as
  select v.organization_id, v.board_id, p.id, p.metric_id, p.position, p.text
  from vision_promises p join visions v on v.organization_id = p.organization_id and v.id = p.vision_id
  where v.state = 'RATIFIED';
grant select on promises_in_force to cx_app;

create view project_judgements with (security_invoker = true) as
  select organization_id, project_id, jsonb_build_object('pain', pain, 'reach', reach, 'visionFit', vision_fit,
    'confidence', confidence, 'effort', effort) as judgement
  from nominations where project_id is not null;
grant select on project_judgements to cx_app;
`,
);
