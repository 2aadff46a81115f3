import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseDigest } from '@cxboard/domain/staff-digests/staff-digest.rules';
import { Injectable } from '@nestjs/common';
import { Minutes } from '../minutes/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { StaffDigest } from './staff-digest.entity.ts';
import type { SendStaffDigestInput } from './staff-digest.model.ts';
import { linesOf } from './staff-digests.reads.ts';

/** The topic on which people are told, some at a time. */
export const STAFF_DIGEST_SENT = 'staff_digest.sent';

@Injectable()
export class StaffDigestsService {
  constructor(private readonly database: Database) {}

  /** Exactly the lines that were looked at; of two who send at once, one does. */
  send(viewer: Viewer, { meetingId, lineIds, note }: SendStaffDigestInput) {
    if (lineIds.length > limits.staffDigests.lines)
      throw new BadInput(`At most ${limits.staffDigests.lines} lines.`, { field: 'lineIds' });
    return this.database.work(viewer, async (work) => {
      const { boardId, number, approvedAt } = await work.lock(Minutes, meetingId);
      foundOr404(may(viewer).seeMinutes({ boardId }) || null);
      stopUnless(may(viewer).sendStaffDigest({ boardId }));

      const { organizationId, personId } = viewer;
      const all = await linesOf((named, values) => work.query(named, values), { organizationId, meetingId });
      const lines = all.filter(({ id }) => lineIds.includes(id));
      const isSent = (await work.first(StaffDigest, { id: meetingId })) !== null;
      const said = { note: (note ?? '').trim(), lines };
      const refusal = refuseDigest({ ...said, isApproved: approvedAt !== null, isSent });
      if (refusal) return refusal;

      await work.add(StaffDigest, {
        ...{ id: meetingId, boardId, number, ...said },
        ...{ sentById: personId, sentAt: work.now, told: 0, mailed: 0 },
      });
      await work.announce(STAFF_DIGEST_SENT, { meetingId });
      work.tell('MINUTES', meetingId, { boardId });
      return { id: meetingId };
    });
  }
}
