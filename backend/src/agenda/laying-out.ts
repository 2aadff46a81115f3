import type { About } from '@cxboard/domain/agenda/confidential.rules';
import { changedPositions, type Position } from '@cxboard/domain/agenda/agenda-order.rules';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { tellList, writePositions } from './agenda-lists.ts';

/** What a draft writes of an item. */
export interface DraftedWords {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly presenterId: string | null;
  readonly snapshotId: string | null;
  readonly isFinancial: boolean;
  readonly origin: string | null;
  readonly reason: Reason | null;
  /** False when a person asked for it. */
  readonly drafted: boolean;
  /** Its place in the backlog when it was taken from there. */
  readonly waitedAt: number | null;
}

export type NewItem = DraftedWords & About & Pick<AgendaItem, 'kind'>;

/** A whole agenda as it shall be, with what that does to the backlog. */
export interface Layout {
  readonly boardId: string;
  readonly meetingId: string;
  readonly added: readonly NewItem[];
  /** Items there already, or taken from the backlog, whose words change. */
  readonly rewritten: readonly DraftedWords[];
  /** Taken off the agenda: to wait in the backlog again, or for good. */
  readonly returned: readonly DraftedWords[];
  readonly withdrawn: readonly DraftedWords[];
  readonly agenda: OrderedList;
  readonly backlog: OrderedList;
}

export interface OrderedList {
  readonly before: readonly Position[];
  readonly after: readonly string[];
}

const rewrite = statement(
  'agenda.rewrite',
  `update agenda_items i set
     meeting_id = s."meetingId", position = s.position, title = s.title, minutes = s.minutes,
     presenter_id = s."presenterId", snapshot_id = s."snapshotId", is_financial = s."isFinancial",
     origin = s.origin, reason = s.reason, drafted = s.drafted, placed = false, waited_at = s."waitedAt",
     removed_at = case when s.position is null then $2::timestamptz end,
     removed_from = case when s.position is null then i.position end, version = i.version + 1
   from jsonb_to_recordset($3::jsonb) as s (
     id uuid, "meetingId" uuid, position int, title text, minutes int, "presenterId" uuid, "snapshotId" uuid,
     "isFinancial" boolean, origin text, reason jsonb, drafted boolean, "waitedAt" int)
   where i.organization_id = $1 and i.id = s.id`,
);

/** Planned once per connection: TypeORM would write a statement as long as the agenda, and have it planned every time. */
const add = statement(
  'agenda.add_drafted',
  `insert into agenda_items (organization_id, id, version, created_at, board_id, meeting_id, position, kind, title, minutes,
     presenter_id, snapshot_id, project_id, nomination_id, board_topic_id, deep_dive_id, proposal_id, decision_id, action_id,
     is_financial, origin, reason, drafted, waited_at)
   select $1, s.id, 1, $2, $3, $4, s.position, s.kind, s.title, s.minutes, s."presenterId", s."snapshotId", s."projectId",
     s."nominationId", s."boardTopicId", s."deepDiveId", s."proposalId", s."decisionId", s."actionId", s."isFinancial",
     s.origin, s.reason, s.drafted, s."waitedAt"
   from jsonb_to_recordset($5::jsonb) as s (
     id uuid, position int, kind text, title text, minutes int, "presenterId" uuid, "snapshotId" uuid, "projectId" uuid,
     "nominationId" uuid, "boardTopicId" uuid, "deepDiveId" uuid, "proposalId" uuid, "decisionId" uuid, "actionId" uuid,
     "isFinancial" boolean, origin text, reason jsonb, drafted boolean, "waitedAt" int)`,
);

/** Writes a whole agenda in a handful of statements, however many items move. */
export async function layOut(work: Work, layout: Layout): Promise<void> {
  const { boardId, meetingId, agenda, backlog } = layout;
  const positionIn = ({ after }: OrderedList, id: string) => after.indexOf(id) + 1;
  const words = [
    ...layout.rewritten.map((item) => ({ ...item, meetingId, position: positionIn(agenda, item.id) })),
    ...layout.returned.map((item) => ({ ...item, meetingId: null, position: positionIn(backlog, item.id) })),
    ...layout.withdrawn.map((item) => ({ ...item, meetingId, position: null })),
  ];
  const written = new Set([...words, ...layout.added].map(({ id }) => id));
  const shifted = [agenda, backlog]
    .flatMap(({ before, after }) => changedPositions(before, after))
    .filter(({ id }) => !written.has(id));
  // Positions are compared when the act is over, so none of these waits for another.
  await Promise.all([
    words.length > 0 && work.query(rewrite, [work.organizationId, work.now, JSON.stringify(words)]),
    writePositions(work, shifted),
    addDrafted(
      work,
      { boardId, meetingId },
      layout.added.map((item) => ({ ...item, position: positionIn(agenda, item.id) })),
    ),
  ]);
  tellList(work, { boardId, meetingId });
  if (changedPositions(backlog.before, backlog.after).length > 0 || backlog.before.length !== backlog.after.length)
    tellList(work, { boardId, meetingId: null });
}

async function addDrafted(
  work: Work,
  list: { readonly boardId: string; readonly meetingId: string },
  added: readonly (NewItem & { readonly position: number })[],
): Promise<void> {
  if (added.length === 0) return;
  for (const item of added) work.note('ADDED', Object.assign(new AgendaItem(), { id: item.id }), { ...item, ...list });
  await work.query(add, [work.organizationId, work.now, list.boardId, list.meetingId, JSON.stringify(added)]);
}
