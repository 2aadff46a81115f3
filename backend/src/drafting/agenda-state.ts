import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { StandingItem } from '@cxboard/domain/drafting/template.rules';
import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { MeetingKind, MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { statement } from '../platform/database/statement.ts';

/** An item that waits, as a draft looks at it: a row of the view waiting_lines. */
export interface WaitingLine {
  readonly id: string;
  readonly position: number;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly presenterId: string | null;
  readonly projectId: string | null;
  readonly snapshotId: string | null;
  readonly isFinancial: boolean;
  readonly reason: Reason | null;
  readonly createdAt: string;
  readonly carriedTimes: number;
  readonly carriedFrom: { readonly number: number; readonly heldOn: LocalDate } | null;
  readonly isProposed: boolean;
  readonly proposedForId: string | null;
  readonly proposedForState: MeetingState | null;
}

/** An item of an agenda, with what the draft knows of its own: the column `line` of the view agenda_lines. */
export interface Line extends WaitingLine {
  /** Every name under which a candidate may ask for the same thing. */
  readonly keys: readonly string[];
  /** Whose numbers are frozen with it. */
  readonly period: Pick<ReviewPeriod, 'from' | 'to'> | null;
  readonly origin: string | null;
  readonly isDrafted: boolean;
  readonly isPlaced: boolean;
  readonly waitedAt: number | null;
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
  readonly backlog: readonly WaitingLine[];
  readonly dropped: readonly string[];
  readonly template: StoredTemplate | null;
  /** Of each kind, how long its items took, the newest first. */
  readonly took: Partial<Readonly<Record<AgendaItemKind, readonly number[]>>>;
  /** The first days of the months of a year that sessions before this one look at. */
  readonly reviewedMonths: readonly LocalDate[];
  /** The days of metrics sessions before this one that are still to come and that nobody has drafted. */
  readonly undraftedBefore: readonly LocalDate[];
  /** Metrics whose numbers of the newest complete month, or later ones, stand on another agenda. */
  readonly metricsDiscussed: readonly string[];
  /** What stands on other agendas of the board that are still to come. */
  readonly elsewhere: readonly string[];
}

const lines = `coalesce((
  select json_agg(l.line order by l.position) from agenda_lines l
  where l.organization_id = $1 and l.list_id = m.id and l.position is not null), '[]'::json)`;

const backlog = `coalesce((
  select json_agg(w) from (
    select w.id, w.position, w.kind, w.title, w.minutes, w."presenterId", w."projectId", w."snapshotId", w."isFinancial",
      w.reason, w."createdAt", w."carriedTimes", w."carriedFrom", w."isProposed", w."proposedForId", w."proposedForState"
    from waiting_lines w where w.organization_id = $1 and w.list_id = m.board_id order by w.position) w), '[]'::json)`;

const standing = `
coalesce((
  select json_agg(json_build_object(
      'id', s.id, 'title', s.title, 'kind', s.kind, 'minutes', s.minutes, 'isRecurring', s.is_recurring,
      'isFinancial', s.is_financial, 'looksBack', s.looks_back,
      'isUsed', exists (
        select from agenda_lines l where l.organization_id = $1 and l.origin = 'STANDING:' || s.id
          and l.list_id <> m.id and l.position is not null),
      'took', array(
        select l.actual_minutes from agenda_lines l
        where l.organization_id = $1 and l.origin = 'STANDING:' || s.id and l.actual_minutes is not null
        order by l.id desc limit 9)) order by s.position)
  from standing_items s where s.organization_id = $1 and s.template_id = t.id), '[]'::json)`;

/** The first day of the newest month that is complete on the day of the meeting, or today when that has passed. */
const newestMonth = `date_trunc('month', greatest(m.held_on, $5::date))::date - interval '1 month'`;

/** Months that sessions before this one look at: they say so, or their members read frozen numbers of the newest. */
const reviewedMonths = `
array(
  select distinct month from meeting_reviews o
    cross join (select (${newestMonth})::date as day) newest
    cross join lateral (
      select o.reviews_from::text as month where o.reviews ->> 'grain' = 'MONTH'
      union all
      select l.period ->> 'from' from agenda_lines l
      where l.organization_id = $1 and l.list_id = o.id and l.position is not null
        and l.period ->> 'grain' = 'MONTH' and l.period ->> 'from' = newest.day::text
        and o.state not in ('PLANNED', 'AGENDA_OPEN')) of
  where o.organization_id = $1 and o.board_id = m.board_id and o.kind = 'METRICS' and o.state <> 'CANCELLED'
    and o.id <> m.id and o.starts_at < m.starts_at and o.starts_at > newest.day - interval '1 year' order by month)`;

const undraftedBefore = `
array(
  select o.held_on::text from meeting_reviews o
  where o.organization_id = $1 and o.board_id = m.board_id and o.kind = 'METRICS' and o.reviews_from is null
    and o.state in ('PLANNED', 'AGENDA_OPEN') and o.id <> m.id and o.starts_at < m.starts_at and o.held_on >= $5::date
  order by o.held_on)`;

const metricsDiscussed = `
array(
  select distinct l.metric_id from agenda_lines l
    join meeting_reviews o on o.organization_id = l.organization_id and o.id = l.list_id
  where l.organization_id = $1 and l.metric_id is not null and l.position is not null and o.board_id = m.board_id
    and o.id <> m.id and o.state <> 'CANCELLED' and l.period ->> 'from' >= $3::date::text)`;

/** Projects by themselves alone: an item of another kind about one is not the look at it. */
const elsewhere = `
array(
  select distinct name from meeting_reviews o
    join agenda_lines l on l.organization_id = o.organization_id and l.list_id = o.id and l.position is not null
    left join subjects_of_items x on x.organization_id = l.organization_id and x.item_id = l.id
    cross join lateral unnest(array_remove(l.keys || array[
      'PROPOSAL:' || x.proposal_id, 'DECISION:' || x.decision_id, 'ACTION:' || x.action_id], null)) name
  where o.organization_id = $1 and o.board_id = m.board_id and o.id <> m.id
    and o.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED')
    and (l.kind = 'PROJECT' or name not like 'PROJECT:%')
  order by name)`;

/** $1 organization · $2 meeting · $3 first day of the newest complete month · $4 kinds of items · $5 today */
export const agendaState = statement(
  'drafting.state',
  `
select json_build_object(
  'meeting', json_build_object(
    'id', m.id, 'boardId', m.board_id, 'kind', m.kind, 'state', m.state, 'minutes', m.minutes, 'reviews', m.reviews,
    'heldOn', m.held_on, 'locale', (
      select b.locale from board_languages b where b.organization_id = $1 and b.id = m.board_id)),
  'lines', ${lines},
  'backlog', ${backlog},
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
      -- By kind and id, as the index of timed items has them: by id alone every item there ever was would be passed.
      where l.organization_id = $1 and l.board_id = m.board_id and l.kind between k.kind and k.kind
        and l.actual_minutes is not null and coalesce(l.origin, '') not like 'STANDING:%'
      order by l.kind desc, l.id desc limit 9))
    from unnest($4::text[]) k (kind)),
  'reviewedMonths', ${reviewedMonths},
  'undraftedBefore', ${undraftedBefore},
  'metricsDiscussed', ${metricsDiscussed},
  'elsewhere', ${elsewhere}) as tree
from meeting_reviews m where m.organization_id = $1 and m.id = $2`,
);
