import { classed, sql, tenantTable } from './sql.ts';

/** Who is invited to a meeting and what they said; a substitute has a row of their own. */
export const attendees = sql(
  101,
  'attendees',
  `
-- What others tell of a meeting. Its sequence rises with every change of the meeting and every published agenda.
create view meeting_cards with (security_invoker = true) as
  select m.organization_id, m.id, m.board_id, m.state, m.starts_at,
    jsonb_build_object('id', m.id, 'boardId', m.board_id, 'number', m.number, 'kind', m.kind, 'state', m.state,
      'startsAt', m.starts_at, 'minutes', m.minutes, 'timeZone', m.time_zone, 'place', m.place, 'videoUrl', m.video_url,
      'cancelledBecause', m.cancelled_because, 'board', b.card, 'sequence', m.version + (
        select count(*) from agenda_versions v
          where v.organization_id = m.organization_id and v.meeting_id = m.id)) as card
  from meetings m join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id;
grant select on meeting_cards to cx_app;

create table attendees (
  organization_id uuid not null references organizations,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  acceptance text not null check (acceptance = any (array['NOT_ANSWERED', 'ACCEPTED', 'DECLINED', 'TENTATIVE'])),
  answered_at timestamptz,
  invited_at timestamptz not null,
  invited_for timestamptz not null,
  stands_in_for_id uuid,
  with_vote boolean not null default false,
  primary key (organization_id, id),
  unique (organization_id, meeting_id, person_id),
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, person_id) references people,
  foreign key (organization_id, stands_in_for_id) references people,
  check (not with_vote or stands_in_for_id is not null)
);
create unique index one_substitute_each on attendees (organization_id, meeting_id, stands_in_for_id)
  where stands_in_for_id is not null;
create index attendees_of_person on attendees (organization_id, person_id);
${tenantTable('attendees')}

create view attendee_cards with (security_invoker = true) as
  select a.organization_id, a.id, a.meeting_id, a.person_id,
    jsonb_build_object('id', a.id, 'person', p.card, 'acceptance', a.acceptance, 'answeredAt', a.answered_at,
      'standsInFor', s.card, 'withVote', a.with_vote) as card
  from attendees a
    join person_cards p on p.organization_id = a.organization_id and p.id = a.person_id
    left join person_cards s on s.organization_id = a.organization_id and s.id = a.stands_in_for_id;
grant select on attendee_cards to cx_app;

${classed('attendees', { acceptance: 'none' })}
`,
);
