import { statement } from '../platform/database/statement.ts';

const named = (alias: string) =>
  `case when ${alias}.id is not null then jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'text', ${alias}.text) end`;

const decisionTree = `jsonb_build_object(
  'id', d.id, 'version', d.version, 'boardId', d.board_id, 'number', d.number, 'about', d.about, 'text', d.text,
  'rule', d.rule, 'outcome', d.outcome, 'ballots', d.ballots, 'decidedOn', d.decided_on, 'reviewOn', d.review_on,
  'lookedAtOn', d.looked_at_on, 'lookedAtBy', k.card, 'supersededById', d.superseded_by_id,
  'resolutionNumber', d.resolution_number, 'adopted', d.adoption_id is not null, 'lapsedBecause', d.lapsed_because,
  'supersedes', ${named('e')}, 'supersededBy', ${named('l')}, 'meeting', m.card,
  'beforeVisionBecause', w.because)`;
const decisionCards = `
  left join decisions e on e.organization_id = d.organization_id and e.id = d.supersedes_id
  left join decisions l on l.organization_id = d.organization_id and l.id = d.superseded_by_id
  left join person_cards k on k.organization_id = d.organization_id and k.id = d.looked_at_by_id
  left join meeting_references m on m.organization_id = d.organization_id and m.id = d.meeting_id
  left join decisions_before_vision w on w.organization_id = d.organization_id and w.id = d.id`;

/** By the address of its page. */
const numberedOn = (alias: string) => `${alias}.number = $2 and ${alias}.board_id = (
  select id from board_cards where organization_id = current_organization() and slug = $1)`;

/** $1 board · $2 words · $3 only in force · $4 only with a review due · $5 today · $6 number before which · $7 how many */
export const decisionList = statement(
  'decisions.list',
  `
with board as (
    select id from board_cards where organization_id = current_organization() and slug = $1),
  fitting as (
    select d.* from decisions d join board b on b.id = d.board_id
    where d.organization_id = current_organization()
      and ($2::text is null or d.text ilike '%' || $2 || '%' or d.about ilike '%' || $2 || '%' or d.number::text = $2)
      and (not $3::boolean or (d.outcome = 'ADOPTED' and d.superseded_by_id is null))
      and (not $4::boolean or (d.outcome = 'ADOPTED' and d.superseded_by_id is null and d.review_on <= $5::date)))
select b.id as "boardId", (select count(*)::int from fitting) as total, coalesce((
  select jsonb_agg(${decisionTree} order by d.number desc)
  from (select * from fitting where $6::int is null or number < $6::int order by number desc limit $7) d ${decisionCards}
), '[]') as trees
from board b`,
);

const oneDecision = (condition: string) => `
select ${decisionTree} as tree from decisions d ${decisionCards}
where d.organization_id = current_organization() and ${condition}`;
export const decisionById = statement('decisions.by_id', oneDecision('d.id = $1'));
/** $1 board · $2 number */
export const decisionByNumber = statement('decisions.by_number', oneDecision(numberedOn('d')));

const actionTree = `jsonb_build_object(
  'id', a.id, 'version', a.version, 'number', a.number, 'boardId', a.board_id, 'kind', a.kind, 'text', a.text,
  'about', a.about, 'ownerId', a.owner_id, 'owner', o.card, 'dueOn', a.due_on, 'state', a.state,
  'adopted', a.adoption_id is not null, 'settledAt', a.settled_at, 'helpAskedAt', a.help_asked_at, 'ownerSays', a.owner_says, 'settledBy', s.card, 'meeting', m.card)`;
const actionCards = `
  join person_cards o on o.organization_id = a.organization_id and o.id = a.owner_id
  left join person_cards s on s.organization_id = a.organization_id and s.id = a.settled_by_id
  left join meeting_references m on m.organization_id = a.organization_id and m.id = a.meeting_id`;

/** $1 board · $2 words · $3 states · $4 owners · $5 only overdue · $6 today · $7, $8 day and id after which · $9 how many */
export const actionList = statement(
  'actions.list',
  `
with board as (
    select id from board_cards where organization_id = current_organization() and slug = $1),
  fitting as (
    select a.* from actions a join board b on b.id = a.board_id
    where a.organization_id = current_organization()
      and ($2::text is null or a.text ilike '%' || $2 || '%' or a.about ilike '%' || $2 || '%' or a.number::text = $2)
      and ($3::text[] is null or a.state = any($3)) and ($4::uuid[] is null or a.owner_id = any($4))
      and (not $5::boolean or (a.state = 'OPEN' and a.due_on < $6::date)))
select b.id as "boardId", (select count(*)::int from fitting) as total, coalesce((
  select jsonb_agg(${actionTree} order by a.due_on, a.id)
  from (select * from fitting where $7::date is null or (due_on, id) > ($7::date, $8::uuid)
    order by due_on, id limit $9) a ${actionCards}), '[]') as trees
from board b`,
);

const oneAction = (condition: string) => `
select ${actionTree} as tree from actions a ${actionCards}
where a.organization_id = current_organization() and ${condition}`;
export const actionById = statement('actions.by_id', oneAction('a.id = $1'));
/** $1 board · $2 number */
export const actionByNumber = statement('actions.by_number', oneAction(numberedOn('a')));

/** Of many, the first: whoever wants all has the lists. */
const mostLookedBackAt = 100;
const actionsOf = (from: string) => `coalesce((
  select jsonb_agg(${actionTree} order by a.due_on, a.id)
  from (select * from ${from} order by due_on, id limit ${mostLookedBackAt}) a ${actionCards}), '[]')`;

/**
 * What is open, and what came of it since the meeting of the board that was held before. It is looked at by everybody
 * in the room, so nothing confidential is on it, whoever opens it. $1 meeting · $2 today
 */
export const sinceLastTime = statement(
  'decisions.since_last_time',
  `
with here as materialized (
    select id, board_id, starts_at from meeting_reviews where organization_id = current_organization() and id = $1),
  before as materialized (
    select p.* from here h join meetings_held p
      on p.organization_id = current_organization() and p.board_id = h.board_id and p.starts_at < h.starts_at
    order by p.starts_at desc limit 1),
  open as materialized (
    select a.* from actions a join here h on h.board_id = a.board_id
    where a.organization_id = current_organization() and a.state = 'OPEN' and a.confidential_item_id is null),
  settled as materialized (
    select a.* from actions a join here h on h.board_id = a.board_id
    where a.organization_id = current_organization() and a.state <> 'OPEN' and a.adoption_id is null
      and a.confidential_item_id is null
      and a.settled_at >= coalesce((select ended_at from before), '-infinity')),
  taken as materialized (
    select d.* from decisions d join here h on h.board_id = d.board_id join before p on d.decided_on >= p.held_on
    where d.organization_id = current_organization() and d.meeting_id is distinct from h.id
      and d.confidential_item_id is null)
select h.board_id as "boardId", (
    select r.card from before p
      join meeting_references r on r.organization_id = p.organization_id and r.id = p.id) as since,
  (select count(*)::int from open) as "openCount", (select count(*)::int from open where due_on < $2::date) as "overdueCount",
  (select count(*)::int from settled) as "settledCount", ${actionsOf('open')} as open, ${actionsOf('settled')} as settled,
  coalesce((
    select jsonb_agg(${decisionTree} order by d.number)
    from (select * from taken order by number limit ${mostLookedBackAt}) d ${decisionCards}), '[]') as decisions
from here h`,
);

/** $1 person · $2 day until which they are due */
export const ownActions = statement(
  'actions.own_due',
  `select a.id, a.number, a.text, to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", b.slug as "boardSlug"
   from actions a join board_cards b on b.organization_id = a.organization_id and b.id = a.board_id
   where a.organization_id = current_organization() and a.owner_id = $1 and a.state = 'OPEN' and a.due_on <= $2::date
   order by a.due_on, a.number`,
);
