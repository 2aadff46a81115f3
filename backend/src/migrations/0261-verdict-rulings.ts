import { classed, sql, tenantTable } from './sql.ts';

/** What a board says to a verdict while it sits: stands beside the result of the same id, takes effect at the end. */
export const verdictRulings = sql(
  261,
  'verdict-rulings',
  `
create table effect_rulings (
  organization_id uuid not null references organizations,
  id uuid not null,
  review_id uuid not null,
  answer text not null check (answer in ('ACCEPTED', 'DISPUTED')),
  because text not null default '' check (length(because) <= 2000),
  again_on date,
  applied_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, id) references results,
  foreign key (organization_id, review_id) references effect_reviews
);
create index effect_rulings_of on effect_rulings (organization_id, review_id);
${tenantTable('effect_rulings', 'select, insert, update')}
${classed('effect_rulings', { answer: 'none', because: 'free text' })}

-- Those of a meeting whose decision stands in the register.
create view adopted_effect_rulings with (security_invoker = true) as
  select r.organization_id, r.id, d.meeting_id, d.number
  from effect_rulings r join decisions d on d.organization_id = r.organization_id and d.id = r.id
  where d.outcome = 'ADOPTED' and r.applied_at is null;
grant select on adopted_effect_rulings to cx_app;

-- The decision in which the board said what it makes of a verdict.
alter table effect_reviews
  add column decision_id uuid,
  add foreign key (organization_id, decision_id) references decisions;
grant update (decision_id) on effect_reviews to cx_app;

-- What the board has said to a verdict: the decision of a closed meeting, or what stands written down in one that sits.
create view verdict_decisions with (security_invoker = true) as
  select v.organization_id, v.id as review_id, d.number as decision_number, m.number as meeting_number, null as saying
  from effect_reviews v
    join decisions d on d.organization_id = v.organization_id and d.id = v.decision_id
    left join meetings m on m.organization_id = d.organization_id and m.id = d.meeting_id
  union all
  select r.organization_id, r.review_id, null, m.number, r.answer
  from effect_rulings r
    join results t on t.organization_id = r.organization_id and t.id = r.id and t.removed_at is null
    join meetings m on m.organization_id = t.organization_id and m.id = t.meeting_id
  where r.applied_at is null and m.state = 'IN_SESSION';
grant select on verdict_decisions to cx_app;
`,
);
