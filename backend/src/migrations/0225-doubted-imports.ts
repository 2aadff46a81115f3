import { classed, sql } from './sql.ts';

/** A file that was taken over can be doubted: its answers still count, and whatever rests on them says so. */
export const doubtedImports = sql(
  225,
  'doubted-imports',
  `
alter table imports
  add column doubted_because text check (length(doubted_because) between 1 and 200),
  add column doubted_at timestamptz,
  add column doubted_by_id uuid,
  add constraint imports_doubt check (
    (doubted_because is null) = (doubted_at is null) and (doubted_because is null) = (doubted_by_id is null)),
  add foreign key (organization_id, doubted_by_id) references people;
create index imports_doubted_by on imports (organization_id, doubted_by_id);

create view doubted_answers with (security_invoker = true) as
  select i.organization_id, i.id as import_id, i.doubted_because as because, a.question_id, a.day, a.n, s.labels
  from imports i
    join answer_days a on a.organization_id = i.organization_id and a.import_id = i.id
    join dimension_sets s on s.organization_id = a.organization_id and s.id = a.dimension_set_id
  where i.doubted_at is not null;
grant select on doubted_answers to cx_app;

${classed('imports', { doubted_because: 'free text' })}
`,
);
