import { limits } from '@cxboard/domain/limits';
import type { MinutesContent } from '@cxboard/domain/minutes/minutes.rules';
import { may } from '@cxboard/domain/people/permissions';
import { type DigestLine, digestLines, type MovedProposal } from '@cxboard/domain/staff-digests/staff-digest.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { StaffDigestModel, StaffDigestReachModel } from './staff-digest.model.ts';

const tree = `
select m.id, m.board_id as "boardId", b.card ->> 'name' as "boardName", m.number, m.kind, m.started_at as "startedAt",
  m.time_zone as "timeZone", m.approved_at as "approvedAt", coalesce(d.note, '') as note, d.lines, d.sent_at as "sentAt",
  s.card as "sentBy", d.told, d.mailed
from minutes_references m join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id
  left join staff_digests d on d.organization_id = m.organization_id and d.id = m.id
  left join person_cards s on s.organization_id = d.organization_id and s.id = d.sent_by_id
where m.organization_id = $1`;
const byNumber = statement('staff_digests.by_number', `${tree} and b.slug = $2 and m.number = $3`);
const byId = statement('staff_digests.by_id', `${tree} and m.id = $2`);

/** Since the board last told its employees something, or a while before the meeting. $1 organization · $2 meeting · $3 days */
const moved = statement(
  'staff_digests.moved',
  `select f.id, f.number, f.title, f.state from proposal_fates f
   where f.organization_id = $1 and f.moved_at > coalesce(
     (select max(d.sent_at) from staff_digests d join minutes_references m on m.organization_id = d.organization_id and m.id = $2
      where d.organization_id = $1 and d.board_id = m.board_id),
     (select m.started_at - make_interval(days => $3) from minutes_references m where m.organization_id = $1 and m.id = $2))
   order by f.number limit 200`,
);
const approved = statement(
  'staff_digests.approved',
  'select content from minutes where organization_id = $1 and id = $2 and approved_at is not null',
);
/** Everybody who may come in; those who did not choose otherwise get a mail of its own. */
const reach = statement(
  'staff_digests.reach',
  `select count(*)::int as people, count(*) filter (where coalesce(c.delivery, 'MAIL_AT_ONCE') = 'MAIL_AT_ONCE')::int as "byMail"
   from person_cards p left join delivery_choices c
     on c.organization_id = p.organization_id and c.person_id = p.id and c.kind = 'STAFF_DIGEST'
   where p.organization_id = $1 and (p.card ->> 'active')::boolean and c.delivery is distinct from 'OFF'`,
);

type Row = Omit<StaffDigestModel, 'lines' | 'reach'> & {
  readonly approvedAt: string | null;
  readonly lines: readonly DigestLine[] | null;
  readonly told: number | null;
  readonly mailed: number | null;
};

/** What is, or would be, told to all employees. */
@Injectable()
export class StaffDigestsReads {
  constructor(private readonly database: Database) {}

  async numbered(viewer: Viewer, board: string, number: number): Promise<StaffDigestModel> {
    const [row] = await this.database.read<Row>(viewer, byNumber, [viewer.organizationId, board, number]);
    return this.shown(viewer, foundOr404(row));
  }

  async ofMeeting(viewer: Viewer, meetingId: string): Promise<StaffDigestModel> {
    const [row] = await this.database.read<Row>(viewer, byId, [viewer.organizationId, meetingId]);
    return this.shown(viewer, foundOr404(row));
  }

  /** What was sent is for everybody; before, it is looked at by those who may send it. */
  private async shown(viewer: Viewer, { approvedAt, told, mailed, ...row }: Row): Promise<StaffDigestModel> {
    const maySend = may(viewer).sendStaffDigest(row);
    if (!row.sentAt) foundOr404((maySend && approvedAt) || null);
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    const lines = row.lines ?? (await linesOf(ask, { organizationId: viewer.organizationId, meetingId: row.id }));
    return {
      ...row,
      lines: lines.map((line) => ({ about: null, state: null, ...line })),
      reach: maySend ? await this.reachOf(viewer, { told, mailed }) : null,
    };
  }

  /** Whom it has reached; before it is sent, whom it would. */
  private async reachOf(
    viewer: Viewer,
    { told, mailed }: Pick<Row, 'told' | 'mailed'>,
  ): Promise<StaffDigestReachModel> {
    if (told !== null && mailed !== null) return { people: told, byMail: mailed };
    const [row] = await this.database.read<StaffDigestReachModel>(viewer, reach, [viewer.organizationId]);
    return foundOr404(row);
  }
}

/** The same for who looks at it and for what is sent. */
export async function linesOf(
  ask: Ask,
  { organizationId, meetingId }: { organizationId: string; meetingId: string },
): Promise<DigestLine[]> {
  const [minutes] = await ask<{ content: MinutesContent }>(approved, [organizationId, meetingId]);
  if (!minutes) return [];
  const values = [organizationId, meetingId, limits.staffDigests.daysBefore];
  return digestLines(minutes.content, await ask<MovedProposal>(moved, values));
}
