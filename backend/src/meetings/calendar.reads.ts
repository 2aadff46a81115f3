import type { Viewer } from '../platform/identity/viewer.ts';
import { may } from '@cxboard/domain/people/permissions';
import { seatsOf } from '@cxboard/domain/people/relations';
import { Injectable } from '@nestjs/common';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { MeetingKind, MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { daysBetween } from '@cxboard/domain/local-time';
import type { CadenceModel } from './cadence.model.ts';

/** A meeting as the statements give it: the keys of the API, and the days before it on which its agenda opens. */
export interface MeetingTree {
  readonly id: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly board: { readonly name: string };
  readonly opensDaysBefore: number;
}

/**
 * A meeting `m` with `b` and `c` of meetingsOfBoards, the newest `n.version` of its agenda, and the `a.items` and
 * `a.planned_minutes` of the draft. $2 are the boards whose drafts the viewer may see.
 */
export const meetingTree = `
json_build_object(
  'id', m.id, 'version', m.version, 'number', m.number, 'kind', m.kind, 'state', m.state,
  'startsAt', m.starts_at, 'endsAt', m.starts_at + make_interval(mins => m.minutes), 'minutes', m.minutes,
  'timeZone', m.time_zone,
  'startsOn', to_char(m.starts_at at time zone m.time_zone, 'YYYY-MM-DD'),
  'startsClock', to_char(m.starts_at at time zone m.time_zone, 'HH24:MI'),
  'extraordinary', m.slot_on is null, 'movedByHand', m.moved_by_hand, 'place', m.place, 'videoUrl', m.video_url,
  'cancellation', m.cancellation, 'cancelledBecause', m.cancelled_because,
  'reviews', case when m.reviews_from is not null then json_build_object(
    'grain', m.reviews_grain, 'from', m.reviews_from, 'to', m.reviews_to) end,
  'opensDaysBefore', coalesce(c.opens_days_before, 10), 'publishedVersion', n.version,
  'items', case when m.board_id = any($2::uuid[]) then coalesce(a.items, 0) end,
  'plannedMinutes', case when m.board_id = any($2::uuid[]) then coalesce(a.planned_minutes, 0) end,
  'board', b.card)`;

/** Meetings `m` with their board `b` and its cadence `c`. */
export const meetingsOfBoards = `
meetings m
  join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id
  left join cadences c on c.organization_id = m.organization_id and c.board_id = m.board_id`;

/**
 * The same with the number of the newest version `n` and what is on the draft `a`.
 * The limits keep PostgreSQL from adding up every agenda of the organization to join one.
 */
export const meetingRows = `
${meetingsOfBoards}
  left join lateral (
    select version from published_agendas where organization_id = m.organization_id and meeting_id = m.id limit 1) n on true
  left join lateral (
    select items, planned_minutes from agenda_lists
      where organization_id = m.organization_id and list_id = m.id and m.board_id = any($2::uuid[]) limit 1) a on true`;

const meetingsWhere = (condition: string) => `
select ${meetingTree} as tree
from ${meetingRows}
where m.organization_id = $1 and ${condition}`;

const byId = statement('meetings.by_id', meetingsWhere('m.id = $3'));
const byNumber = statement('meetings.by_number', meetingsWhere('b.slug = $3 and m.number = $4'));
const between = statement(
  'meetings.between',
  meetingsWhere(`b.slug = $3
    and m.starts_at >= ($4::date)::timestamp at time zone m.time_zone
    and m.starts_at < ($5::date + 1)::timestamp at time zone m.time_zone
  order by m.starts_at, m.number`),
);
const next = statement(
  'meetings.next',
  meetingsWhere(`b.slug = $3 and (m.state in ('IN_SESSION', 'ADJOURNED')
    or m.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED') and m.starts_at + make_interval(mins => m.minutes) > $4)
  order by m.state in ('IN_SESSION', 'ADJOURNED') desc, m.starts_at limit 1`),
);
const boardExists = statement(
  'meetings.board_exists',
  'select 1 from board_cards where organization_id = $1 and slug = $2',
);
const cadenceWhere = (condition: string) => `
select json_build_object(
  'id', c.id, 'version', c.version, 'boardId', c.board_id, 'anchorDate', c.anchor_date,
  'anchorTime', to_char(c.anchor_time, 'HH24:MI'), 'timeZone', c.time_zone, 'everyDays', c.every_days,
  'firstKind', c.first_kind, 'metricsMinutes', c.metrics_minutes, 'projectReviewMinutes', c.project_review_minutes,
  'onHoliday', c.on_holiday, 'holidayCountry', c.holiday_country, 'extraHolidays', c.extra_holidays,
  'closedRanges', c.closed_ranges, 'opensDaysBefore', c.opens_days_before, 'place', c.place,
  'videoUrl', c.video_url) as tree
from board_cards b left join cadences c on c.organization_id = b.organization_id and c.board_id = b.id
where b.organization_id = $1 and ${condition}`;
const cadenceBySlug = statement('meetings.cadence_by_slug', cadenceWhere('b.slug = $2'));
const cadenceById = statement('meetings.cadence_by_id', cadenceWhere('c.id = $2'));

interface Found<Tree> {
  readonly tree: Tree;
}
interface Days {
  readonly from: string;
  readonly to: string;
}

/** The boards of which the viewer may see drafts. */
export const draftBoards = (viewer: Viewer): string[] => [
  ...new Set(
    seatsOf(viewer)
      .filter((seat) => may(viewer).seeDraftAgenda(seat))
      .map(({ boardId }) => boardId),
  ),
];

const longestList = 800;

export function refuseLongSpan({ from, to }: Days): void {
  if (daysBetween(from, to) > longestList) throw new BadInput(`Ask for at most ${longestList} days.`);
}

/** When the board meets: everybody in the organization may know. */
@Injectable()
export class CalendarReads {
  constructor(private readonly database: Database) {}

  async meeting(viewer: Viewer, id: string): Promise<MeetingTree> {
    const values = [viewer.organizationId, draftBoards(viewer), id];
    return foundOr404((await this.database.read<Found<MeetingTree>>(viewer, byId, values))[0]).tree;
  }

  async meetingNumbered(viewer: Viewer, board: string, number: number): Promise<MeetingTree> {
    const values = [viewer.organizationId, draftBoards(viewer), board, number];
    return foundOr404((await this.database.read<Found<MeetingTree>>(viewer, byNumber, values))[0]).tree;
  }

  async meetings(viewer: Viewer, board: string, { from, to }: Days): Promise<MeetingTree[]> {
    refuseLongSpan({ from, to });
    const values = [viewer.organizationId, draftBoards(viewer), board, from, to];
    const rows = await this.database.read<Found<MeetingTree>>(viewer, between, values);
    if (rows.length === 0) await this.stopWithoutBoard(viewer, board);
    return rows.map(({ tree }) => tree);
  }

  async nextMeeting(viewer: Viewer, board: string, now: Date): Promise<MeetingTree | null> {
    const values = [viewer.organizationId, draftBoards(viewer), board, now];
    const [row] = await this.database.read<Found<MeetingTree>>(viewer, next, values);
    if (!row) await this.stopWithoutBoard(viewer, board);
    return row?.tree ?? null;
  }

  async cadence(viewer: Viewer, board: string): Promise<CadenceModel | null> {
    const [row] = await this.database.read<Found<CadenceModel>>(viewer, cadenceBySlug, [viewer.organizationId, board]);
    const { tree } = foundOr404(row);
    return tree.id ? tree : null;
  }

  async cadenceById(viewer: Viewer, id: string): Promise<CadenceModel> {
    const [row] = await this.database.read<Found<CadenceModel>>(viewer, cadenceById, [viewer.organizationId, id]);
    return foundOr404(row).tree;
  }

  private async stopWithoutBoard(viewer: Viewer, board: string): Promise<void> {
    foundOr404((await this.database.read(viewer, boardExists, [viewer.organizationId, board]))[0]);
  }
}
