import { addAgain, refuseAddendum, refuseWriting } from '@cxboard/domain/minutes/approval.rules';
import { canonicalAddendum, refuseStaleText } from '@cxboard/domain/minutes/minutes.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { approvalsOf, approveIn, standingOf, told } from './approving.ts';
import { sha256 } from './drafting.ts';
import { MinutesAddendum } from './minutes-addendum.entity.ts';
import { MinutesText } from './minutes-text.entity.ts';
import { Minutes } from './minutes.entity.ts';
import type { AddAddendumInput, ApproveMinutesInput, EditMinutesTextInput } from './minutes.inputs.ts';

@Injectable()
export class MinutesService {
  constructor(private readonly database: Database) {}

  /** Who approved did so for the text they read: a changed one is approved anew. */
  editText(viewer: Viewer, { meetingId, itemId, text, expectedVersion }: EditMinutesTextInput) {
    return this.database.work(viewer, async (work) => {
      const minutes = await minutesFor(work, viewer, meetingId);
      stopUnless(may(viewer).writeMinutes(minutes));
      const written = await work.lock(MinutesText, itemId);
      if (written.minutesId !== meetingId) throw new NotFound();

      const refusal = refuseWriting(standingOf(minutes)) ?? refuseStaleText(written, expectedVersion);
      if (refusal) return refusal;

      await work.change(written, { text, editedById: viewer.personId, editedAt: work.now });
      for (const approval of await approvalsOf(work, meetingId)) await work.remove(approval);
      return told(work, minutes);
    });
  }

  approve(viewer: Viewer, { meetingId, digest }: ApproveMinutesInput) {
    return this.database.work(viewer, async (work) => {
      const minutes = await minutesFor(work, viewer, meetingId);
      stopUnless(may(viewer).approveMinutes(minutes));
      const isChair = may(viewer).approveMinutesAsChair(minutes);
      return approveIn(work, minutes, { personId: viewer.personId, isChair, digest });
    });
  }

  addAddendum(viewer: Viewer, { meetingId, text: given }: AddAddendumInput) {
    return this.database.work(viewer, async (work) => {
      const minutes = await minutesFor(work, viewer, meetingId);
      stopUnless(may(viewer).writeMinutes(minutes));
      const text = given.trim();
      if (!text) throw new BadInput('text: an addendum says something.', { field: 'text' });

      const refusal = refuseAddendum(standingOf(minutes));
      if (refusal) return refusal;

      const earlier = await work.find(MinutesAddendum, { minutesId: meetingId });
      const authorId = viewer.personId;
      const again = addAgain(earlier, { text, authorId });
      if (again) return again === 'THERE' ? told(work, minutes) : again;

      const number = earlier.length + 1;
      const said = { number, text, authorId, addedAt: work.now.toISOString() };
      const digest = sha256(canonicalAddendum({ ...said, minutesDigest: minutes.digest ?? '' }));
      await work.add(MinutesAddendum, { minutesId: meetingId, number, text, authorId, addedAt: work.now, digest });
      return told(work, minutes);
    });
  }
}

/** The minutes, one act after the other; absent to those who may not read them. */
async function minutesFor(work: Work, viewer: Viewer, meetingId: string): Promise<Minutes> {
  const minutes = await work.lock(Minutes, meetingId);
  if (!may(viewer).seeMinutes(minutes)) throw new NotFound();
  return minutes;
}
