import { sql } from './sql.ts';

// Some of these point back to items: checked at the end, either may go first.
const linked = (table: string) => `
alter table ${table}
  add column proposal_id uuid,
  add column decision_id uuid,
  add column action_id uuid,
  add foreign key (organization_id, proposal_id) references proposals deferrable initially deferred,
  add foreign key (organization_id, decision_id) references decisions deferrable initially deferred,
  add foreign key (organization_id, action_id) references actions deferrable initially deferred;`;

const readable = ['agenda_items', 'proposals', 'decisions', 'actions'];
const walled = (word: string) => readable.map((table) => `alter table ${table} ${word} row level security;`).join('\n');

/** Items that a draft made of a proposal, a decision or a promise know it; a board says that a decision stays. */
export const subjectsOfItems = sql(
  263,
  'subjects-of-items',
  `
${linked('agenda_items')}
${linked('confidential_items')}
create index agenda_items_of_proposal on agenda_items (organization_id, proposal_id) where proposal_id is not null;
create index agenda_items_of_decision on agenda_items (organization_id, decision_id) where decision_id is not null;
create index agenda_items_of_action on agenda_items (organization_id, action_id) where action_id is not null;

alter table decisions
  add column looked_at_on date check (looked_at_on >= decided_on),
  add column looked_at_by_id uuid,
  add foreign key (organization_id, looked_at_by_id) references people;

-- Items drafted before today say what they came from in their origin. What is confidential keeps it to itself.
${walled('no force')}
update agenda_items i set proposal_id = p.id from proposals p
  where not i.is_confidential and p.organization_id = i.organization_id and i.origin = 'PROPOSAL:' || p.id;
update agenda_items i set decision_id = d.id from decisions d
  where not i.is_confidential and d.organization_id = i.organization_id
    and i.origin in ('DECISION:' || d.id, 'RESOLUTION:' || d.id);
update agenda_items i set action_id = a.id from actions a
  where not i.is_confidential and a.organization_id = i.organization_id and i.origin = 'ACTION:' || a.id;
${walled('force')}

-- A proposal without its author, who may be sealed.
create view proposal_subjects with (security_invoker = true) as
  select p.organization_id, p.id, jsonb_build_object(
    'kind', 'PROPOSAL', 'id', p.id, 'number', p.number, 'text', p.text, 'personName', null,
    'on', (p.submitted_at at time zone s.time_zone)::date, 'dueOn', null, 'says', '', 'meetingNumber', null,
    'resolutionNumber', null, 'lookedAtOn', null, 'isSettled',
    p.state not in ('SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'PARKED')) as subject
  from proposals p join organization_calendars s on s.organization_id = p.organization_id
  where p.state <> 'DRAFT';
create view decision_subjects with (security_invoker = true) as
  select d.organization_id, d.id, jsonb_build_object(
    'kind', 'DECISION', 'id', d.id, 'number', d.number, 'text', d.text, 'personName', null, 'on', d.decided_on,
    'dueOn', d.review_on, 'says', '', 'meetingNumber', m.number, 'resolutionNumber', d.resolution_number,
    'lookedAtOn', d.looked_at_on,
    'isSettled', d.outcome <> 'ADOPTED' or d.superseded_by_id is not null or d.review_on is null) as subject
  from decisions d left join meetings m on m.organization_id = d.organization_id and m.id = d.meeting_id;
create view action_subjects with (security_invoker = true) as
  select a.organization_id, a.id, jsonb_build_object(
    'kind', 'ACTION', 'id', a.id, 'number', a.number, 'text', a.text, 'personName', p.name, 'on', null,
    'dueOn', a.due_on, 'says', a.owner_says, 'meetingNumber', m.number, 'resolutionNumber', null, 'lookedAtOn', null,
    'isSettled', a.state <> 'OPEN') as subject
  from actions a
    join person_cards p on p.organization_id = a.organization_id and p.id = a.owner_id
    left join meetings m on m.organization_id = a.organization_id and m.id = a.meeting_id;

-- The thing an item is about, as far as the one who asks may read it, and the list the item stands in.
create view subjects_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, i.list_id, i.position, o.proposal_id, o.decision_id, o.action_id,
    coalesce(p.subject, d.subject, a.subject) as subject
  from agenda_items i
    left join confidential_items c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id
    cross join lateral (
      select coalesce(c.proposal_id, i.proposal_id) as proposal_id, coalesce(c.decision_id, i.decision_id) as decision_id,
        coalesce(c.action_id, i.action_id) as action_id) o
    left join proposal_subjects p on p.organization_id = i.organization_id and p.id = o.proposal_id
    left join decision_subjects d on d.organization_id = i.organization_id and d.id = o.decision_id
    left join action_subjects a on a.organization_id = i.organization_id and a.id = o.action_id
  where coalesce(o.proposal_id, o.decision_id, o.action_id) is not null;
grant select on proposal_subjects, decision_subjects, action_subjects, subjects_of_items to cx_app;
`,
);
