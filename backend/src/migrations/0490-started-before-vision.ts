import { classed, sql } from './sql.ts';

/** A project chartered by hand meets the gate that nominations meet: before a vision is ratified it starts with a reason. */
export const startedBeforeVision = sql(
  490,
  'started-before-vision',
  `
alter table stage_changes
  add column override_because text not null default '' check (length(override_because) <= 2000);
${classed('stage_changes', { override_because: 'free text' })}

-- Projects that no vision is there for and no nomination led to; what ran before the board began is outside of this gate.
create view projects_before_vision with (security_invoker = true) as
  select p.organization_id, p.id as project_id
  from projects p
  where p.adoption_id is null
    and not exists (
      select from nominations n where n.organization_id = p.organization_id and n.project_id = p.id)
    and not exists (
      select from visions v
      where v.organization_id = p.organization_id and v.board_id = p.board_id and v.state = 'RATIFIED');
grant select on projects_before_vision to cx_app;
`,
);
