import type { AgendaChange } from '@cxboard/domain/agenda/agenda-changes.rules';
import type { AgendaContent } from '@cxboard/domain/agenda/agenda-version.rules';
import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { ItemSubject } from '@cxboard/domain/agenda/item-subject';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { Injectable } from '@nestjs/common';
import { draftBoards, type MeetingTree } from '../meetings/index.ts';
import type { SnapshotModel } from '../metrics/index.ts';
import type { PersonCardModel } from '../people/index.ts';
import { type ProjectCardModel, type ReviewFacts, ReviewsReads } from '../projects/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Written } from '../platform/graphql/written.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { GuestCardModel, ItemBeforeVisionModel, ItemTopicModel } from './item-cards.model.ts';
import {
  agendaById,
  agendaByNumber,
  backlogById,
  backlogBySlug,
  placeOfItem,
  versionNumbered,
  versionsOf,
} from './agenda.statements.ts';
import { documentsIn } from './frozen-documents.ts';

type ById<Card> = Readonly<Record<string, Card>>;
export type People = ById<PersonCardModel>;

/** What the card of frozen numbers says; the document itself stands beside it. */
type FrozenCard = Omit<SnapshotModel, 'content'>;

/** What a page speaks of, each once, by id. */
export interface Cards {
  /** Also those who presented an item of the published version or of the one before. */
  readonly people: People;
  /** By the item they present. */
  readonly guests: ById<GuestCardModel> | null;
  /** By the item that is about them. */
  readonly subjects: ById<ItemSubject> | null;
  /** By the item about a nomination that has no vision to be held against. */
  readonly beforeVision: ById<ItemBeforeVisionModel> | null;
  readonly snapshots: ById<FrozenCard> | null;
  readonly projects: ById<ProjectCardModel> | null;
  /** What projects need beside their cards to say how they stand. */
  readonly reviewFacts: ReviewFacts | null;
}

export interface ItemTree {
  readonly id: string;
  readonly version: number | null;
  readonly position: number;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly presenterId: string | null;
  readonly proposerId: string | null;
  readonly snapshotId: string | null;
  readonly projectId: string | null;
  readonly isFinancial: boolean | null;
  readonly reason: Reason | null;
  readonly carriedTimes: number;
  readonly carriedFromNumber: number | null;
  readonly topic: ItemTopicModel | null;
  /** The version that brought what lies there after its deadline. */
  readonly lateVersion: number | null;
  readonly isConfidential: boolean;
  /** Null for whoever may not read a confidential item. */
  readonly readers: readonly PersonCardModel[] | null;
}

export interface VersionTree {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedById: string | null;
  readonly digest: string;
  readonly changes: readonly AgendaChange[];
  /** Items of these changes that are confidential by now. */
  readonly confidentialIds: readonly string[];
}
interface OfVersion {
  readonly content: AgendaContent;
}

/** Frozen numbers by id, as they were written down. */
interface Documented {
  readonly documents: Readonly<Record<string, Written>>;
}
/** The same as the database sends it. */
type Row<Tree> = Omit<Tree, 'documents'> & { readonly documents: string | null };

/** Everything the page of an agenda is drawn from. */
export interface AgendaTree extends Documented {
  readonly meeting: MeetingTree;
  readonly boardId: string;
  readonly isDraft: boolean;
  readonly items: readonly ItemTree[];
  readonly published: (VersionTree & OfVersion) | null;
  readonly cards: Cards;
}
export interface BacklogTree extends Documented {
  readonly id: string;
  readonly items: readonly ItemTree[];
  readonly cards: Cards;
}
export interface VersionsTree {
  readonly boardId: string;
  readonly versions: readonly VersionTree[];
  readonly people: People;
}
export interface PublishedTree extends Documented {
  readonly boardId: string;
  readonly version: VersionTree & OfVersion;
  readonly items: readonly ItemTree[];
  readonly cards: Cards;
}

/** The rows behind agendas, one statement a page. Who may see what of them is decided by AgendaPages. */
@Injectable()
export class AgendaReads {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsReads,
  ) {}

  async numbered(viewer: Viewer, board: string, number: number): Promise<AgendaTree> {
    return this.agenda(viewer, agendaByNumber, [viewer.organizationId, draftBoards(viewer), board, number]);
  }

  async ofMeeting(viewer: Viewer, meetingId: string): Promise<AgendaTree> {
    return this.agenda(viewer, agendaById, [viewer.organizationId, draftBoards(viewer), meetingId]);
  }

  async backlog(viewer: Viewer, board: { slug: string } | { id: string }): Promise<BacklogTree> {
    const [named, key] = 'slug' in board ? [backlogBySlug, board.slug] : [backlogById, board.id];
    const [row] = await this.database.read<Row<BacklogTree>>(viewer, named, [viewer.organizationId, key]);
    const backlog = foundOr404(row);
    this.reviews.learn(viewer, backlog.id, backlog.cards.reviewFacts);
    return documented(backlog);
  }

  async placeOf(viewer: Viewer, itemId: string): Promise<{ boardId: string; meetingId: string | null }> {
    const values = [viewer.organizationId, itemId];
    return foundOr404(
      (await this.database.read<{ boardId: string; meetingId: string | null }>(viewer, placeOfItem, values))[0],
    );
  }

  async versions(viewer: Viewer, meetingId: string): Promise<VersionsTree> {
    const [row] = await this.database.read<VersionsTree>(viewer, versionsOf, [viewer.organizationId, meetingId]);
    return foundOr404(row);
  }

  async version(viewer: Viewer, meetingId: string, number: number): Promise<PublishedTree> {
    const values = [viewer.organizationId, meetingId, number];
    const published = foundOr404((await this.database.read<Row<PublishedTree>>(viewer, versionNumbered, values))[0]);
    this.reviews.learn(viewer, published.boardId, published.cards.reviewFacts);
    return documented(published);
  }

  private async agenda(viewer: Viewer, named: typeof agendaById, values: unknown[]): Promise<AgendaTree> {
    const [row] = await this.database.read<{ tree: Omit<AgendaTree, 'documents'>; documents: string | null }>(
      viewer,
      named,
      values,
    );
    const { tree, documents } = foundOr404(row);
    this.reviews.learn(viewer, tree.boardId, tree.cards.reviewFacts);
    return documented({ ...tree, documents });
  }
}

const documented = <Tree extends { readonly documents: string | null }>(row: Tree) => ({
  ...row,
  documents: documentsIn(row.documents),
});
