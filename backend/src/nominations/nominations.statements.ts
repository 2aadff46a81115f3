import { statement } from '../platform/database/statement.ts';

const link = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'title', ${alias}.title)`;

/** Evidence of nomination `n` and of what was merged into it. */
const evidenceOf = `
from nomination_evidence e
  join nominations f on f.organization_id = e.organization_id and f.id = e.nomination_id
where e.organization_id = n.organization_id and (f.id = n.id or f.merged_into_id = n.id)`;

/** Where nomination `n` is now; the next meeting first. */
const place = `
left join lateral (
  select p.meeting from nomination_places p
  where p.organization_id = n.organization_id and p.nomination_id = n.id and p.is_coming
  order by p.meeting ->> 'startsOn' limit 1) a on true`;

const card = `jsonb_build_object(
  'id', n.id, 'boardId', n.board_id, 'number', n.number, 'title', n.title, 'source', n.source,
  'keptState', n.state, 'deferredUntil', n.deferred_until, 'onAgendaOf', a.meeting,
  'isInBacklog', exists (
    select from nomination_places p
    where p.organization_id = n.organization_id and p.nomination_id = n.id and p.meeting_id is null),
  'submittedAt', n.submitted_at, 'verdict', n.verdict, 'decidedAt', n.decided_at,
  'judgement', jsonb_build_object(
    'pain', n.pain, 'reach', n.reach, 'visionFit', n.vision_fit, 'confidence', n.confidence, 'effort', n.effort),
  'owner', o.card, 'nominator', w.card, 'reason', r.card, 'touchPoint', t.card,
  'evidenceCount', (select count(*) ${evidenceOf}))`;

const beside = `
  left join person_cards o on o.organization_id = n.organization_id and o.id = n.owner_id
  left join person_cards w on w.organization_id = n.organization_id and w.id = n.nominator_id
  left join contact_reason_cards r on r.organization_id = n.organization_id and r.id = n.reason_id
  left join touch_point_cards t on t.organization_id = n.organization_id and t.id = n.touch_point_id
  ${place}`;

/** What the ranks of board `b` are reckoned from. */
const toRank = `
coalesce((
  select jsonb_agg(jsonb_build_object('id', q.id, 'name', q.title, 'judgement', jsonb_build_object(
    'pain', q.pain, 'reach', q.reach, 'visionFit', q.vision_fit, 'confidence', q.confidence, 'effort', q.effort)))
  from nominations q
  where q.organization_id = b.organization_id and q.board_id = b.id
    and q.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED')), '[]')`;

const mayBeSeen = (all: string, person: string) =>
  `((n.state <> 'DRAFT' and (${all} or n.owner_id = ${person})) or n.nominator_id = ${person})`;

/** $1 board · $2 boards whose nominations are all seen, null for every one · $3 the person · $4 words */
export const nominationList = statement(
  'nominations.list',
  `
select ${toRank} as "toRank", coalesce((
  select jsonb_agg(${card})
  from nominations n ${beside}
  where n.organization_id = b.organization_id and n.board_id = b.id
    and ${mayBeSeen('($2::uuid[] is null or n.board_id = any($2))', '$3::uuid')}
    and ($4::text is null or n.number::text = $4
      or strpos(lower(n.title), lower($4)) > 0 or strpos(lower(n.problem), lower($4)) > 0)), '[]') as cards
from board_cards b
where b.organization_id = current_organization() and b.slug = $1`,
);

/** The story of evidence `e`, as it may be read on $1. */
const storyOf = `(
          select jsonb_build_object(
            'id', s.id, 'title', case when gone then '' else s.title end, 'text', case when gone then '' else s.text end,
            'happenedOn', s.happened_on, 'isForgotten', gone,
            'touchPoint', (
              select c.card from touch_point_cards c where c.organization_id = s.organization_id and c.id = s.touch_point_id))
          from stories s, lateral (select s.forgotten_at is not null or s.expires_on < $1::date as gone) g
          where s.organization_id = e.organization_id and s.id = e.story_id)`;

const page = (condition: string) => `
select ${toRank} as "toRank", ${card} || jsonb_build_object(
  'version', n.version, 'board', b.card, 'problem', n.problem, 'judgementNote', n.judgement_note,
  'shortlistedAt', n.shortlisted_at, 'decidedBecause', n.decided_because, 'overrideBecause', n.override_because,
  'promise', (
    select v.card from promise_cards v
    where v.organization_id = n.organization_id and v.id = n.promise_id),
  'isAction', n.action_id is not null,
  'deepDiveNumber', (
    select d.number from deep_dive_references d where d.organization_id = n.organization_id and d.nomination_id = n.id),
  'foundInDive', (
    select d.number from deep_dives_of_results d where d.organization_id = n.organization_id and d.nomination_id = n.id),
  'decision', (
    select jsonb_build_object('number', d.number, 'text', d.text) from decision_cards d
    where d.organization_id = n.organization_id and d.id = n.decision_id),
  'decidedIn', (
    select m.card from meeting_references m where m.organization_id = n.organization_id and m.id = n.meeting_id),
  'project', (
    select ${link('p')} from project_cards p where p.organization_id = n.organization_id and p.id = n.project_id),
  'mergedInto', (
    select ${link('i')} from nominations i where i.organization_id = n.organization_id and i.id = n.merged_into_id),
  'merged', coalesce((
    select jsonb_agg(${link('i')} order by i.number) from nominations i
    where i.organization_id = n.organization_id and i.merged_into_id = n.id), '[]'),
  'evidence', coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', e.id, 'kind', e.kind, 'text', e.text, 'addedAt', e.added_at, 'proposal', e.frozen,
        'addedBy', (select k.card from person_cards k where k.organization_id = e.organization_id and k.id = e.added_by_id),
        'snapshot', (
          select s.card || jsonb_build_object('content', s.content) from snapshot_cards s
          where s.organization_id = e.organization_id and s.id = e.snapshot_id),
        'story', ${storyOf},
        'cameWith', case when f.id <> n.id then ${link('f')} end) order by e.added_at, e.id)
    ${evidenceOf}), '[]')) as tree
from nominations n
  join board_cards b on b.organization_id = n.organization_id and b.id = n.board_id
  ${beside}
where n.organization_id = current_organization() and ${condition}`;

/** $1 today: a story whose day is over has no words · $2 board · $3 number */
export const nominationByNumber = statement('nominations.by_number', page('b.slug = $2 and n.number = $3'));
/** $1 today · $2 nomination */
export const nominationById = statement('nominations.by_id', page('n.id = $2'));

/** The nomination an item of an agenda is about. */
export const nominationOfItem = statement(
  'nominations.of_item',
  `select p.nomination_id as id from nomination_places p where p.organization_id = current_organization() and p.item_id = $1`,
);

/** $1 project · $2 boards whose nominations are all seen, null for every one · $3 the person */
export const nominationOfProject = statement(
  'nominations.of_project',
  `select n.id, n.number, n.title, n.override_because as "overrideBecause" from nominations n
   where n.organization_id = current_organization() and n.project_id = $1
     and ${mayBeSeen('($2::uuid[] is null or n.board_id = any($2))', '$3::uuid')}`,
);

/**
 * Open nominations and projects that say the same in other words. $1 board · $2 text · $3 configuration of its
 * language · $4 how many · $5 metric and $6 contact reason that it is about, or null
 */
export const similarThings = statement(
  'nominations.similar',
  `
with board as (select id from board_cards where organization_id = current_organization() and slug = $1),
asked as (
  select array_agg(lexeme) as lexemes
  from unnest(to_tsvector($3::text::regconfig, $2)) where lexeme ~ '^\\w{3,}$'),
things as (
  select 'NOMINATION' as kind, n.id, n.number, n.title,
    to_tsvector($3::text::regconfig, n.title || ' ' || n.problem) as said,
    n.reason_id = $6::uuid or exists (
      select from nomination_evidence e
        join snapshots s on s.organization_id = e.organization_id and s.id = e.snapshot_id
      where e.organization_id = n.organization_id and e.nomination_id = n.id and s.metric_id = $5::uuid) as is_same
  from nominations n
  where n.organization_id = current_organization() and n.board_id = (select id from board)
    and n.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED')
  union all
  select 'PROJECT', p.id, p.number, p.title, to_tsvector($3::text::regconfig, p.title || ' ' || p.problem),
    p.reason_id = $6::uuid or p.metric_id = $5::uuid
  from project_subjects p
  where p.organization_id = current_organization() and p.board_id = (select id from board)),
alike as (
  select t.*, similarity(lower(t.title), lower(left($2, 200))) as reads_alike, cardinality(asked.lexemes) as asked,
    (select count(*) from unnest(tsvector_to_array(t.said)) word where word = any(asked.lexemes)) as shared
  from things t, asked)
select b.id as "boardId", coalesce((
  select jsonb_agg(jsonb_build_object('kind', l.kind, 'id', l.id, 'number', l.number, 'title', l.title))
  from (
    select * from alike where shared >= least(2, asked) and asked > 0 or reads_alike > 0.35 or is_same
    order by coalesce(is_same, false) desc, shared desc, reads_alike desc, number desc limit $4) l), '[]') as things
from board b`,
);

export const nextNomination = statement(
  'nominations.next_number',
  'select coalesce(max(number), 0) + 1 as number from nominations where organization_id = $1 and board_id = $2',
);

/** What a rule needs to know of a nomination beside its row. */
export const nominationFacts = statement(
  'nominations.facts',
  `select (select count(*)::int ${evidenceOf}) as evidence,
     exists (select from nomination_places p
       where p.organization_id = n.organization_id and p.nomination_id = n.id and p.is_coming) as "isOnAgenda"
   from nominations n where n.organization_id = $1 and n.id = $2`,
);

/** The reason a nomination is about, as it counts, and what every reason was asked about in a month. $1 nomination · $2, $3 days of whole months: of a part of one nobody knows the rest */
export const contactsBesides = statement(
  'nominations.contacts_besides',
  `
with counted as (
  select reason, sum(contacts) as contacts, count(distinct date_trunc('month', day)) as months
  from contact_counts
  where organization_id = current_organization() and day between $2 and $3 and reason_id is not null and not is_residual
  group by reason)
select coalesce((
    select c.name from nominations n
      join counted_reasons c on c.organization_id = n.organization_id and c.id = n.reason_id
    where n.organization_id = current_organization() and n.id = $1), '') as reason,
  coalesce((
    select jsonb_agg(jsonb_build_object('reason', reason, 'contactsPerMonth', contacts / (select max(months) from counted)))
    from counted), '[]') as counted`,
);

/** Agreed ones: what is still being written can go again. */
export const promiseOfBoard = statement(
  'nominations.promise_of_board',
  `select v.id from promise_cards v
   where v.organization_id = $1 and v.id = $2 and v.board_id = $3 and v.state in ('RATIFIED', 'SUPERSEDED')`,
);
