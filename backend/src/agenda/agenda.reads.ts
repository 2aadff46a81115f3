import type { AgendaChange } from '@cxboard/domain/agenda/agenda-changes.rules';
import type { AgendaContent } from '@cxboard/domain/agenda/agenda-version.rules';
import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import { Injectable } from '@nestjs/common';
import { draftBoards, meetingTree, type MeetingTree } from '../meetings/index.ts';
import type { SnapshotModel } from '../metrics/index.ts';
import type { PersonCardModel } from '../people/index.ts';
import type { ProjectCardModel } from '../projects/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

export interface ItemTree {
  readonly id: string;
  readonly version: number | null;
  readonly position: number;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly presenterId: string | null;
  readonly presenter: PersonCardModel | null;
  readonly proposer: PersonCardModel | null;
  readonly snapshotId: string | null;
  readonly snapshot: SnapshotModel | null;
  readonly projectId: string | null;
  readonly project: ProjectCardModel | null;
}

export interface VersionTree {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedBy: PersonCardModel | null;
  readonly digest: string;
  readonly changes: readonly AgendaChange[];
  readonly content: AgendaContent;
}

/** Everything the page of an agenda is drawn from. */
export interface AgendaTree {
  readonly meeting: MeetingTree;
  readonly boardId: string;
  readonly isDraft: boolean;
  readonly items: readonly ItemTree[];
  readonly published: VersionTree | null;
  /** The names of those who presented an item of the published version or of the one before. */
  readonly names: Readonly<Record<string, string>>;
}

/** A published version `v` as a tree. */
const versionTree = `
json_build_object(
  'id', v.id, 'number', v.number, 'publishedAt', v.published_at, 'digest', v.digest, 'changes', v.changes,
  'content', v.content, 'publishedBy', (
    select p.card from person_cards p where p.organization_id = v.organization_id and p.id = v.published_by_id))`;

/** The items that version `v` published, with the people of today: names are joined where they are shown. */
const publishedItems = `
select coalesce(json_agg(json_build_object(
    'id', i."itemId", 'version', null, 'position', i.position, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes,
    'presenterId', i."presenterId", 'presenter', p.card, 'proposer', null,
    'snapshotId', i."snapshotId", 'snapshot', s.card || jsonb_build_object('content', s.content),
    'projectId', i."projectId", 'project', r.card) order by i.position), '[]')
  from jsonb_to_recordset(v.content -> 'items') as i
    ("itemId" uuid, position int, kind text, title text, minutes int, "presenterId" uuid, "snapshotId" uuid, "projectId" uuid)
  left join person_cards p on p.organization_id = $1 and p.id = i."presenterId"
  left join snapshot_cards s on s.organization_id = $1 and s.id = i."snapshotId"
  left join project_cards r on r.organization_id = $1 and r.id = i."projectId"`;

const itemFields = `
  'id', i.id, 'version', i.version, 'position', i.position, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes,
  'presenterId', i.presenter_id, 'presenter', p.card, 'proposer', q.card,
  'snapshotId', i.snapshot_id, 'snapshot', s.card || jsonb_build_object('content', s.content),
  'projectId', i.project_id, 'project', r.card`;
const itemCards = `
  left join person_cards p on p.organization_id = $1 and p.id = i.presenter_id
  left join person_cards q on q.organization_id = $1 and q.id = i.proposer_id
  left join snapshot_cards s on s.organization_id = $1 and s.id = i.snapshot_id
  left join project_cards r on r.organization_id = $1 and r.id = i.project_id`;

/** The names of everyone whom version `v` or its changes speak of. */
const names = `
select coalesce(json_object_agg(p.id, p.name), '{}') from person_cards p where p.organization_id = $1 and p.id in (
  select (item ->> 'presenterId')::uuid from jsonb_array_elements(v.content -> 'items') item
  union select said::uuid from jsonb_array_elements(v.changes) change, unnest(array[change ->> 'from', change ->> 'to']) said
    where change ->> 'name' = 'PRESENTER_CHANGED')`;

const agendaWhere = (condition: string) => `
select json_build_object(
  'meeting', ${meetingTree},
  'boardId', m.board_id,
  'isDraft', m.board_id = any($2::uuid[]),
  'published', case when v.id is not null then ${versionTree} end,
  'names', case when v.id is not null then (${names}) else '{}' end,
  'items', case
    when m.board_id = any($2::uuid[]) then (
      select coalesce(json_agg(json_build_object(${itemFields}) order by i.position), '[]')
        from agenda_items i ${itemCards}
        where i.organization_id = $1 and i.list_id = m.id and i.position is not null)
    when v.id is not null then (${publishedItems})
    else '[]' end) as tree
from meetings m
  join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id
  left join lateral (
    select * from agenda_versions where organization_id = m.organization_id and meeting_id = m.id
      order by number desc limit 1) v on true
where m.organization_id = $1 and ${condition}`;

const byNumber = statement('agenda.by_number', agendaWhere('b.slug = $3 and m.number = $4'));
const byId = statement('agenda.by_id', agendaWhere('m.id = $3'));
const backlogWhere = (condition: string) => `
select b.id, (
  select coalesce(json_agg(json_build_object(${itemFields},
      'proposedForId', i.proposed_for_id, 'proposedForNumber', f.number) order by i.position), '[]')
    from agenda_items i ${itemCards}
      left join meetings f on f.organization_id = $1 and f.id = i.proposed_for_id
    where i.organization_id = $1 and i.list_id = b.id and i.position is not null) as items
from board_cards b where b.organization_id = $1 and ${condition}`;
const backlogBySlug = statement('agenda.backlog_by_slug', backlogWhere('b.slug = $2'));
const backlogById = statement('agenda.backlog_by_id', backlogWhere('b.id = $2'));
const versions = statement(
  'agenda.versions',
  `select m.board_id as "boardId", coalesce(
      (select json_agg(${versionTree} order by v.number desc) from agenda_versions v
        where v.organization_id = m.organization_id and v.meeting_id = m.id), '[]') as versions,
    coalesce((select json_object_agg(p.id, p.name) from person_cards p where p.organization_id = $1 and p.id in (
      select said::uuid from agenda_versions v, jsonb_array_elements(v.changes) change,
          unnest(array[change ->> 'from', change ->> 'to']) said
        where v.organization_id = $1 and v.meeting_id = m.id and change ->> 'name' = 'PRESENTER_CHANGED')), '{}') as names
    from meetings m where m.organization_id = $1 and m.id = $2`,
);
const version = statement(
  'agenda.version',
  `select m.board_id as "boardId", ${versionTree} as version, (${publishedItems}) as items, (${names}) as names
    from meetings m join agenda_versions v on v.organization_id = m.organization_id and v.meeting_id = m.id
    where m.organization_id = $1 and m.id = $2 and v.number = $3`,
);

const placeOf = statement(
  'agenda.place_of',
  `select board_id as "boardId", meeting_id as "meetingId" from agenda_items where organization_id = $1 and id = $2`,
);

export interface BacklogTree {
  readonly __typename: 'Backlog';
  readonly id: string;
  readonly items: readonly ItemTree[];
}
export interface VersionsTree {
  readonly boardId: string;
  readonly versions: readonly VersionTree[];
  readonly names: Readonly<Record<string, string>>;
}
export interface PublishedTree {
  readonly boardId: string;
  readonly version: VersionTree;
  readonly items: readonly ItemTree[];
  readonly names: Readonly<Record<string, string>>;
}

/** The rows behind agendas, one statement a page. Who may see what of them is decided by AgendaPages. */
@Injectable()
export class AgendaReads {
  constructor(private readonly database: Database) {}

  async numbered(viewer: Viewer, board: string, number: number): Promise<AgendaTree> {
    return this.one(viewer, byNumber, [viewer.organizationId, draftBoards(viewer), board, number]);
  }

  async ofMeeting(viewer: Viewer, meetingId: string): Promise<AgendaTree> {
    return this.one(viewer, byId, [viewer.organizationId, draftBoards(viewer), meetingId]);
  }

  async backlog(viewer: Viewer, board: { slug: string } | { id: string }): Promise<BacklogTree> {
    const [named, key] = 'slug' in board ? [backlogBySlug, board.slug] : [backlogById, board.id];
    const [row] = await this.database.read<Omit<BacklogTree, '__typename'>>(viewer, named, [
      viewer.organizationId,
      key,
    ]);
    return { __typename: 'Backlog', ...foundOr404(row) };
  }

  async placeOf(viewer: Viewer, itemId: string): Promise<{ boardId: string; meetingId: string | null }> {
    const values = [viewer.organizationId, itemId];
    return foundOr404(
      (await this.database.read<{ boardId: string; meetingId: string | null }>(viewer, placeOf, values))[0],
    );
  }

  async versions(viewer: Viewer, meetingId: string): Promise<VersionsTree> {
    const [row] = await this.database.read<VersionsTree>(viewer, versions, [viewer.organizationId, meetingId]);
    return foundOr404(row);
  }

  async version(viewer: Viewer, meetingId: string, number: number): Promise<PublishedTree> {
    const values = [viewer.organizationId, meetingId, number];
    return foundOr404((await this.database.read<PublishedTree>(viewer, version, values))[0]);
  }

  private async one(viewer: Viewer, named: typeof byId, values: unknown[]): Promise<AgendaTree> {
    return foundOr404((await this.database.read<{ tree: AgendaTree }>(viewer, named, values))[0]).tree;
  }
}
