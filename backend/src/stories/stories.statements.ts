import { statement } from '../platform/database/statement.ts';

/** A story as it may be read on $1: without its words from the day after their last one. */
const tree = (isGone: string) => `json_build_object(
  'id', s.id, 'version', s.version, 'title', case when ${isGone} then '' else s.title end,
  'text', case when ${isGone} then '' else s.text end, 'isForgotten', ${isGone},
  'kind', s.kind, 'initiator', s.initiator, 'happenedOn', s.happened_on, 'consent', s.consent, 'expiresOn', s.expires_on,
  'chosenAt', s.chosen_at,
  'touchPoint', (select c.card from touch_point_cards c where c.id = s.touch_point_id),
  'reason', (select c.card from contact_reason_cards c join reasons_now n on n.reason_id = c.id where n.id = s.reason_id),
  'toldBy', (select c.card from person_cards c where c.id = s.told_by_id),
  'heardOn', (
    select max(m.held_on) from story_items i join meeting_reviews m on m.id = i.meeting_id
    where i.story_id = s.id and m.state in ('CLOSED', 'MINUTES_APPROVED')))`;
const gone = '(s.forgotten_at is not null or s.expires_on < $1::date)';

/** $2 kinds or null · $3 touch point or null · $4 day and $5 id it goes on after · $6 how many */
export const storyList = statement(
  'stories.list',
  `
with wanted as (
    select s.* from stories s
    where s.organization_id = current_organization()
      and ($2::text[] is null or s.kind = any($2)) and ($3::uuid is null or s.touch_point_id = $3)),
  part as (
    select * from wanted s where $4::date is null or (s.happened_on, s.id) < ($4::date, $5::uuid)
    order by s.happened_on desc, s.id desc limit $6)
select (select count(*)::int from wanted) as total, coalesce((
  select json_agg(${tree(gone)} order by s.happened_on desc, s.id desc) from part s), '[]'::json) as trees`,
);

/** $2 story */
export const storyById = statement('stories.by_id', `select ${tree(gone)} as tree from stories s where s.id = $2`);

/** $1 today */
export const voiceCounts = statement(
  'stories.counts',
  `
with years as (
    select s.*, s.happened_on > ($1::date - interval '12 months')::date as is_now from stories s
    where s.happened_on > ($1::date - interval '24 months')::date and s.happened_on <= $1::date)
select coalesce((
    select json_agg(t) from (
      select coalesce(c.name, '') as "touchPoint", (count(*) filter (where y.is_now))::int as now,
        (count(*) filter (where not y.is_now))::int as before
      from years y left join touch_point_cards c on c.id = y.touch_point_id where y.kind = 'TURN_OFF' group by 1) t), '[]'::json)
    as "turnOffs",
  coalesce((
    select json_agg(k) from (
      select y.kind, count(*)::int as stories, (count(*) filter (where y.initiator = 'COMPANY'))::int as "byUs"
      from years y where y.is_now group by 1 order by 2 desc, 1) k), '[]'::json) as counts`,
);

/** What was told in a period. $1 first · $2 last day */
export const voiceOfPeriod = statement(
  'stories.of_period',
  `
with told as (select * from stories where happened_on between $1 and $2)
select coalesce((
    select json_agg(k) from (
      select t.kind, count(*)::int as stories, (count(*) filter (where t.initiator = 'COMPANY'))::int as "byUs"
      from told t group by 1 order by 2 desc, 1) k), '[]'::json) as counts,
  coalesce((
    select json_agg(p) from (
      select coalesce(c.name, '') as "touchPoint", count(*)::int as now, 0 as before
      from told t left join touch_point_cards c on c.id = t.touch_point_id where t.kind = 'TURN_OFF'
      group by 1 order by 2 desc, 1) p), '[]'::json) as "turnOffs"`,
);

/** Offered to the board and on no other agenda yet. $1 board · $2 meeting · $3 today */
export const storiesChosen = statement(
  'stories.chosen',
  `
select s.id, s.title, s.happened_on::text as "happenedOn",
  to_char(s.chosen_at at time zone o.time_zone, 'YYYY-MM-DD') as "chosenOn"
from stories s join organization_calendars o on o.organization_id = s.organization_id
where s.organization_id = current_organization() and s.chosen_for_id = $1 and s.forgotten_at is null and s.expires_on >= $3::date
  and not exists (
    select from story_items i join meeting_reviews m on m.id = i.meeting_id
    where i.story_id = s.id and i.meeting_id <> $2 and m.state <> 'CANCELLED')
order by s.chosen_at, s.id`,
);

/** Those whose last day is over. $1 today */
export const storiesExpired = statement(
  'stories.expired',
  `select id from stories where forgotten_at is null and expires_on < $1::date order by id limit 500`,
);

/** Not through `add`: the audit log would keep the words. */
export const addStory = statement(
  'stories.add',
  `insert into stories (organization_id, id, created_at, title, text, kind, initiator, touch_point_id, reason_id, happened_on,
     consent, consent_note, expires_on, told_by_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

/** $1 story · $2 now */
export const takeWordsAway = statement(
  'stories.take_words_away',
  `update stories set title = '', text = '', consent_note = '', forgotten_at = $2, chosen_for_id = null, chosen_at = null,
     version = version + 1 where id = $1`,
);
