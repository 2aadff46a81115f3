import { classed, sql, tenantTable } from './sql.ts';

/** What asks to become a project, with its frozen evidence. No column of it is about money. */
export const nominations = sql(
  120,
  'nominations',
  `
create table nominations (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in
    ('DRAFT', 'SUBMITTED', 'SHORTLISTED', 'ACCEPTED', 'DECLINED', 'DEFERRED', 'MERGED')),
  title text not null check (length(title) between 1 and 200),
  problem text not null default '' check (length(problem) <= 20000),
  source text not null check (source in ('DATA', 'CUSTOMER', 'EMPLOYEE', 'RESEARCH', 'EXECUTIVE')),
  reason_id uuid,
  touch_point_id uuid,
  owner_id uuid,
  nominator_id uuid,
  pain integer check (pain in (1, 2, 3, 5, 8)),
  reach integer check (reach in (1, 2, 3, 5, 8)),
  vision_fit real check (vision_fit in (0, 0.5, 1)),
  confidence text check (confidence in ('A', 'B', 'C', 'D')),
  effort integer check (effort in (1, 2, 3, 5, 8)),
  judgement_note text not null default '' check (length(judgement_note) <= 2000),
  submitted_at timestamptz,
  shortlisted_at timestamptz,
  deferred_until date,
  merged_into_id uuid,
  verdict text check (verdict in ('PROJECT', 'ACTION', 'DECLINED', 'DEFERRED', 'MERGED')),
  decided_at timestamptz,
  decided_because text not null default '' check (length(decided_because) <= 2000),
  override_because text not null default '' check (length(override_because) <= 2000),
  meeting_id uuid,
  project_id uuid,
  -- Written into the register and the list of actions in the same act, which point back to agendas.
  decision_id uuid,
  action_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, reason_id) references contact_reasons,
  foreign key (organization_id, touch_point_id) references touch_points,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, nominator_id) references people,
  foreign key (organization_id, merged_into_id) references nominations,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, project_id) references projects,
  check (merged_into_id <> id),
  check ((state = 'MERGED') = (merged_into_id is not null)),
  check ((state = 'DEFERRED') = (deferred_until is not null))
);
create index nominations_by_state on nominations (organization_id, board_id, state);
create unique index nomination_of_project on nominations (organization_id, project_id) where project_id is not null;
create index nominations_merged on nominations (organization_id, merged_into_id) where merged_into_id is not null;
${tenantTable('nominations')}

create table nomination_evidence (
  organization_id uuid not null references organizations,
  id uuid not null,
  nomination_id uuid not null,
  kind text not null check (kind in ('SNAPSHOT', 'PROPOSAL', 'OBSERVATION')),
  snapshot_id uuid,
  proposal_id uuid,
  -- A proposal as it was read then: number, title, text, supporters.
  frozen jsonb,
  text text not null default '' check (length(text) <= 2000),
  added_at timestamptz not null,
  added_by_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, nomination_id) references nominations,
  foreign key (organization_id, snapshot_id) references snapshots,
  foreign key (organization_id, proposal_id) references proposals,
  foreign key (organization_id, added_by_id) references people,
  check ((kind = 'SNAPSHOT') = (snapshot_id is not null)),
  check ((kind = 'PROPOSAL') = (proposal_id is not null) and (proposal_id is null) = (frozen is null)),
  check (kind <> 'OBSERVATION' or text <> '')
);
create index nomination_evidence_of on nomination_evidence (organization_id, nomination_id, added_at);
${tenantTable('nomination_evidence', 'select, insert, delete')}

alter table agenda_items
  add column nomination_id uuid,
  add foreign key (organization_id, nomination_id) references nominations;
create index agenda_items_of_nomination on agenda_items (organization_id, nomination_id) where nomination_id is not null;

-- Where a nomination stands on agendas and in the backlog (then without a meeting).
create view nomination_places with (security_invoker = true) as
  select i.organization_id, i.nomination_id, i.id as item_id, i.meeting_id, i.origin,
    m.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED') as is_coming,
    case when m.id is not null then jsonb_build_object(
      'id', m.id, 'number', m.number, 'kind', m.kind,
      'startsOn', to_char(m.starts_at at time zone m.time_zone, 'YYYY-MM-DD')) end as meeting
  from agenda_items i left join meetings m on m.organization_id = i.organization_id and m.id = i.meeting_id
  where i.nomination_id is not null and i.removed_at is null;
grant select on nomination_places to cx_app;

${classed('nominations', {
  ...{ state: 'none', title: 'free text', problem: 'free text', source: 'none', confidence: 'none' },
  ...{ judgement_note: 'free text', verdict: 'none', decided_because: 'free text', override_because: 'free text' },
})}
${classed('nomination_evidence', { kind: 'none', text: 'free text' })}
`,
);
