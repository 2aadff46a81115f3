import { canonicalJson, type Plain } from '../canonical-json.ts';
import type { Reason } from '../drafting/candidate.rules.ts';
import type { EffectBrief } from '../effects/effect-brief.ts';
import type { Refusal } from '../refusal.ts';
import type { AgendaItemKind } from './agenda.rules.ts';
import { refuseChange, type MeetingClosed, type MeetingKind, type MeetingState } from '../meetings/meeting.rules.ts';

/** A published item. People are ids: names are joined where they are shown, so that a person can be erased. */
export type PublishedItem = Readonly<{
  itemId: string;
  position: number;
  kind: AgendaItemKind;
  title: string;
  minutes: number;
  presenterId: string | null;
  snapshotId: string | null;
  projectId: string | null;
  /** The newest report when it was published, of an item about a project; versions of long ago do not know. */
  reportId?: string | null;
  /** Why it was there when it was published; nothing when a person just wrote it down, or it is confidential. */
  reason?: Plain<Reason>;
  /** What a nomination asked when it was published; nothing of a confidential one. */
  nomination?: Readonly<{ number: number; problem: string; ownerId: string | null; isBeforeVision?: boolean }>;
  /** The promise that its project or nomination serves. */
  promise?: string;
  /** What is seen of the effect of its project, or the verdict that waits for the board; nothing of a confidential one. */
  effect?: Plain<EffectBrief>;
  /** The version that brought what lies there, when that came after its deadline. */
  lateVersion?: number;
}>;

/** What a published version says, for ever. */
export type AgendaContent = Readonly<{
  meetingId: string;
  kind: MeetingKind;
  /** ISO instant. */
  startsAt: string;
  timeZone: string;
  items: readonly PublishedItem[];
}>;

export interface AgendaFacts {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly timeZone: string;
  /** In any order; their positions decide. */
  readonly items: readonly PublishedItem[];
}

/** The content of a version: the items in order, numbered from 1, and nothing that is not said to the members. */
export function composeVersion({ meetingId, kind, startsAt, timeZone, items }: AgendaFacts): AgendaContent {
  const inOrder = items.toSorted((a, b) => a.position - b.position);
  return {
    meetingId,
    kind,
    startsAt: startsAt.toISOString(),
    timeZone,
    items: inOrder.map((item, index) => ({
      itemId: item.itemId,
      position: index + 1,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      presenterId: item.presenterId,
      snapshotId: item.snapshotId,
      projectId: item.projectId,
      ...(item.projectId && item.reportId !== undefined && { reportId: item.reportId }),
      ...(item.reason && { reason: item.reason }),
      ...(item.nomination && { nomination: item.nomination }),
      ...(item.promise && { promise: item.promise }),
    })),
  };
}

/** The bytes that are hashed: equal agendas give equal text. */
export const canonicalAgenda = (content: AgendaContent): string => canonicalJson(content);

const itemFacts = [
  ...(['itemId', 'position', 'kind', 'title', 'minutes', 'presenterId', 'snapshotId', 'projectId'] as const),
] satisfies (keyof PublishedItem)[];

/** Versions of before reports were frozen with them tell nothing of theirs. */
export const hasNewReport = (was: PublishedItem, is: PublishedItem): boolean =>
  was.reportId !== undefined && is.reportId !== undefined && was.reportId !== is.reportId;

/** Whether two agendas tell their readers the same: the same as equal canonical texts, without writing them. */
export const saysTheSame = (one: AgendaContent, other: AgendaContent): boolean =>
  one.meetingId === other.meetingId &&
  one.kind === other.kind &&
  one.startsAt === other.startsAt &&
  one.timeZone === other.timeZone &&
  one.items.length === other.items.length &&
  one.items.every((item, index) => {
    const twin = other.items[index];
    return twin !== undefined && itemFacts.every((fact) => item[fact] === twin[fact]) && !hasNewReport(item, twin);
  });

export type NothingToPublish = Refusal<'NothingToPublish'>;

export interface UnchangedSincePublished extends Refusal<'UnchangedSincePublished'> {
  readonly version: number;
}

export interface PublishedVersion {
  readonly version: number;
  readonly content: AgendaContent;
}

/** An agenda is published when it says something that the members have not read yet. */
export function refusePublish(
  meeting: { readonly state: MeetingState },
  content: AgendaContent,
  last: PublishedVersion | null,
): MeetingClosed | NothingToPublish | UnchangedSincePublished | null {
  const closed = refuseChange(meeting);
  if (closed) return closed;
  if (content.items.length === 0)
    return { __typename: 'NothingToPublish', message: 'This agenda has no items yet; add one before publishing.' };
  if (last && saysTheSame(last.content, content))
    return {
      __typename: 'UnchangedSincePublished',
      version: last.version,
      message: `Nothing has changed since version ${last.version} was published.`,
    };
  return null;
}
