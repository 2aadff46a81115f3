import { timetable } from '@cxboard/domain/agenda/agenda-clock.rules';
import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { type LookedAt, reviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { PackFacts } from '@cxboard/messages/pack.messages';
import { AgendaVersion, readAsPlanner } from '../agenda/index.ts';
import { Board } from '../board/index.ts';
import { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Letterhead } from '../platform/pdf/paper.ts';
import { deadlinesOf } from '../projects/index.ts';
import {
  type Ask,
  type Commentary,
  commentaryOf,
  type Published,
  type Sheet,
  type SheetRow,
  sheetsOf,
} from './pack-sheets.ts';
import type { Pack, PackForm } from './pack.entity.ts';

export interface PackItem extends Sheet {
  readonly minutes: number;
  readonly startsClock: string;
  /** The version that brought what lies there, when that came after its deadline. */
  readonly lateVersion: number | null;
}

/** What a pack says, on paper and on the page that is its twin. */
export interface PackContents {
  readonly items: readonly PackItem[];
  readonly commentary: readonly Commentary[];
}

/** Everything a pack prints. */
export interface PackMaterial extends PackFacts, PackContents {
  readonly organizationName: string;
  readonly boardName: string;
  readonly isWhole: boolean;
  readonly locale: string;
  readonly form: PackForm;
  readonly letterhead: Letterhead;
  /** Across every page of a copy that is somebody's own. */
  readonly watermark?: string;
}

/** What is to be printed of which version. */
export interface Asked extends Pick<
  Pack,
  'meetingId' | 'boardId' | 'versionId' | 'versionNumber' | 'itemIds' | 'organizationName' | 'locale' | 'form'
> {
  /** Without them everything confidential stays closed. */
  readonly confidentialIds?: readonly string[];
}

/** What was published, with the names of today and the reports of the day it was published. */
export async function materialOf(work: Work, pack: Asked, letterhead: Letterhead): Promise<PackMaterial> {
  const meeting = await work.get(Meeting, pack.meetingId);
  const board = await work.get(Board, pack.boardId);
  const { content, publishedAt } = await work.get(AgendaVersion, pack.versionId);
  // Who asked was found to be a reader of these; the job that prints has no rights of its own.
  const { confidentialIds = [] } = pack;
  if (confidentialIds.length > 0) await readAsPlanner(work, pack.boardId);
  const ask: Ask = (named, values) => work.query(named, values);
  const published = {
    ...{ organizationId: work.organizationId, meetingId: pack.meetingId, items: content.items },
    ...{ publishedAt: publishedAt.toISOString(), confidentialIds, readOn: localDateOf(work.now, content.timeZone) },
  };
  return {
    organizationName: pack.organizationName,
    boardName: board.name,
    isWhole: pack.itemIds === null,
    locale: pack.locale,
    form: pack.form,
    letterhead,
    ...{ number: meeting.number, place: meeting.place, version: pack.versionNumber },
    ...{ kind: content.kind, startsAt: content.startsAt, timeZone: content.timeZone },
    publishedAt: published.publishedAt,
    ...(await contentsOf(ask, { ...content, ...published, boardId: pack.boardId, itemIds: pack.itemIds })),
  };
}

interface Wanted extends Published, Pick<PackFacts, 'startsAt' | 'timeZone'> {
  readonly boardId: string;
  /** Those alone, without what is said to all; null for everything. */
  readonly itemIds: readonly string[] | null;
}

/** The contents of a published version for whoever asks: what they may not read is not in it. */
export async function contentsOf(ask: Ask, { itemIds, boardId, ...published }: Wanted): Promise<PackContents> {
  const { organizationId, startsAt, timeZone, publishedAt } = published;
  const { reviews } = await deadlinesOf({ organizationId, query: ask }, boardId);
  const looked = { reviews, startsAt: new Date(startsAt), now: new Date(publishedAt), timeZone };
  const rows = await sheetsOf(ask, published);
  const sheets = rows.map((row) => ({ ...row, project: row.project && projectOf(row.project, looked) }));
  const items = withTimes(published, sheets);
  if (itemIds) return { items: items.filter(({ id }) => itemIds.includes(id)), commentary: [] };
  return { items, commentary: await commentaryOf(ask, published) };
}

const projectOf = ({ stage, charteredOn, ...project }: NonNullable<SheetRow['project']>, looked: LookedAt) => {
  const reportedAt = project.report && new Date(project.report.reportedAt);
  return { ...project, reporting: reviewReport({ stage, charteredOn, reportedAt }, looked) };
};

type Timed = Pick<Wanted, 'items' | 'startsAt' | 'timeZone'>;

function withTimes({ items, startsAt, timeZone }: Timed, sheets: readonly Sheet[]): PackItem[] {
  const timed = items.map((item: PublishedItem) => ({ ...item, id: item.itemId }));
  const times = timetable(timed, { startsAt: new Date(startsAt), timeZone });
  return timed.flatMap(({ id, minutes, lateVersion = null }, index) => {
    const sheet = sheets.find((one) => one.id === id);
    return sheet ? [{ ...sheet, minutes, lateVersion, startsClock: times[index]?.startsClock ?? '' }] : [];
  });
}
