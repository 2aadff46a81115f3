import { canonicalJson } from '@cxboard/domain/canonical-json';
import { type AgendaChange, changesBetween } from '@cxboard/domain/agenda/agenda-changes.rules';
import { timetable, windowVerdict } from '@cxboard/domain/agenda/agenda-clock.rules';
import { type AgendaContent, composeVersion, type PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AgendaReads, type AgendaTree, type ItemTree, type VersionTree } from './agenda.reads.ts';
import type { agendaViews } from './words.model.ts';

type Names = Readonly<Record<string, string>>;

/** Agendas as the viewer may read them, with clock times and the window's verdict by the rules. */
@Injectable()
export class AgendaPages {
  constructor(private readonly reads: AgendaReads) {}

  async numbered(viewer: Viewer, board: string, number: number) {
    return pageOf(await this.reads.numbered(viewer, board, number), viewer);
  }

  async ofMeeting(viewer: Viewer, meetingId: string) {
    return pageOf(await this.reads.ofMeeting(viewer, meetingId), viewer);
  }

  async backlog(viewer: Viewer, board: { slug: string } | { id: string }) {
    const backlog = await this.reads.backlog(viewer, board);
    if (!may(viewer).seeBacklog({ boardId: backlog.id })) throw new NotFound();
    return backlog;
  }

  /** The list an item is in now, after somebody arranged it. */
  async listOf(viewer: Viewer, itemId: string) {
    const { boardId, meetingId } = await this.reads.placeOf(viewer, itemId);
    return meetingId ? this.ofMeeting(viewer, meetingId) : this.backlog(viewer, { id: boardId });
  }

  async versions(viewer: Viewer, meetingId: string) {
    const { boardId, versions, names } = await this.reads.versions(viewer, meetingId);
    if (!readsAll(viewer, boardId)) throw new NotFound();
    return versions.map((version) => versionOf(version, names));
  }

  async version(viewer: Viewer, meetingId: string, number: number) {
    const { boardId, version, items, names } = await this.reads.version(viewer, meetingId, number);
    if (!readsAll(viewer, boardId)) throw new NotFound();
    const { startsAt } = version.content;
    return {
      version: versionOf(version, names),
      startsAt,
      items: timed(items, { ...version.content, published: version }),
    };
  }
}

const readsAll = (viewer: Viewer, boardId: string) =>
  may(viewer).seeDraftAgenda({ boardId }) || may(viewer).seePublishedAgenda({ boardId });

export function pageOf(tree: AgendaTree, viewer: Viewer) {
  const { meeting, published, names } = tree;
  const view = viewOf(tree, viewer);
  const draft = view === 'DRAFT' ? draftOf(tree) : null;
  const items = timed(tree.items, { ...meeting, published }).filter(
    (item) => view !== 'OWN_ITEMS' || isTheirs(item, tree, viewer),
  );
  return {
    id: meeting.id,
    meeting,
    view,
    items,
    window: windowVerdict(meeting.kind, items),
    published: published && versionOf(view === 'OWN_ITEMS' ? { ...published, changes: [] } : published, names),
    hasUnpublishedChanges: draft !== null && isNew(draft, published),
    pendingChanges: draft && published ? told(changesBetween(published.content, draft), allNames(tree)) : [],
  };
}

function viewOf({ boardId, isDraft, published }: AgendaTree, viewer: Viewer): keyof typeof agendaViews {
  if (isDraft) return 'DRAFT';
  if (!published) return 'NOT_PUBLISHED';
  return may(viewer).seePublishedAgenda({ boardId }) ? 'PUBLISHED' : 'OWN_ITEMS';
}

function isTheirs({ presenterId, project }: ItemTree, { boardId }: AgendaTree, viewer: Viewer): boolean {
  const relations = project && { boardId, ownerId: project.owner.id, coOwnerId: project.coOwner?.id ?? null };
  return may(viewer).seePublishedItem({ boardId, presenterId, project: relations });
}

interface Frame {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly published: { readonly publishedAt: string } | null;
}

function timed(items: readonly ItemTree[], { startsAt, timeZone, published }: Frame) {
  const times = timetable(items, { startsAt: new Date(startsAt), timeZone });
  return items.map((item, index) => ({
    ...item,
    ...times[index],
    reportedAfterPublication: published !== null && isAfter(item.project?.latestReport?.reportedAt, published),
  }));
}

const isAfter = (reportedAt: string | undefined, { publishedAt }: { readonly publishedAt: string }): boolean =>
  reportedAt !== undefined && new Date(reportedAt) > new Date(publishedAt);

const draftOf = ({ meeting, items }: AgendaTree): AgendaContent =>
  composeVersion({
    meetingId: meeting.id,
    kind: meeting.kind,
    startsAt: new Date(meeting.startsAt),
    timeZone: meeting.timeZone,
    items: items.map((item): PublishedItem => ({ ...item, itemId: item.id })),
  });

const isNew = (draft: AgendaContent, published: VersionTree | null): boolean =>
  published ? canonicalJson(draft) !== canonicalJson(published.content) : draft.items.length > 0;

const allNames = ({ items, names }: AgendaTree): Names => ({
  ...names,
  ...Object.fromEntries(items.flatMap(({ presenter }) => (presenter ? [[presenter.id, presenter.name]] : []))),
});

const versionOf = ({ changes, ...version }: VersionTree, names: Names) => ({
  ...version,
  changes: told(changes, names),
});

/** Changes with the words a reader needs: people by name, and no ids of what an item is about. */
const told = (changes: readonly AgendaChange[], names: Names) =>
  changes.map((change) => ({
    ...change,
    ...('from' in change && { from: said(change.from, change, names), to: said(change.to, change, names) }),
  }));

function said(value: string | number | null, { name }: AgendaChange, names: Names): string | null {
  if (value === null || name === 'SNAPSHOT_CHANGED' || name === 'PROJECT_CHANGED') return null;
  return name === 'PRESENTER_CHANGED' ? (names[value] ?? null) : String(value);
}
