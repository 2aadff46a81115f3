import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { StandingItem } from '@cxboard/domain/drafting/template.rules';
import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { MeetingKind, MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { statement } from '../platform/database/statement.ts';

/** An item as a draft looks at it: the column `line` of the view agenda_lines. */
export interface Line {
  readonly id: string;
  /** Every name under which a candidate may ask for the same thing. */
  readonly keys: readonly string[];
  readonly position: number;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly presenterId: string | null;
  readonly projectId: string | null;
  readonly snapshotId: string | null;
  readonly isFinancial: boolean;
  readonly origin: string | null;
  readonly reason: Reason | null;
  readonly isDrafted: boolean;
  readonly isPlaced: boolean;
  readonly waitedAt: number | null;
  readonly createdAt: string;
  readonly carriedTimes: number;
  readonly carriedFrom: { readonly number: number; readonly heldOn: LocalDate } | null;
  readonly isProposed: boolean;
  readonly proposedForId: string | null;
  readonly proposedForState: MeetingState | null;
}

export interface StoredStanding extends StandingItem {
  readonly id: string;
  /** How long it took before, the newest first. */
  readonly took: readonly number[];
  /** It stands on another meeting already. */
  readonly isUsed: boolean;
}

export interface StoredTemplate {
  readonly metricMinutes: number;
  readonly projectMinutes: number;
  readonly topicMinutes: number;
  readonly items: readonly StoredStanding[];
}

/** Everything a draft knows of one meeting, its backlog, its template and how long things took. */
export interface AgendaState {
  readonly meeting: {
    readonly id: string;
    readonly boardId: string;
    readonly kind: MeetingKind;
    readonly state: MeetingState;
    readonly minutes: number;
    readonly reviews: ReviewPeriod | null;
    readonly heldOn: LocalDate;
    /** Of its board. */
    readonly locale: string;
  };
  readonly lines: readonly Line[];
  readonly backlog: readonly Line[];
  readonly dropped: readonly string[];
  readonly template: StoredTemplate | null;
  /** Of each kind, how long its items took, the newest first. */
  readonly took: Partial<Readonly<Record<AgendaItemKind, readonly number[]>>>;
  /** The first days of the months of a year that sessions before this one look at. */
  readonly reviewedMonths: readonly LocalDate[];
  /** Metrics whose numbers of the newest complete month, or later ones, stand on another agenda. */
  readonly metricsDiscussed: readonly string[];
}

const linesOf = (list: string) => `coalesce((
  select json_agg(l.line order by l.position) from agenda_lines l
  where l.organization_id = $1 and l.list_id = ${list} and l.position is not null), '[]'::json)`;

const standing = `
coalesce((
  select json_agg(json_build_object(
      'id', s.id, 'title', s.title, 'kind', s.kind, 'minutes', s.minutes, 'isRecurring', s.is_recurring,
      'isFinancial', s.is_financial,
      'isUsed', exists (
        select from agenda_lines l where l.organization_id = $1 and l.origin = 'STANDING:' || s.id
          and l.list_id <> m.id and l.position is not null),
      'took', array(
        select l.actual_minutes from agenda_lines l
        where l.organization_id = $1 and l.origin = 'STANDING:' || s.id and l.actual_minutes is not null
        order by l.id desc limit 9)) order by s.position)
  from standing_items s where s.organization_id = $1 and s.template_id = t.id), '[]'::json)`;

/** Months that sessions before this one look at: they say so, or their members read frozen numbers of the newest. */
const reviewedMonths = `
array(
  select distinct month from meeting_reviews o
    cross join lateral (
      select o.reviews_from::text as month where o.reviews ->> 'grain' = 'MONTH'
      union all
      select l.period ->> 'from' from agenda_lines l
      where l.organization_id = $1 and l.list_id = o.id and l.position is not null
        and l.period ->> 'grain' = 'MONTH' and l.period ->> 'from' = $3::date::text
        and o.state not in ('PLANNED', 'AGENDA_OPEN')) of
  where o.organization_id = $1 and o.board_id = m.board_id and o.kind = 'METRICS' and o.state <> 'CANCELLED'
    and o.id <> m.id and o.starts_at < m.starts_at and o.starts_at > $3::date - interval '1 year' order by month)`;

const metricsDiscussed = `
array(
  select distinct l.metric_id from agenda_lines l
    join meeting_reviews o on o.organization_id = l.organization_id and o.id = l.list_id
  where l.organization_id = $1 and l.metric_id is not null and l.position is not null and o.board_id = m.board_id
    and o.id <> m.id and o.state <> 'CANCELLED' and l.period ->> 'from' >= $3::date::text)`;

/** $1 organization · $2 meeting · $3 first day of the newest complete month · $4 kinds of items */
export const agendaState = statement(
  'drafting.state',
  `
select json_build_object(
  'meeting', json_build_object(
    'id', m.id, 'boardId', m.board_id, 'kind', m.kind, 'state', m.state, 'minutes', m.minutes, 'reviews', m.reviews,
    'heldOn', m.held_on, 'locale', (
      select b.locale from board_languages b where b.organization_id = $1 and b.id = m.board_id)),
  'lines', ${linesOf('m.id')},
  'backlog', ${linesOf('m.board_id')},
  'dropped', array(
    select d.key from dropped_candidates d where d.organization_id = $1 and d.meeting_id = m.id order by d.key),
  'template', (
    select json_build_object(
      'metricMinutes', t.metric_minutes, 'projectMinutes', t.project_minutes, 'topicMinutes', t.topic_minutes,
      'items', ${standing})
    from agenda_templates t where t.organization_id = $1 and t.board_id = m.board_id and t.kind = m.kind),
  'took', (
    select json_object_agg(k.kind, array(
      select l.actual_minutes from agenda_lines l
      where l.organization_id = $1 and l.board_id = m.board_id and l.kind = k.kind and l.actual_minutes is not null
        and coalesce(l.origin, '') not like 'STANDING:%'
      order by l.id desc limit 9))
    from unnest($4::text[]) k (kind)),
  'reviewedMonths', ${reviewedMonths},
  'metricsDiscussed', ${metricsDiscussed}) as tree
from meeting_reviews m where m.organization_id = $1 and m.id = $2`,
);
