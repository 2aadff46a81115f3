import { timetable } from '@cxboard/domain/agenda/agenda-clock.rules';
import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import { type LookedAt, type ReviewReport, reviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { PackFacts } from '@cxboard/messages/pack.messages';
import { AgendaVersion, veiled } from '../agenda/index.ts';
import { Board } from '../board/index.ts';
import { Meeting } from '../meetings/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { deadlinesOf } from '../projects/index.ts';
import type { FrozenMetric } from './metric-sheet.ts';
import type { Pack, PackForm } from './pack.entity.ts';

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

interface Sheet {
  readonly id: string;
  readonly presenterName: string | null;
  readonly snapshot: FrozenMetric | null;
  readonly project: PackProject | null;
}

export interface PackItem extends Sheet {
  readonly title: string;
  readonly minutes: number;
  readonly startsClock: string;
  /** The version that brought what lies there, when that came after its deadline. */
  readonly lateVersion: number | null;
}

/** Everything a pack prints. */
export interface PackMaterial extends PackFacts {
  readonly organizationName: string;
  readonly boardName: string;
  readonly isWhole: boolean;
  readonly locale: string;
  readonly form: PackForm;
  readonly items: readonly PackItem[];
}

const sheetsOf = statement(
  'packs.sheets',
  `select i."itemId" as id, concat_ws(', ', p.name, g.card ->> 'name', nullif(g.card ->> 'company', '')) as "presenterName",
      case when s.id is not null then
        jsonb_build_object('content', s.content, 'dataWithdrawnAt', s.card -> 'dataWithdrawnAt') end as snapshot,
      case when r.id is not null then
        jsonb_build_object('ownerName', r.card -> 'owner' ->> 'name', 'stage', r.card ->> 'stage',
          'charteredOn', r.card ->> 'charteredOn', 'report', said.card) end as project
    from jsonb_to_recordset($2::jsonb) as i ("itemId" uuid, "presenterId" uuid, "snapshotId" uuid, "projectId" uuid)
      left join person_cards p on p.organization_id = $1 and p.id = i."presenterId"
      left join guest_cards g on g.organization_id = $1 and g.item_id = i."itemId"
      left join snapshot_cards s on s.organization_id = $1 and s.id = i."snapshotId"
      left join project_cards r on r.organization_id = $1 and r.id = i."projectId"
      left join lateral (
        select card from status_report_cards where organization_id = $1 and project_id = r.id and reported_at <= $3
          order by reported_at desc, id desc limit 1) said on true`,
);

/** What is to be printed of which version. */
export type Asked = Pick<
  Pack,
  'meetingId' | 'boardId' | 'versionId' | 'versionNumber' | 'itemIds' | 'organizationName' | 'locale' | 'form'
>;

/** What was published, with the names of today and the reports of the day it was published. */
export async function materialOf(work: Work, pack: Asked): Promise<PackMaterial> {
  const meeting = await work.get(Meeting, pack.meetingId);
  const board = await work.get(Board, pack.boardId);
  const { content, publishedAt } = await work.get(AgendaVersion, pack.versionId);
  const items = await veiled(work, content.items);
  const values = [work.organizationId, JSON.stringify(items), publishedAt];
  const { reviews } = await deadlinesOf(work, pack.boardId);
  const { startsAt, timeZone } = content;
  const looked = { reviews, startsAt: new Date(startsAt), now: publishedAt, timeZone };
  const rows = await work.query<SheetRow>(sheetsOf, values);
  const sheets = rows.map((row) => ({ ...row, project: row.project && projectOf(row.project, looked) }));
  return {
    organizationName: pack.organizationName,
    boardName: board.name,
    isWhole: pack.itemIds === null,
    locale: pack.locale,
    form: pack.form,
    ...{
      number: meeting.number,
      place: meeting.place,
      version: pack.versionNumber,
      publishedAt: publishedAt.toISOString(),
    },
    ...{ kind: content.kind, startsAt: content.startsAt, timeZone: content.timeZone },
    items: withTimes(items, content, sheets).filter(({ id }) => pack.itemIds?.includes(id) ?? true),
  };
}

interface SheetRow extends Omit<Sheet, 'project'> {
  readonly project: (Omit<PackProject, 'reporting'> & { stage: ProjectStage; charteredOn: string }) | null;
}

const projectOf = ({ stage, charteredOn, ...project }: NonNullable<SheetRow['project']>, looked: LookedAt) => {
  const reportedAt = project.report && new Date(project.report.reportedAt);
  return { ...project, reporting: reviewReport({ stage, charteredOn, reportedAt }, looked) };
};

type Frame = Pick<PackFacts, 'startsAt' | 'timeZone'>;

function withTimes(
  items: readonly PublishedItem[],
  { startsAt, timeZone }: Frame,
  sheets: readonly Sheet[],
): PackItem[] {
  const timed = items.map((item) => ({ ...item, id: item.itemId }));
  const times = timetable(timed, { startsAt: new Date(startsAt), timeZone });
  const blank = { presenterName: null, snapshot: null, project: null };
  return timed.map(({ id, title, minutes, lateVersion = null }, index) => {
    const sheet = sheets.find((one) => one.id === id);
    return { ...blank, ...sheet, id, title, minutes, lateVersion, startsClock: times[index]?.startsClock ?? '' };
  });
}
