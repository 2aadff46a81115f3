import { statement } from '../platform/database/statement.ts';

/** Who sits with a vote on board `${of}.board_id` on a day. */
const electorate = (of: string, day: string) => `
select distinct c.person_id from seat_cards c
where c.organization_id = ${of}.organization_id and c.board_id = ${of}.board_id and c.role in ('CHAIR', 'MEMBER')
  and c.from_on <= ${day} and (c.until_on is null or c.until_on >= ${day})`;

const tree = (today: string) => `jsonb_build_object(
  'id', r.id, 'number', r.number, 'boardId', r.board_id, 'text', r.text, 'grounds', r.grounds, 'rule', r.rule,
  'quorum', r.quorum, 'closesOn', r.closes_on, 'closesAt', r.closes_at, 'reviewOn', r.review_on, 'state', r.state,
  'proposer', o.card, 'openedAt', r.created_at, 'settledOn', r.settled_on, 'withdrawnBecause', r.withdrawn_because,
  'outcome', d.outcome, 'decisionNumber', d.number,
  'supersedes', case when e.id is not null then jsonb_build_object('id', e.id, 'number', e.number, 'text', e.text) end,
  'voters', (
    select coalesce(jsonb_agg(jsonb_build_object('person', p.card, 'choice', b.choice) order by p.name, p.id), '[]')
    from (${electorate('r', `coalesce(r.settled_on, ${today}::date)`)}) s
      join person_cards p on p.organization_id = r.organization_id and p.id = s.person_id
      left join resolution_ballots b
        on b.organization_id = r.organization_id and b.resolution_id = r.id and b.person_id = s.person_id))`;

const cards = `
  join person_cards o on o.organization_id = r.organization_id and o.id = r.proposer_id
  left join decision_cards d on d.organization_id = r.organization_id and d.id = r.id
  left join decision_cards e on e.organization_id = r.organization_id and e.id = r.supersedes_id`;

/** The open ones come first, the newest number first. $1 board · $2 today · $3, $4 state and number after which · $5 how many */
export const resolutionList = statement(
  'resolutions.list',
  `
with board as (select id from board_cards where organization_id = current_organization() and slug = $1)
select b.id as "boardId",
  (select count(*)::int from resolutions r where r.organization_id = current_organization() and r.board_id = b.id) as total,
  coalesce((
    select jsonb_agg(${tree('$2')} order by r.state = 'OPEN' desc, r.number desc)
    from (
      select * from resolutions f where f.organization_id = current_organization() and f.board_id = b.id
        and ($3::boolean is null or (f.state = 'OPEN', f.number) < ($3::boolean, $4::int))
      order by f.state = 'OPEN' desc, f.number desc limit $5) r ${cards}), '[]') as trees
from board b`,
);

const one = (condition: string, today: string) => `
select ${tree(today)} as tree from resolutions r ${cards}
where r.organization_id = current_organization() and ${condition}`;

/** $1 resolution · $2 today */
export const resolutionById = statement('resolutions.by_id', one('r.id = $1', '$2'));

/** $1 board · $2 number · $3 today */
export const resolutionByNumber = statement(
  'resolutions.by_number',
  one(
    `r.number = $2 and r.board_id = (
      select id from board_cards where organization_id = current_organization() and slug = $1)`,
    '$3',
  ),
);

/** $1 organization · $2 board · $3 day */
export const electorateOn = statement(
  'resolutions.electorate',
  `select s.person_id as "personId"
   from (select $1::uuid as organization_id, $2::uuid as board_id) of, lateral (${electorate('of', '$3::date')}) s`,
);

export const lastResolution = statement(
  'resolutions.last_number',
  'select coalesce(max(number), 0) as number from resolutions where organization_id = $1 and board_id = $2',
);

/** $1 organization · $2, $3, $4, $5, $6: a ballot; the same person's later one takes its place. */
export const castOnResolution = statement(
  'resolutions.cast_ballot',
  `insert into resolution_ballots (organization_id, id, resolution_id, person_id, choice, cast_at)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (organization_id, resolution_id, person_id) do update set choice = excluded.choice, cast_at = excluded.cast_at`,
);

/** $1 organization · $2 now: those whose time is over and that nobody has counted */
export const dueResolutions = statement(
  'resolutions.due',
  `select id from resolutions where organization_id = $1 and state = 'OPEN' and closes_at <= $2 order by closes_at, id`,
);

const waiting = (condition: string) => `
select r.id, r.number, r.text, to_char(r.closes_on, 'YYYY-MM-DD') as "closesOn", b.slug as "boardSlug", s.person_id as "personId",
  r.proposer_id as "proposerId"
from resolutions r
  join board_cards b on b.organization_id = r.organization_id and b.id = r.board_id,
  lateral (${electorate('r', '$2::date')}) s
where r.organization_id = $1 and r.state = 'OPEN' and ${condition}
  and not exists (
    select from resolution_ballots v
    where v.organization_id = r.organization_id and v.resolution_id = r.id and v.person_id = s.person_id)
order by r.closes_on, r.number, s.person_id`;

/** Who has not voted yet. $1 organization · $2 today · $3 now · $4 person */
export const votesOwed = statement('resolutions.votes_owed', waiting('r.closes_at > $3 and s.person_id = $4'));
/** $1 organization · $2 today · $3 now · $4 the last day of voting, or before */
export const votesMissing = statement(
  'resolutions.votes_missing',
  waiting('r.closes_at > $3 and r.closes_on <= $4::date'),
);
/** $1 organization · $2 today · $3 resolution */
export const votesAsked = statement('resolutions.votes_asked', waiting('r.id = $3'));

/** Decided between meetings and on no agenda since. $1 board · $2 meeting · $3 how many */
export const toBeNoted = statement(
  'resolutions.to_be_noted',
  `select r.id, r.text, d.number, d.outcome, to_char(r.settled_on, 'YYYY-MM-DD') as "decidedOn"
   from resolutions r join decision_cards d on d.organization_id = r.organization_id and d.id = r.id
   where r.organization_id = current_organization() and r.board_id = $1 and r.state = 'DECIDED'
     and not exists (
       select from agenda_lines i join meeting_reviews m on m.organization_id = i.organization_id and m.id = i.list_id
       where i.organization_id = r.organization_id and i.origin = 'RESOLUTION:' || r.id and i.list_id <> $2
         and i.position is not null and m.state <> 'CANCELLED')
   order by r.settled_on, r.number limit $3`,
);
