import { veil } from '@cxboard/domain/agenda/confidential.rules';
import type { ItemSubject } from '@cxboard/domain/agenda/item-subject';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import type { EffectBrief } from '@cxboard/domain/effects/effect-brief';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ReviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { TabledDive } from '@cxboard/messages/dive-paper.messages';
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
  /** The processes it asks about, as they are practised. */
  readonly processes: readonly TabledDive[];
}

/** What speaks for a nomination, as it was seen when it was added. */
export interface PackEvidence {
  readonly id: string;
  readonly text: string;
  /** The day of the customer’s story that it is: its text is then the title, while its words are kept. */
  readonly storyOf: string | null;
  /** As it was read then. */
  readonly proposal: { readonly number: number; readonly title: string; readonly text: string } | null;
  readonly snapshot: FrozenMetric | null;
}

export interface PackNomination {
  readonly number: number;
  readonly problem: string;
  readonly ownerName: string | null;
  /** No vision was ratified when it was published. */
  readonly isBeforeVision: boolean;
  readonly evidence: readonly PackEvidence[];
}

export interface PackAnswer {
  readonly id: string;
  readonly text: string;
  readonly saidAt: string;
  readonly authorName: string;
}

/** What was asked about an item until it was published, and what was said to it. */
export interface PackQuestion {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
  readonly askerName: string;
  readonly answers: readonly PackAnswer[];
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
  readonly dive: TabledDive | null;
  readonly nomination: PackNomination | null;
  /** A proposal, a decision or a promise. */
  readonly subject: ItemSubject | null;
  /** The promise of the vision that it serves, as it was published. */
  readonly promise: string | null;
  /** What was seen of the effect of its project, or the verdict that waited, when it was published. */
  readonly effect: EffectBrief | null;
  readonly questions: readonly PackQuestion[];
  /** Why it is on the agenda; null when a person just wrote it down, or it is confidential. */
  readonly reason: Reason | null;
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
  /** What was asked and answered until then; when it was published, on paper. */
  readonly askedUntil?: string;
  /** The day it is read or printed. */
  readonly readOn: string;
}

/** Asks the database with the rights of whoever will read. */
export type Ask = <Row>(named: Statement, values: readonly unknown[]) => Promise<Row[]>;

/** What speaks for nomination `n` since before the agenda was published; a story whose day is over has no words. */
const evidence = `coalesce((
      select jsonb_agg(jsonb_build_object(
          'id', e.id, 'text', case when e.expires_on < $6::date then '' else e.text end, 'proposal', e.frozen,
          'storyOf', e.happened_on, 'snapshot', (
            select s.card || jsonb_build_object('content', s.content) from snapshot_cards s
            where s.organization_id = $1 and s.id = e.snapshot_id)) order by e.added_at, e.id)
      from evidence_of_nominations e
      where e.organization_id = $1 and e.nomination_id = n.id and e.added_at <= $3), '[]')`;

/** Topic `t`, with the maps of the processes it asks about. */
const topic = `case when t.id is not null then t.card || jsonb_build_object('processes', coalesce((
    select jsonb_agg(o.card order by o.added_at, o.id) from maps_of_topics o
    where o.organization_id = $1 and o.board_topic_id = t.id), '[]')) end`;

const questions = `coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', q.id, 'text', q.text, 'askedAt', q.asked_at, 'askerName', q.asker_name, 'answers', coalesce((
          select jsonb_agg(jsonb_build_object(
              'id', a.id, 'text', a.text, 'saidAt', a.said_at, 'authorName', a.author_name) order by a.said_at, a.id)
          from said_to_questions a
          where a.organization_id = $1 and a.item_question_id = q.id and a.said_at <= $5), '[]')) order by q.asked_at, q.id)
    from asked_about_items q
    where (opened or not hidden) and q.organization_id = $1 and q.item_id = about.id and q.asked_at <= $5), '[]')`;

/**
 * $1 organization · $2 published items · $3 published at · $4 confidential items, or null · $5 questions until
 * $6 the day it is read
 */
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
  ${topic} as topic, v.card as dive, x.subject, case when not hidden then i.reason end as reason,
  case when n.id is not null then jsonb_build_object(
    'number', n.number, 'problem', coalesce(i.nomination ->> 'problem', n.problem), 'evidence', ${evidence},
    'isBeforeVision', coalesce((i.nomination ->> 'isBeforeVision')::boolean, false), 'ownerName', case when i.nomination is null then n.owner_name else f.name end) end as nomination,
  case when not hidden then i.promise end as promise, case when not hidden then i.effect end as effect,
  ${questions} as questions
from jsonb_to_recordset($2::jsonb) as i ("itemId" uuid, title text, "presenterId" uuid, "snapshotId" uuid, "projectId" uuid,
    reason jsonb, nomination jsonb, promise text, effect jsonb)
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
  left join deep_dives_of_items z on (opened or not hidden) and z.organization_id = $1 and z.item_id = about.id
  left join deep_dive_papers v on v.organization_id = $1 and v.id = z.deep_dive_id
  left join subjects_of_items x on (opened or not hidden) and x.organization_id = $1 and x.item_id = about.id
  left join nominations_of_items k on (opened or not hidden) and k.organization_id = $1 and k.item_id = about.id
  left join nominated_things n on n.organization_id = $1 and n.id = k.nomination_id
  left join person_cards f on f.organization_id = $1 and f.id = (i.nomination ->> 'ownerId')::uuid
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

export const sheetsOf = (ask: Ask, { organizationId, items, publishedAt, ...read }: Published) =>
  ask<SheetRow>(sheets, [
    ...[organizationId, JSON.stringify(items), publishedAt, read.confidentialIds],
    ...[read.askedUntil ?? publishedAt, read.readOn],
  ]);

export const commentaryOf = (ask: Ask, { organizationId, meetingId, publishedAt }: Published) =>
  ask<Commentary>(commentary, [organizationId, meetingId, publishedAt]);

interface Reader {
  readonly organizationId: string;
  readonly personId: string | null;
  /** Everything that was published. */
  readonly all: readonly string[];
  /** What is theirs of it; null for all. */
  readonly itemIds: readonly string[] | null;
}

/** Most share one pack; who may read something confidential or only some items has one of their own. */
export async function readerOf(ask: Ask, { organizationId, personId, all, itemIds }: Reader) {
  const seen = all.filter((id) => itemIds?.includes(id) ?? true);
  const confidentialIds = await openedTo(ask, organizationId, seen);
  const isShared = itemIds === null && confidentialIds.length === 0;
  return { readerId: isShared ? null : personId, confidentialIds };
}

/** The confidential ones among these items that whoever asks may read. */
async function openedTo(ask: Ask, organizationId: string, itemIds: readonly string[]): Promise<string[]> {
  return (await ask<{ id: string }>(opened, [organizationId, itemIds])).map(({ id }) => id);
}
