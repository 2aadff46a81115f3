import { type AgendaContent, hasNewReport, type PublishedItem } from './agenda-version.rules.ts';

interface AboutItem {
  readonly itemId: string;
  /** As it is called now; the last title of an item that was removed. */
  readonly title: string;
}

interface Change<Name extends string, Value> extends AboutItem {
  readonly name: Name;
  readonly from: Value;
  readonly to: Value;
}

/** One visible difference between two versions: a name and its facts, worded where it is shown. */
export type AgendaChange =
  | { readonly name: 'MEETING_MOVED'; readonly from: string; readonly to: string }
  | (AboutItem & { readonly name: 'ITEM_ADDED'; readonly position: number; readonly minutes: number })
  | (AboutItem & { readonly name: 'ITEM_REMOVED' })
  | Change<'ITEM_MOVED', number>
  | Change<'ITEM_RETITLED', string>
  | Change<'MINUTES_CHANGED', number>
  | Change<'PRESENTER_CHANGED', string | null>
  | Change<'SNAPSHOT_CHANGED', string | null>
  | Change<'PROJECT_CHANGED', string | null>
  | Change<'REPORT_CHANGED', string | null>;

/** What a reader of the earlier version has to know: the meeting first, then the new agenda in order, then what is gone. */
export function changesBetween(before: AgendaContent, after: AgendaContent): AgendaChange[] {
  const earlier = new Map(before.items.map((item) => [item.itemId, item]));
  const later = new Set(after.items.map(({ itemId }) => itemId));
  const moved = movedItems(before.items, after.items);
  return [
    ...(before.startsAt === after.startsAt
      ? []
      : [{ name: 'MEETING_MOVED' as const, from: before.startsAt, to: after.startsAt }]),
    ...after.items.flatMap((item) => changesOfItem(earlier.get(item.itemId), item, moved.has(item.itemId))),
    ...before.items
      .filter(({ itemId }) => !later.has(itemId))
      .map(({ itemId, title }) => ({ name: 'ITEM_REMOVED' as const, itemId, title })),
  ];
}

function changesOfItem(was: PublishedItem | undefined, is: PublishedItem, moved: boolean): AgendaChange[] {
  const about = { itemId: is.itemId, title: is.title };
  if (!was) return [{ name: 'ITEM_ADDED', ...about, position: is.position, minutes: is.minutes }];
  const all: (AgendaChange | false)[] = [
    moved && { name: 'ITEM_MOVED', ...about, from: was.position, to: is.position },
    was.title !== is.title && { name: 'ITEM_RETITLED', ...about, from: was.title, to: is.title },
    was.minutes !== is.minutes && { name: 'MINUTES_CHANGED', ...about, from: was.minutes, to: is.minutes },
    was.presenterId !== is.presenterId && {
      name: 'PRESENTER_CHANGED',
      ...about,
      from: was.presenterId,
      to: is.presenterId,
    },
    was.snapshotId !== is.snapshotId && { name: 'SNAPSHOT_CHANGED', ...about, from: was.snapshotId, to: is.snapshotId },
    was.projectId !== is.projectId && { name: 'PROJECT_CHANGED', ...about, from: was.projectId, to: is.projectId },
    reportChange(was, is),
  ];
  return all.filter((change) => change !== false);
}

/** A newer report of the same project. */
const reportChange = (was: PublishedItem, is: PublishedItem): AgendaChange | false =>
  was.projectId === is.projectId &&
  hasNewReport(was, is) && {
    ...{ name: 'REPORT_CHANGED', itemId: is.itemId, title: is.title },
    ...{ from: was.reportId ?? null, to: is.reportId ?? null },
  };

/** The fewest items whose move explains the new order: all that are in no longest run that kept its order. */
function movedItems(before: readonly PublishedItem[], after: readonly PublishedItem[]): Set<string> {
  const rank = new Map(before.map(({ itemId }, index) => [itemId, index]));
  const stayed = after.flatMap(({ itemId }) => {
    const was = rank.get(itemId);
    return was === undefined ? [] : [{ itemId, was }];
  });
  const kept = new Set(longestRise(stayed).map(({ itemId }) => itemId));
  return new Set(stayed.map(({ itemId }) => itemId).filter((itemId) => !kept.has(itemId)));
}

interface Ranked {
  readonly itemId: string;
  readonly was: number;
}

function longestRise(items: readonly Ranked[]): readonly Ranked[] {
  const endingHere: Ranked[][] = [];
  for (const [index, item] of items.entries()) {
    const before = endingHere.slice(0, index).filter((run) => (run.at(-1)?.was ?? -1) < item.was);
    endingHere.push([...longest(before), item]);
  }
  return longest(endingHere);
}

const longest = (runs: readonly Ranked[][]): Ranked[] =>
  runs.reduce<Ranked[]>((best, run) => (run.length > best.length ? run : best), []);
