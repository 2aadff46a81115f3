import { type AgendaChange, changesBetween } from '@cxboard/domain/agenda/agenda-changes.rules';
import { timetable, windowVerdict } from '@cxboard/domain/agenda/agenda-clock.rules';
import {
  type AgendaContent,
  composeVersion,
  type PublishedItem,
  saysTheSame,
} from '@cxboard/domain/agenda/agenda-version.rules';
import { veil } from '@cxboard/domain/agenda/confidential.rules';
import { reviewReport } from '@cxboard/domain/projects/review-report.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { reviewsFrom } from '../projects/index.ts';
import { Clock } from '../platform/clock.ts';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  AgendaReads,
  type AgendaTree,
  type Cards,
  type ItemTree,
  type People,
  type VersionTree,
} from './agenda.reads.ts';
import { reportedOf } from './late-papers.ts';
import type { agendaViews } from './words.model.ts';

/** Agendas as the viewer may read them, with clock times and the window's verdict by the rules. */
@Injectable()
export class AgendaPages {
  constructor(
    private readonly reads: AgendaReads,
    private readonly clock: Clock,
  ) {}

  async numbered(viewer: Viewer, board: string, number: number) {
    return pageOf(await this.reads.numbered(viewer, board, number), viewer, this.clock.now());
  }

  async ofMeeting(viewer: Viewer, meetingId: string) {
    return pageOf(await this.reads.ofMeeting(viewer, meetingId), viewer, this.clock.now());
  }

  /** The newest published version as it was written down, and which of its items alone are the viewer's; null for all. */
  async publishedOf(viewer: Viewer, board: string, number: number) {
    return foundOr404(this.publishedIn(await this.reads.numbered(viewer, board, number), viewer));
  }

  /** The same of a meeting; null when there is nothing that they may read. */
  async publishedFor(viewer: Viewer, meetingId: string) {
    return this.publishedIn(await this.reads.ofMeeting(viewer, meetingId), viewer);
  }

  private publishedIn(tree: AgendaTree, viewer: Viewer) {
    const { view, items } = pageOf(tree, viewer, this.clock.now());
    const { published, meeting, boardId } = tree;
    const isWhole = view !== 'OWN_ITEMS';
    if (!published || !(isWhole || items.length)) return null;
    return { boardId, meeting, published, itemIds: isWhole ? null : items.map(({ id }) => id) };
  }

  async backlog(viewer: Viewer, board: { slug: string } | { id: string }) {
    const { id, items, ...about } = await this.reads.backlog(viewer, board);
    if (!may(viewer).seeBacklog({ boardId: id })) throw new NotFound();
    return { __typename: 'Backlog' as const, id, items: items.map((item) => shown(item, about)) };
  }

  /** The list an item is in now, after somebody arranged it. */
  async listOf(viewer: Viewer, itemId: string) {
    const { boardId, meetingId } = await this.reads.placeOf(viewer, itemId);
    return meetingId ? this.ofMeeting(viewer, meetingId) : this.backlog(viewer, { id: boardId });
  }

  async versions(viewer: Viewer, meetingId: string) {
    const { boardId, versions, people } = await this.reads.versions(viewer, meetingId);
    if (!readsAll(viewer, boardId)) throw new NotFound();
    return versions.map((version) => versionOf(version, people));
  }

  async version(viewer: Viewer, meetingId: string, number: number) {
    const { boardId, version, items, cards, documents } = await this.reads.version(viewer, meetingId, number);
    if (!readsAll(viewer, boardId)) throw new NotFound();
    const { startsAt } = version.content;
    return {
      version: versionOf(version, cards.people),
      startsAt,
      items: timed(items, { ...version.content, published: version, cards, documents, now: this.clock.now() }),
    };
  }
}

const readsAll = (viewer: Viewer, boardId: string) =>
  may(viewer).seeDraftAgenda({ boardId }) || may(viewer).seePublishedAgenda({ boardId });

export function pageOf(tree: AgendaTree, viewer: Viewer, now: Date) {
  const { meeting, published, cards, documents } = tree;
  const view = viewOf(tree, viewer);
  const draft = view === 'DRAFT' ? draftOf(tree) : null;
  const hasNews = draft !== null && isNew(draft, published);
  const all = timed(tree.items, { ...meeting, published, cards, documents, now });
  const items = view === 'OWN_ITEMS' ? all.filter((item) => isTheirs(item, tree, viewer)) : all;
  return {
    id: meeting.id,
    boardId: tree.boardId,
    meeting,
    view,
    items,
    window: windowVerdict(meeting.kind, items),
    published: published && versionOf(view === 'OWN_ITEMS' ? { ...published, changes: [] } : published, cards.people),
    hasUnpublishedChanges: hasNews,
    pendingChanges:
      hasNews && published ? told(changesBetween(published.content, draft), cards.people, hiddenIn(tree.items)) : [],
  };
}

function viewOf({ boardId, isDraft, published }: AgendaTree, viewer: Viewer): keyof typeof agendaViews {
  if (isDraft) return 'DRAFT';
  if (!published) return 'NOT_PUBLISHED';
  return may(viewer).seePublishedAgenda({ boardId }) ? 'PUBLISHED' : 'OWN_ITEMS';
}

function isTheirs(item: ShownItem, { boardId }: AgendaTree, viewer: Viewer): boolean {
  if (item.isConfidential) return item.readers !== null;
  const { presenterId, project } = item;
  const relations = project && { boardId, ownerId: project.owner.id, coOwnerId: project.coOwner?.id ?? null };
  return may(viewer).seePublishedItem({ boardId, presenterId, project: relations });
}

type About = Pick<AgendaTree, 'cards' | 'documents'>;

interface Frame extends About {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly published: { readonly publishedAt: string } | null;
  readonly now: Date;
}

function timed(items: readonly ItemTree[], { startsAt, timeZone, published, cards, documents, now }: Frame) {
  const reviews = cards.reviewFacts ? reviewsFrom(cards.reviewFacts) : [];
  const looked = { reviews, startsAt: new Date(startsAt), now, timeZone };
  const times = timetable(items, { startsAt: new Date(startsAt), timeZone });
  return items.map((tree, index) => {
    const item = shown(tree, { cards, documents });
    const reportedAt = item.project?.latestReport?.reportedAt;
    const reportedAfterPublication = published !== null && isAfter(reportedAt, published);
    const reporting = item.project && reviewReport(reportedOf(item.project), looked);
    return { ...item, ...times[index], reportedAfterPublication, reporting };
  });
}

const isAfter = (reportedAt: string | undefined, { publishedAt }: { readonly publishedAt: string }): boolean =>
  reportedAt !== undefined && new Date(reportedAt) > new Date(publishedAt);

const draftOf = ({ meeting, items, cards }: AgendaTree): AgendaContent =>
  composeVersion({
    meetingId: meeting.id,
    kind: meeting.kind,
    startsAt: new Date(meeting.startsAt),
    timeZone: meeting.timeZone,
    items: items.map((item) => drafted(item, cards)),
  });

const drafted = ({ id: itemId, position, minutes, ...item }: ItemTree, { projects }: Cards): PublishedItem => ({
  ...{ itemId, position, minutes, ...subjectPublished(item.isConfidential ? veil : item) },
  ...(item.projectId && { reportId: projects?.[item.projectId]?.latestReport?.id ?? null }),
});

const subjectPublished = ({ kind, title, presenterId, snapshotId, projectId }: PublishedSubject) => ({
  ...{ kind, title, presenterId, snapshotId, projectId },
});
type PublishedSubject = Pick<PublishedItem, 'kind' | 'title' | 'presenterId' | 'snapshotId' | 'projectId'>;

const isNew = (draft: AgendaContent, published: AgendaTree['published']): boolean =>
  published ? !saysTheSame(draft, published.content) : draft.items.length > 0;

const cardIn = <Card>(cards: Readonly<Record<string, Card>> | null, id: string | null): Card | null =>
  id === null ? null : (cards?.[id] ?? null);

function frozenIn({ cards, documents }: About, id: string | null) {
  const card = cardIn(cards.snapshots, id);
  const content = cardIn(documents, id);
  return card && content && { ...card, content };
}

const shown = (item: ItemTree, { cards, documents }: About) => ({
  ...item,
  presenter: cardIn(cards.people, item.presenterId),
  guest: cardIn(cards.guests, item.id),
  proposer: cardIn(cards.people, item.proposerId),
  subject: cardIn(cards.subjects, item.id),
  beforeVision: cardIn(cards.beforeVision, item.id),
  snapshot: frozenIn({ cards, documents }, item.snapshotId),
  project: cardIn(cards.projects, item.projectId),
});
type ShownItem = ReturnType<typeof shown>;

const hiddenIn = (items: readonly ItemTree[]): string[] =>
  items.filter(({ isConfidential }) => isConfidential).map(({ id }) => id);

const versionOf = ({ changes, confidentialIds, ...version }: VersionTree, people: People) => ({
  ...version,
  publishedBy: cardIn(people, version.publishedById),
  changes: told(changes, people, confidentialIds),
});

/** Changes with the words a reader needs: people by name, no ids of what an item is about, nothing confidential. */
const told = (changes: readonly AgendaChange[], people: People, hidden: readonly string[]) =>
  changes.map((change) => {
    const isHidden = 'itemId' in change && hidden.includes(change.itemId);
    const saysWhat = isHidden && !openChanges.some((name) => name === change.name);
    return {
      ...change,
      ...(isHidden && { title: veil.title }),
      ...('from' in change &&
        !saysWhat && { from: said(change.from, change, people), to: said(change.to, change, people) }),
      ...(saysWhat && { from: null, to: null }),
    };
  });

/** What may be told of a confidential item too. */
const openChanges = ['ITEM_MOVED', 'MINUTES_CHANGED'] as const;

/** Of what an item is about no id is told. */
const subjectChanges = ['SNAPSHOT_CHANGED', 'PROJECT_CHANGED', 'REPORT_CHANGED'] as const;

function said(value: string | number | null, { name }: AgendaChange, people: People): string | null {
  if (value === null || subjectChanges.some((one) => one === name)) return null;
  return name === 'PRESENTER_CHANGED' ? (people[value]?.name ?? null) : String(value);
}
