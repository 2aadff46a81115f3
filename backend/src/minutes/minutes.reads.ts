import {
  canonicalMinutes,
  composeMinutes,
  type MinutedItem,
  type MinutedResult,
  type MinutesContent,
  type MinutesRecord,
} from '@cxboard/domain/minutes/minutes.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import type { GuestCardModel } from '../agenda/index.ts';
import type { BoardCardModel } from '../board/index.ts';
import type { SnapshotModel } from '../metrics/index.ts';
import type { PersonCardModel } from '../people/index.ts';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ProjectCardModel } from '../projects/index.ts';
import { sha256 } from './drafting.ts';
import type { MinutesAddendumModel, MinutesApprovalModel, MinutesModel } from './minutes.model.ts';
import { minutesById, minutesByNumber } from './minutes.statements.ts';

interface TextTree {
  readonly itemId: string;
  readonly isConfidential: boolean;
  readonly text: string;
  readonly version: number;
  readonly editedBy: PersonCardModel | null;
  readonly editedAt: string | null;
}
type Named<Card> = Readonly<Record<string, Card>>;

interface MinutesTree {
  readonly id: string;
  readonly board: BoardCardModel;
  readonly record: MinutesRecord;
  readonly content: MinutesContent | null;
  readonly digest: string | null;
  readonly approvedAt: string | null;
  readonly texts: readonly TextTree[];
  readonly confidences: Readonly<Record<string, Pick<MinutedItem, 'title' | 'results'>>>;
  readonly approvals: readonly MinutesApprovalModel[];
  readonly addenda: readonly MinutesAddendumModel[];
  readonly people: Named<PersonCardModel>;
  /** By the item they presented: who was invited to it when the meeting was closed. */
  readonly guests: Named<GuestCardModel>;
  readonly snapshots: Named<SnapshotModel>;
  readonly projects: Named<ProjectCardModel>;
}

/** Minutes as they are read, in one statement; names, charts and projects are joined to the ids that are kept. */
@Injectable()
export class MinutesReads {
  constructor(private readonly database: Database) {}

  numbered(viewer: Viewer, board: string, number: number): Promise<MinutesModel> {
    return this.one(viewer, minutesByNumber, [board, number]);
  }

  ofMeeting(viewer: Viewer, meetingId: string): Promise<MinutesModel> {
    return this.one(viewer, minutesById, [meetingId]);
  }

  /** Approved minutes with their first addenda, for what is printed of them. */
  async sealed(work: Work, meetingId: string, addenda: number): Promise<MinutesModel> {
    const rows = await work.query<{ boardId: string; tree: MinutesTree }>(minutesById, [
      work.organizationId,
      meetingId,
    ]);
    const { boardId, tree } = foundOr404(rows[0]);
    if (!tree.content) throw new NotFound();
    return modelOf({ ...tree, addenda: tree.addenda.slice(0, addenda) }, boardId);
  }

  private async one(viewer: Viewer, named: Statement, key: readonly unknown[]): Promise<MinutesModel> {
    const rows = await this.database.read<{ boardId: string; tree: MinutesTree }>(viewer, named, [
      viewer.organizationId,
      ...key,
    ]);
    const { boardId, tree } = foundOr404(rows[0]);
    if (!may(viewer).seeMinutes({ boardId })) throw new NotFound();
    return modelOf(tree, boardId);
  }
}

/** What is approved is shown from what was sealed, never from the draft it came from. */
function modelOf(tree: MinutesTree, boardId: string): MinutesModel {
  const { id, board, approvedAt, approvals, addenda, people } = tree;
  const open = tree.texts.filter(({ isConfidential }) => !isConfidential);
  const content = tree.content ?? composeMinutes(tree.record, open);
  const { number, kind, startedAt, endedAt, timeZone, recordedAfterwards } = content;
  return {
    ...{ id, boardId, board, number, kind, startedAt, endedAt, timeZone, recordedAfterwards, approvedAt },
    ...{ approvals, addenda, digest: tree.digest ?? sha256(canonicalMinutes(content)) },
    attendance: content.attendance.map(({ personId, substituteId, ...noted }) => ({
      ...noted,
      person: cardOf(people, personId),
      substitute: substituteId ? cardOf(people, substituteId) : null,
    })),
    items: content.items.map((item) => itemModel(item, tree)),
  };
}

function itemModel(item: MinutesContent['items'][number], tree: MinutesTree) {
  const { people, snapshots, projects } = tree;
  const { itemId, snapshotId, projectId, results, ...said } = { ...item, ...tree.confidences[item.itemId] };
  const written = tree.texts.find((text) => text.itemId === itemId) ?? unread;
  const { version, editedBy, editedAt, isConfidential } = written;
  return {
    ...{
      ...said,
      confirmed: said.confirmed ?? null,
      id: itemId,
      textVersion: version,
      editedBy,
      editedAt,
      isConfidential,
    },
    text: isConfidential ? written.text : said.text,
    guest: cardIn(tree.guests, itemId),
    snapshot: cardIn(snapshots, snapshotId),
    project: cardIn(projects, projectId),
    results: results.map((result) => resultModel(result, people)),
  };
}

/** What somebody else's eyes are for. */
const unread = { isConfidential: true, text: '', version: 0, editedBy: null, editedAt: null };

const resultModel = ({ ownerId, how, ...result }: MinutedResult, people: Named<PersonCardModel>) => ({
  ...result,
  how: how ?? null,
  owner: ownerId ? cardOf(people, ownerId) : null,
});

const cardIn = <Card>(cards: Named<Card>, id: string | null): Card | null => (id ? (cards[id] ?? null) : null);

/** Whoever was erased is still somebody. */
const cardOf = (people: Named<PersonCardModel>, id: string): PersonCardModel => foundOr404(people[id]);
