import { statement } from '../platform/database/statement.ts';

const promisesOf = (alias: string) => `coalesce((
  select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'text', p.text, 'metric', (
    select m.card from metric_links m where m.organization_id = p.organization_id and m.id = p.metric_id)) order by p.position)
  from vision_promises p where p.organization_id = ${alias}.organization_id and p.vision_id = ${alias}.id), '[]')`;

const textOf = (alias: string) => `jsonb_build_object('statement', ${alias}.statement, 'promises', coalesce((
  select jsonb_agg(p.text order by p.position) from vision_promises p
  where p.organization_id = ${alias}.organization_id and p.vision_id = ${alias}.id), '[]'))`;

/** Of board $n those who decide on a day. */
const deciding = (board: string, day: string) => `
select distinct s.person_id from seat_cards s
where s.organization_id = current_organization() and s.board_id = ${board} and s.role in ('CHAIR', 'MEMBER')
  and s.from_on <= ${day} and (s.until_on is null or s.until_on >= ${day})`;

/** The words that were in force before this version. */
const earlierText = `(
  select ${textOf('e')} from visions e
  where e.organization_id = v.organization_id and e.board_id = v.board_id and e.number < v.number
    and e.state in ('RATIFIED', 'SUPERSEDED') order by e.number desc limit 1)`;

const tree = `jsonb_build_object(
  'id', v.id, 'boardId', v.board_id, 'version', v.version, 'number', v.number, 'state', v.state,
  'statement', v.statement, 'promises', ${promisesOf('v')}, 'roundOneOn', v.round_one_on,
  'roundTwoOn', v.round_two_on, 'ratifiedOn', v.ratified_on,
  'before', coalesce(v.round_one_text, ${earlierText}), 'earlier', ${earlierText},
  'answers', coalesce((
    select jsonb_agg(jsonb_build_object('id', a.id, 'round', a.round, 'stance', a.stance, 'text', a.text,
      'answeredAt', a.answered_at, 'person', k.card) order by a.round, a.answered_at, a.id)
    from vision_answers a join person_cards k on k.organization_id = a.organization_id and k.id = a.person_id
    where a.organization_id = v.organization_id and a.vision_id = v.id), '[]'),
  'awaited', case when v.state not in ('ROUND_1', 'ROUND_2') then '[]' else coalesce((
    select jsonb_agg(k.card order by k.name, k.id)
    from (${deciding('v.board_id', '$2::date')}) d
      join person_cards k on k.organization_id = v.organization_id and k.id = d.person_id
    where not exists (
      select from vision_answers a where a.organization_id = v.organization_id and a.vision_id = v.id
        and a.person_id = d.person_id and a.round = case v.state when 'ROUND_1' then 1 else 2 end)), '[]') end,
  'remarks', coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'phrase', r.phrase, 'text', r.text, 'writtenAt', r.written_at,
      'person', k.card, 'answer', r.answer,
      'answeredBy', (select w.card from person_cards w where w.organization_id = r.organization_id and w.id = r.answered_by_id))
      order by r.written_at, r.id)
    from vision_remarks r join person_cards k on k.organization_id = r.organization_id and k.id = r.person_id
    where r.organization_id = v.organization_id and r.vision_id = v.id), '[]'))`;

const ofBoard = (condition: string) => `
select b.id,
  (select ${tree} from visions v
    where v.organization_id = b.organization_id and v.board_id = b.id and v.state = 'RATIFIED') as ratified,
  (select ${tree} from visions v
    where v.organization_id = b.organization_id and v.board_id = b.id
      and v.state in ('DRAFT', 'ROUND_1', 'ROUND_2')) as coming,
  coalesce((select jsonb_agg(${tree} order by v.number desc) from visions v
    where v.organization_id = b.organization_id and v.board_id = b.id and v.state = 'SUPERSEDED'), '[]') as superseded
from board_cards b where b.organization_id = current_organization() and ${condition}`;

/** $1 board · $2 today */
export const visionBySlug = statement('vision.by_slug', ofBoard('b.slug = $1'));
export const visionByBoard = statement('vision.by_board', ofBoard('b.id = $1'));

/** $1 board · $2 day */
export const decidersOn = statement('vision.deciders', deciding('$1', '$2::date'));

export const nextVision = statement(
  'vision.next_number',
  'select coalesce(max(number), 0) + 1 as number from visions where organization_id = $1 and board_id = $2',
);
