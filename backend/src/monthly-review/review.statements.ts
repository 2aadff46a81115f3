import { statement } from '../platform/database/statement.ts';

/**
 * What stands around the figures: sessions of the period, the one before, what happened since, and what was said.
 * $1 first · $2 last day · $3 boards whose decisions and projects are seen, or null for all
 */
export const reviewFrame = statement(
  'review.frame',
  `
with bound as (
    select m.* from meeting_reviews m
    where m.reviews_from = $1 and m.reviews ->> 'to' = $2::date::text and m.state <> 'CANCELLED'
      and ($3::uuid[] is null or m.board_id = any($3))),
  last as (
    select max(m.held_on) as held_on from meeting_reviews m
    where m.kind = 'METRICS' and m.state in ('CLOSED', 'MINUTES_APPROVED') and ($3::uuid[] is null or m.board_id = any($3))
      and m.starts_at < coalesce((select min(b.starts_at) from bound b), 'infinity'))
select json_build_object(
  'plan', coalesce((
    select json_build_object('version', p.version, 'title', p.title, 'metricIds', p.metric_ids) from review_plans p),
    json_build_object('version', 0, 'title', '', 'metricIds', '[]'::json)),
  'reasonProjects', coalesce((
    select json_agg(json_build_object('id', p.id, 'reasonId', r.reason_id, 'number', p.number, 'title', p.title,
      'board', (select c.card ->> 'slug' from board_cards c where c.id = p.board_id)) order by p.number)
    from project_reasons r join project_cards p on p.id = r.project_id
    where p.card ->> 'stage' in ('CHARTERED', 'ACTIVE', 'ON_HOLD') and ($3::uuid[] is null or p.board_id = any($3))), '[]'::json),
  'meetings', coalesce((
    select json_agg(json_build_object('id', b.id, 'number', b.number, 'heldOn', b.held_on,
      'board', (select c.card ->> 'slug' from board_cards c where c.id = b.board_id),
      'snapshotId', (select s.id from review_snapshots s where s.meeting_id = b.id)) order by b.starts_at desc)
    from bound b), '[]'::json),
  'changes', json_build_object(
    'since', (select held_on from last),
    'decisions', coalesce((
      select json_agg(json_build_object('id', d.id, 'number', d.number, 'text', d.text, 'decidedOn', d.decided_on) order by d.number desc)
      from (select d.* from decision_cards d, last
        where d.decided_on >= last.held_on and d.outcome = 'ADOPTED' and ($3::uuid[] is null or d.board_id = any($3))
        order by d.decided_on desc, d.number desc limit 8) d), '[]'::json),
    'projects', coalesce((
      select json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title,
          'board', (select c.card ->> 'slug' from board_cards c where c.id = p.board_id),
          'isNew', (p.card ->> 'charteredOn')::date >= last.held_on,
          'done', p.card -> 'latestReport' ->> 'done', 'health', p.card -> 'latestReport' ->> 'health') order by p.number desc)
      from project_cards p, last
      where ($3::uuid[] is null or p.board_id = any($3))
        and ((p.card ->> 'charteredOn')::date >= last.held_on
          or (p.card -> 'latestReport' ->> 'reportedAt')::timestamptz >= last.held_on)), '[]'::json)),
  'comments', coalesce((
    select json_agg(json_build_object('block', c.block, 'number', c.number, 'text', c.text, 'writtenAt', c.written_at,
      'writtenBy', (select p.card from person_cards p where p.id = c.written_by_id)))
    from (select distinct on (block) * from review_comments
      where reviewed_from = $1 and reviewed_to = $2 order by block, number desc) c), '[]'::json)
) as tree`,
);

/** $1 snapshot */
export const frozenReview = statement(
  'review.frozen',
  `select s.content, s.frozen_at as "frozenAt", m.board_id as "boardId"
   from review_snapshots s join meeting_reviews m on m.id = s.meeting_id where s.id = $1`,
);

/** $1 first · $2 last day · $3 block */
export const newestComment = statement(
  'review.newest_comment',
  `select number from review_comments where reviewed_from = $1 and reviewed_to = $2 and block = $3
   order by number desc limit 1`,
);
/** One at a time writes about a block. $1 its key */
export const lockBlock = statement('review.lock_block', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/** $1 meeting */
export const reviewedBy = statement('review.reviewed_by', 'select reviews from meeting_reviews where id = $1');

/** How long a board took for its reviews, the newest first. $1 board */
export const reviewsTook = statement(
  'review.took',
  `select actual_minutes as minutes from agenda_lines
   where board_id = $1 and origin like 'REVIEW:%' and actual_minutes is not null order by id desc limit 9`,
);
