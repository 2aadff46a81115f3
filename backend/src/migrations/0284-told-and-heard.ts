import { sql } from './sql.ts';

/** Of several tellings of a case the one taken over last stands; of several comments of a contact the worst is its mark. */
export const toldAndHeard = sql(
  284,
  'told-and-heard',
  `
create or replace view told_cases with (security_invoker = true) as
  select distinct on (c.organization_id, c.id) c.organization_id, c.id, c.source_id, c.label_id, c.opened_at, c.closed_at
  from cases c left join imports i on i.organization_id = c.organization_id and i.id = c.import_id
  order by c.organization_id, c.id, i.committed_at desc nulls last, c.import_id desc;

create view emotions_heard with (security_invoker = true) as
  select c.organization_id, c.day, c.response_id, min(k.emotion) as emotion
  from response_comments c
    join comment_codes k on k.organization_id = c.organization_id and k.response_id = c.response_id and k.question = c.question
  where k.emotion is not null
  group by 1, 2, 3;
grant select on emotions_heard to cx_app;
`,
);
