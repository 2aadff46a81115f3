import { veil } from '@cxboard/domain/agenda/confidential.rules';
import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ReviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { ReviewBlock } from '@cxboard/messages/pack.messages';
import { type Statement, statement } from '../platform/database/statement.ts';
import type { FrozenMetric } from './metric-sheet.ts';

export interface PackProject {
  readonly ownerName: string;
  /** Null when it owes this review no report. */
  readonly reporting: ReviewReport | null;
  /** The newest one when the agenda was published. */
  readonly report: {
    readonly health: ReportedHealth;
    readonly done: string;
    readonly next: string;
    readonly needsDecision: string;
    readonly reportedAt: string;
    readonly authorName: string;
  } | null;
}

export interface PackTopic {
  readonly number: number;
  readonly question: string;
  readonly finding: string;
  readonly conclusion: string;
  readonly charts: readonly FrozenMetric[];
}

/** What somebody wrote about a block of the period that the session looks at. */
export interface Commentary {
  readonly block: ReviewBlock;
  readonly text: string;
  readonly writtenAt: string;
  readonly authorName: string | null;
}

/** What lies on the table for one item, as far as its reader may see it. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly isConfidential: boolean;
  readonly presenterName: string | null;
  readonly snapshot: FrozenMetric | null;
  readonly project: PackProject | null;
  readonly topic: PackTopic | null;
}

/** As it is read: whether a report came in time is for the rule to say. */
export interface SheetRow extends Omit<Sheet, 'project'> {
  readonly project: (Omit<PackProject, 'reporting'> & { stage: ProjectStage; charteredOn: string }) | null;
}

export interface Published {
  readonly organizationId: string;
  readonly meetingId: string;
  readonly items: readonly PublishedItem[];
  readonly publishedAt: string;
  /** Confidential items that may be opened, as far as the database opens them; null for all of those. */
  readonly confidentialIds: readonly string[] | null;
}

/** Asks the database with the rights of whoever will read. */
export type Ask = <Row>(named: Statement, values: readonly unknown[]) => Promise<Row[]>;

/** $1 organization · $2 published items · $3 published at · $4 confidential items, or null */
const sheets = statement(
  'packs.sheets',
  `
select about.id, about.title, hidden as "isConfidential",
  case when opened or not hidden then
    nullif(concat_ws(', ', p.name, g.card ->> 'name', nullif(g.card ->> 'company', '')), '') end as "presenterName",
  case when s.id is not null then s.card || jsonb_build_object('content', s.content) end as snapshot,
  case when r.id is not null then
    jsonb_build_object('ownerName', r.card -> 'owner' ->> 'name', 'stage', r.card ->> 'stage',
      'charteredOn', r.card ->> 'charteredOn', 'report', said.card) end as project,
  t.card as topic
from jsonb_to_recordset($2::jsonb) as i ("itemId" uuid, title text, "presenterId" uuid, "snapshotId" uuid, "projectId" uuid)
  left join item_subjects c on c.organization_id = $1 and c.id = i."itemId"
  cross join lateral (select coalesce(c.is_confidential, false) as hidden) h
  cross join lateral (select hidden and c.is_open and ($4::uuid[] is null or c.id = any($4)) as opened) o
  cross join lateral (
    select i."itemId" as id,
      case when opened then c.title when hidden then '${veil.title}' else i.title end as title,
      case when opened then c.presenter_id when not hidden then i."presenterId" end as presenter_id,
      case when opened then c.snapshot_id when not hidden then i."snapshotId" end as snapshot_id,
      case when opened then c.project_id when not hidden then i."projectId" end as project_id,
      case when opened or not hidden then c.board_topic_id end as topic_id) about
  left join person_cards p on p.organization_id = $1 and p.id = about.presenter_id
  left join guest_cards g on g.organization_id = $1 and g.item_id = about.id
  left join snapshot_cards s on s.organization_id = $1 and s.id = about.snapshot_id
  left join project_cards r on r.organization_id = $1 and r.id = about.project_id
  left join board_topic_cards t on t.organization_id = $1 and t.id = about.topic_id
  left join lateral (
    select card from status_report_cards where organization_id = $1 and project_id = r.id and reported_at <= $3
      order by reported_at desc, id desc limit 1) said on true`,
);

/** What was said before the agenda was published, in the order of the review. $1 organization · $2 meeting · $3 published at */
const commentary = statement(
  'packs.commentary',
  `
select * from (
  select distinct on (c.block) c.block, c.text, c.written_at as "writtenAt", c.author_name as "authorName"
  from meeting_reviews m
    join review_commentary c on c.organization_id = m.organization_id
      and c.reviewed_from = m.reviews_from and c.reviewed_to = (m.reviews ->> 'to')::date and c.written_at <= $3
  where m.organization_id = $1 and m.id = $2
  order by c.block, c.number desc) said
where text <> ''
order by array_position(array['KPIS', 'TOP_TEN', 'RUN_UPS', 'REASONS', 'CHANGES'], block)`,
);

/** $1 organization · $2 items */
const opened = statement(
  'packs.opened',
  `select id from item_subjects
    where organization_id = $1 and id = any($2::uuid[]) and is_confidential and is_open order by id`,
);

export const sheetsOf = (ask: Ask, { organizationId, items, publishedAt, confidentialIds }: Published) =>
  ask<SheetRow>(sheets, [organizationId, JSON.stringify(items), publishedAt, confidentialIds]);

export const commentaryOf = (ask: Ask, { organizationId, meetingId, publishedAt }: Published) =>
  ask<Commentary>(commentary, [organizationId, meetingId, publishedAt]);

/** The confidential ones among these items that whoever asks may read. */
export async function openedTo(ask: Ask, organizationId: string, itemIds: readonly string[]): Promise<string[]> {
  return (await ask<{ id: string }>(opened, [organizationId, itemIds])).map(({ id }) => id);
}
