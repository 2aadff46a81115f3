import { statement } from '../platform/database/statement.ts';

const report = `jsonb_build_object(
  'id', r.id, 'version', r.version, 'boardId', r.board_id, 'quarter', r.quarter, 'facts', r.facts, 'summary', r.summary,
  'asks', r.asks, 'digest', r.digest, 'frozenAt', r.frozen_at,
  'frozenBy', (select k.card from person_cards k where k.organization_id = r.organization_id and k.id = r.frozen_by_id),
  'papers', coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'form', p.form, 'state', p.state, 'bytes', p.bytes, 'sha256', p.sha256,
      'readyAt', p.ready_at) order by p.form)
    from report_papers p where p.organization_id = r.organization_id and p.report_id = r.id), '[]'))`;

/** $1 report */
export const reportById = statement(
  'quarterly_reports.by_id',
  `select ${report} as tree from quarterly_reports r where r.organization_id = current_organization() and r.id = $1`,
);

/** $1 slug of the board · $2 quarter */
export const reportOfQuarter = statement(
  'quarterly_reports.of_quarter',
  `select b.id as "boardId", (
     select ${report} from quarterly_reports r
     where r.organization_id = b.organization_id and r.board_id = b.id and r.quarter = $2) as tree
   from board_cards b where b.organization_id = current_organization() and b.slug = $1`,
);

/** What owners say needs a decision, which is what a board asks for first. $1 board */
export const openAsks = statement(
  'quarterly_reports.asks',
  `select k.title, k.card #>> '{latestReport,needsDecision}' as ask
   from project_cards k
   where k.organization_id = current_organization() and k.board_id = $1
     and k.card ->> 'stage' in ('CHARTERED', 'ACTIVE') and k.card #>> '{latestReport,needsDecision}' <> ''
   order by k.number`,
);

/** $1 board · $2, $3 first and last day */
export const quarterFacts = statement(
  'quarterly_reports.facts',
  `
select
  coalesce((
    select jsonb_agg(jsonb_build_object('number', d.number, 'text', d.text, 'decidedOn', d.decided_on) order by d.decided_on, d.number)
    from decision_cards d
    where d.organization_id = s.organization_id and d.board_id = $1 and d.outcome = 'ADOPTED'
      and d.decided_on between $2::date and $3::date
      and not exists (
        select from confidential_results c
        where c.organization_id = d.organization_id and c.results @> jsonb_build_array(jsonb_build_object('id', d.id)))), '[]') as decided,
  coalesce((
    select jsonb_agg(jsonb_build_object('number', k.number, 'title', k.title,
      'deliveredOn', (d.delivered_at at time zone s.time_zone)::date) order by d.delivered_at, k.number)
    from project_deliveries d join project_cards k on k.organization_id = d.organization_id and k.id = d.project_id
    where d.organization_id = s.organization_id and k.board_id = $1
      and (d.delivered_at at time zone s.time_zone)::date between $2::date and $3::date), '[]') as delivered,
  coalesce((
    select jsonb_agg(jsonb_build_object('number', k.number, 'title', k.title, 'reading', e.content - 'points') order by e.settled_at, k.number)
    from measured_effects e join project_cards k on k.organization_id = e.organization_id and k.id = e.project_id
    where e.organization_id = s.organization_id and k.board_id = $1 and e.state = 'ACCEPTED'
      and (e.settled_at at time zone s.time_zone)::date between $2::date and $3::date), '[]') as changed
from organization_settings s where s.organization_id = current_organization()`,
);
