import type { ApprovalRole } from '@cxboard/domain/minutes/approval.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { meetingTitle } from '../meetings/index.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

/** $1 organization · $2 boards · $3 person */
const waiting = statement(
  'minutes.duties',
  `
select m.id, m.board_id as "boardId", m.number, m.record ->> 'kind' as kind,
  m.record ->> 'startedAt' as "startedAt", m.record ->> 'timeZone' as "timeZone", b.slug as "boardSlug",
  case when exists (select from minutes_approvals a where a.organization_id = m.organization_id and a.minutes_id = m.id)
    then 'MEMBER' else 'CHAIR' end as "waitsFor"
from minutes m join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id
where m.organization_id = $1 and m.board_id = any($2::uuid[]) and m.approved_at is null
  and not exists (select from minutes_approvals a
    where a.organization_id = m.organization_id and a.minutes_id = m.id and a.person_id = $3)
order by m.number desc limit 20`,
);

interface Waiting {
  readonly id: string;
  readonly boardId: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly startedAt: string;
  readonly timeZone: string;
  readonly boardSlug: string;
  readonly waitsFor: ApprovalRole;
}

/** A draft waits for the chair, then for a member who is somebody else. */
@Injectable()
export class MinutesDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const boards = viewer.boards.filter((seat) => may(viewer).approveMinutes(seat)).map(({ boardId }) => boardId);
    if (boards.length === 0) return [];
    const values = [viewer.organizationId, boards, viewer.personId];
    const rows = await this.database.read<Waiting>(viewer, waiting, values);
    return rows
      .filter((row) => row.waitsFor === 'MEMBER' || may(viewer).approveMinutesAsChair(row))
      .map(({ id, kind, number, boardSlug, startedAt, timeZone }) => ({
        kind: 'APPROVE_MINUTES',
        subject: { type: 'MEETING', id },
        title: meetingTitle({ kind, number }),
        dueOn: addDays(localDateOf(new Date(startedAt), timeZone), limits.minutes.approvedWithinDays),
        place: { page: 'MINUTES', boardSlug, number },
      }));
  }
}
