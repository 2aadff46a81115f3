import { statement } from '../platform/database/statement.ts';

const link = (row: string) => `jsonb_build_object('id', ${row}.id, 'number', ${row}.number, 'title', ${row}.title)`;
const list = (text: string) => `coalesce((${text}), '[]')`;

/** Whose days count: the organization's weekdays, and what its first board does not work on. */
export const calendar = `
(select jsonb_build_object('weekdays', o.working_days, 'board', (
    select c.calendar from board_calendars c where c.organization_id = o.organization_id order by c.board_id limit 1))
  from organization_calendars o where o.organization_id = current_organization())`;

/** A proposal `p` with its family `f`, for the person $1. Nothing here names a sealed author but to themselves. */
const card = `
jsonb_build_object(
  'id', p.id, 'version', p.version, 'number', p.number, 'title', p.title, 'state', p.state,
  'isQuickWin', p.is_quick_win, 'submittedAt', p.submitted_at, 'firstAnsweredAt', p.first_answered_at,
  'askedAt', p.asked_at, 'restedDays', p.rested_days, 'parkedUntil', p.parked_until,
  'reason', (select r.card from contact_reason_cards r
    where r.organization_id = p.organization_id and r.id = p.reason_id),
  'touchPoint', (select t.card from touch_point_cards t
    where t.organization_id = p.organization_id and t.id = p.touch_point_id),
  'supporters', (select count(distinct s.person_id) from proposal_supports s
    where s.organization_id = p.organization_id and s.proposal_id = any(f.ids)),
  'comments', (select count(*) from proposal_comments c
    where c.organization_id = p.organization_id and c.proposal_id = any(f.ids)),
  'isSupported', exists (select from proposal_supports s
    where s.organization_id = p.organization_id and s.proposal_id = any(f.ids) and s.person_id = $1),
  'isFollowed', exists (select from proposal_followers w
    where w.organization_id = p.organization_id and w.proposal_id = any(f.ids) and w.person_id = $1),
  'isAuthor', exists (select from proposal_authors a
    where a.organization_id = p.organization_id and a.proposal_id = p.id and a.person_id = $1),
  'isOwn', exists (select from proposal_authors a
    where a.organization_id = p.organization_id and a.proposal_id = any(f.ids) and a.person_id = $1),
  'isAnonymous', exists (select from proposal_authors a
    where a.organization_id = p.organization_id and a.proposal_id = p.id and a.sealed),
  'authors', ${list(`select jsonb_agg(k.card order by a.id) from proposal_authors a
    join person_cards k on k.organization_id = a.organization_id and k.id = a.person_id
    where a.organization_id = p.organization_id and a.proposal_id = any(f.ids)
      and (not a.sealed or a.person_id = $1)`)},
  'evaluators', ${list(`select jsonb_agg(k.card order by k.name) from proposal_evaluators e
    join person_cards k on k.organization_id = e.organization_id and k.id = e.person_id
    where e.organization_id = p.organization_id and e.proposal_id = p.id`)},
  'answerText', (select n.text from proposal_answers n
    where n.organization_id = p.organization_id and n.proposal_id = p.id and n.published_at is not null
    order by n.published_at desc limit 1),
  'mergedInto', (select ${link('i')} from proposal_merges m
    join proposals i on i.organization_id = m.organization_id and i.id = m.root_id
    where m.organization_id = p.organization_id and m.proposal_id = p.id),
  'lastMove', (select jsonb_build_object('id', v.id, 'from', v.from_state, 'to', v.to_state, 'byId', v.moved_by_id)
    from proposal_moves v
    where v.organization_id = p.organization_id and v.proposal_id = p.id order by v.moved_at desc, v.id desc limit 1))`;

const withFamily = `
proposals p cross join lateral (
  select array_agg(m.proposal_id) as ids from proposal_families m
  where m.organization_id = p.organization_id and m.root_id = p.id) f`;

/** A draft is there for its author alone. */
const isVisible = `
(p.state <> 'DRAFT' or exists (select from proposal_authors a
  where a.organization_id = p.organization_id and a.proposal_id = p.id and a.person_id = $1))`;

const answerTree = `jsonb_build_object('decision', n.decision, 'text', n.text, 'parkedUntil', n.parked_until,
    'publishedAt', n.published_at, 'writtenBy', k.card, 'isCorrection', n.is_correction)`;

const answer = (condition: string) => `
(select ${answerTree}
  from proposal_answers n join person_cards k on k.organization_id = n.organization_id and k.id = n.written_by_id
  where n.organization_id = p.organization_id and n.proposal_id = p.id and ${condition}
  order by n.published_at desc limit 1)`;

const page = (condition: string) => `
select ${card} || jsonb_build_object(
  'text', p.text,
  'files', ${list(`select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'bytes', x.bytes) order by x.id)
    from proposal_files x where x.organization_id = p.organization_id and x.proposal_id = any(f.ids)`)},
  'fate', ${list(`select jsonb_agg(jsonb_build_object('id', v.id, 'from', v.from_state, 'state', v.to_state, 'because', v.because,
      'movedAt', v.moved_at, 'movedBy', k.card) order by v.moved_at, v.id)
    from proposal_moves v left join person_cards k on k.organization_id = v.organization_id and k.id = v.moved_by_id
    where v.organization_id = p.organization_id and v.proposal_id = p.id`)},
  'answer', ${answer('n.published_at is not null')},
  'earlierAnswers', ${list(`select jsonb_agg(e.tree order by e.published_at desc) from (
    select n.published_at, ${answerTree} as tree
    from proposal_answers n join person_cards k on k.organization_id = n.organization_id and k.id = n.written_by_id
    where n.organization_id = p.organization_id and n.proposal_id = p.id and n.published_at is not null
    order by n.published_at desc limit 20 offset 1) e`)},
  'answerDraft', ${answer('n.published_at is null')},
  'thread', ${list(`select jsonb_agg(c.tree order by c.written_at, c.id) from (
    select c.written_at, c.id, jsonb_build_object('id', c.id, 'kind', c.kind, 'text', c.text,
        'writtenAt', c.written_at, 'person', k.card, 'byAuthor', c.by_author,
        'writtenTo', case when c.proposal_id <> p.id then ${link('o')} end) as tree
    from proposal_comments c
      join proposals o on o.organization_id = c.organization_id and o.id = c.proposal_id
      left join person_cards k on k.organization_id = c.organization_id and k.id = c.person_id
    where c.organization_id = p.organization_id and c.proposal_id = any(f.ids)
    order by c.written_at desc, c.id desc limit 100) c`)},
  'supportReasons', ${list(`select jsonb_agg(s.tree order by s.supported_at desc) from (
    select s.supported_at, jsonb_build_object('person', k.card, 'reason', s.reason) as tree
    from proposal_supports s join person_cards k on k.organization_id = s.organization_id and k.id = s.person_id
    where s.organization_id = p.organization_id and s.proposal_id = any(f.ids) and s.reason <> ''
    order by s.supported_at desc limit 50) s`)},
  'merged', ${list(`select jsonb_agg(${link('o')} order by o.number) from proposal_merges m
    join proposals o on o.organization_id = m.organization_id and o.id = m.proposal_id
    where m.organization_id = p.organization_id and m.root_id = p.id`)},
  'notes', ${list(`select jsonb_agg(jsonb_build_object('id', n.id, 'person', k.card, 'text', n.text,
      'writtenAt', n.written_at) order by n.written_at, n.id)
    from proposal_notes n join person_cards k on k.organization_id = n.organization_id and k.id = n.person_id
    where n.organization_id = p.organization_id and n.proposal_id = any(f.ids)`)}) as tree,
  ${calendar} as calendar
from ${withFamily}
where p.organization_id = current_organization() and ${condition} and ${isVisible}`;

export const proposalByNumber = statement('proposals.by_number', page('p.number = $2'));
export const proposalById = statement('proposals.by_id', page('p.id = $2'));

/**
 * $1 person · $2 states · $3 reasons · $4 touch points · $5 own · $6 supported · $7 followed · $8 assigned
 * $9 words, as a pattern · $10 number · $11 any of these ids only, null for no limit. Merged ones go on elsewhere.
 */
const narrowed = `
p.organization_id = current_organization() and p.state <> 'DRAFT'
and (p.state = any($2) or $2::text[] is null and p.state <> 'MERGED')
and ($3::uuid[] is null or p.reason_id = any($3))
and ($4::uuid[] is null or p.touch_point_id = any($4))
and (not $5 or exists (select from proposal_authors a
  where a.organization_id = p.organization_id and a.proposal_id = p.id and a.person_id = $1))
and (not $6 or exists (select from proposal_supports s
  where s.organization_id = p.organization_id and s.proposal_id = p.id and s.person_id = $1))
and (not $7 or exists (select from proposal_followers w
  where w.organization_id = p.organization_id and w.proposal_id = p.id and w.person_id = $1))
and (not $8 or exists (select from proposal_evaluators e
  where e.organization_id = p.organization_id and e.proposal_id = p.id and e.person_id = $1))
and ($9::text is null or lower(p.title) like $9 or lower(p.text) like $9 or p.number = $10::int)
and ($11::uuid[] is null or p.id = any($11))`;

/** The newest first. $12, $13 moment and id after which to read on · $14 how many */
export const proposalList = statement(
  'proposals.list',
  `select ${calendar} as calendar,
     (select count(*)::int from proposals p where ${narrowed}) as count,
     ${list(`select jsonb_agg(c.tree order by c.submitted_at desc, c.id desc) from (
       select p.submitted_at, p.id, ${card} as tree from ${withFamily}
       where ${narrowed} and ($12::timestamptz is null or (p.submitted_at, p.id) < ($12, $13::uuid))
       order by p.submitted_at desc, p.id desc limit $14) c`)} as cards`,
);

/** What waits for an answer, and whose clock decides is said by rule. $1 person · $2 only where asked to evaluate */
export const waitingFacts = statement(
  'proposals.waiting',
  `select ${calendar} as calendar, ${list(`select jsonb_agg(jsonb_build_object(
       'id', p.id, 'state', p.state, 'submittedAt', p.submitted_at, 'firstAnsweredAt', p.first_answered_at,
       'askedAt', p.asked_at, 'restedDays', p.rested_days, 'parkedUntil', p.parked_until, 'number', p.number,
       'title', p.title, 'evaluatorIds', array(select e.person_id from proposal_evaluators e
         where e.organization_id = p.organization_id and e.proposal_id = p.id))) from proposals p
     where p.organization_id = current_organization()
       and p.state in ('SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'PARKED')
       and (not $2 or exists (select from proposal_evaluators e
         where e.organization_id = p.organization_id and e.proposal_id = p.id and e.person_id = $1))
       and not exists (select from proposal_authors a join proposal_families m
         on m.organization_id = a.organization_id and m.proposal_id = a.proposal_id
         where a.organization_id = p.organization_id and m.root_id = p.id and a.person_id = $1)`)} as waiting`,
);

/** The cards of these proposals. $1 person · $2 ids */
export const cardsOf = statement(
  'proposals.cards',
  `select ${calendar} as calendar, ${list(`select jsonb_agg(${card} order by array_position($2::uuid[], p.id))
     from ${withFamily} where p.organization_id = current_organization() and p.id = any($2) and ${isVisible}`)} as cards`,
);
