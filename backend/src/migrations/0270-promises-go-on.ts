import { classed, sql } from './sql.ts';

/** A promise that is worded anew in the next version stays the same promise; remarks on a phrase are answered. */
export const promisesGoOn = sql(
  270,
  'promises-go-on',
  `
-- The first wording of the promise; null: this is it.
alter table vision_promises
  add column origin_id uuid,
  add foreign key (organization_id, origin_id) references vision_promises;
create index vision_promises_from on vision_promises (organization_id, origin_id) where origin_id is not null;

-- Each promise that was ever agreed with its wording in the version in force; the same words are the same promise.
create view promise_wordings with (security_invoker = true) as
  select o.organization_id, o.id, n.id as in_force_id
  from vision_promises o
    join visions v on v.organization_id = o.organization_id and v.id = o.vision_id
    join promises_in_force n on n.organization_id = v.organization_id and n.board_id = v.board_id
    join vision_promises p on p.organization_id = n.organization_id and p.id = n.id
  where v.state in ('RATIFIED', 'SUPERSEDED')
    and (coalesce(p.origin_id, p.id) = coalesce(o.origin_id, o.id) or p.origin_id is null and p.text = o.text);
grant select on promise_wordings to cx_app;

alter table vision_remarks
  add column answer text not null default '' check (length(answer) <= 2000),
  add column answered_by_id uuid,
  add column answered_at timestamptz,
  add foreign key (organization_id, answered_by_id) references people,
  add check ((answered_at is null) = (answer = ''));
grant update (answer, answered_by_id, answered_at) on vision_remarks to cx_app;
${classed('vision_remarks', { answer: 'free text' })}
`,
);
