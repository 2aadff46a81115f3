import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import { addWorkingDays, type WorkingCalendar } from '../organization/calendar.rules.ts';
import { type AgendaContent, hasNewReport, type PublishedItem } from './agenda-version.rules.ts';

/** What lies on the table is published three working days before the meeting. */
export const packDueOn = (
  meetingOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: number = limits.meetings.packDueWorkingDays.default,
): LocalDate => addWorkingDays(calendar, meetingOn, -workingDays);

export interface Publication {
  readonly version: number;
  /** After the day the pack was due. */
  readonly isLate: boolean;
  /** Items about a project whose report came after the day it was due. */
  readonly lateReports: ReadonlySet<string>;
}

/**
 * Marks what comes late to a pack that was out already: new items, newly frozen numbers, and reports, which have a day of
 * their own. A mark stays in the versions that follow until something newer lies there.
 */
export function markLate(content: AgendaContent, last: AgendaContent | null, publication: Publication): AgendaContent {
  const items = content.items.map((item) => {
    const was = last?.items.find(({ itemId }) => itemId === item.itemId);
    const lateVersion = lateSince(item, { was, isFirst: last === null, publication });
    return lateVersion === undefined ? item : { ...item, lateVersion };
  });
  return { ...content, items };
}

interface Before {
  readonly was: PublishedItem | undefined;
  readonly isFirst: boolean;
  readonly publication: Publication;
}

function lateSince(item: PublishedItem, { was, isFirst, publication }: Before): number | undefined {
  const { version, isLate, lateReports } = publication;
  if (isFirst) return undefined;
  if (!was || was.snapshotId !== item.snapshotId || was.projectId !== item.projectId)
    return isLate ? version : undefined;
  if (hasNewReport(was, item)) return lateReports.has(item.itemId) ? version : undefined;
  return was.lateVersion;
}
