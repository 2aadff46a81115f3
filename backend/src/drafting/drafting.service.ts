import { isUnfinished } from '@cxboard/domain/drafting/candidate.rules';
import { refuseChange } from '@cxboard/domain/meetings/meeting.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { dropCandidates, undropCandidates } from '../agenda/index.ts';
import { type Meeting, meetingHeld } from '../meetings/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { candidateGone } from './drafting.refusals.ts';
import type { CandidateInput, MeetingInput } from './drafting.inputs.ts';
import { type Desk, DraftingDesk, notOnAgenda } from './drafting-desk.ts';
import { bindPeriod, emptyOfDraft, takeOver, writeDraft } from './writing.ts';

/** The agenda that drafts itself, and what people say to it. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly database: Database,
    private readonly desk: DraftingDesk,
  ) {}

  /** Fills the agenda from state. What people added, changed, moved or dropped stays as they left it. */
  draftAgenda(viewer: Viewer, { meetingId }: MeetingInput) {
    return this.prepare(viewer, meetingId, async ({ work, meeting, desk }) => {
      await writeDraft({ work, viewer, meeting, desk });
      await bindPeriod(work, meeting, desk);
      return { id: meetingId };
    });
  }

  /** Undo of drafting: what no person has touched leaves the agenda again. */
  clearDraft(viewer: Viewer, { meetingId }: MeetingInput) {
    return this.prepare(viewer, meetingId, async ({ work, meeting, desk }) => {
      await emptyOfDraft({ work, viewer, meeting, desk });
      return { id: meetingId };
    });
  }

  /** One candidate that a person wants, whether it fits or not. */
  takeCandidate(viewer: Viewer, { meetingId, key }: CandidateInput) {
    return this.prepare(viewer, meetingId, async ({ work, meeting, desk }) => {
      const wanted = notOnAgenda(desk).filter((one) => one.key === key);
      if (wanted.length === 0) return candidateGone();
      await undropCandidates(work, meetingId, [key]);
      await takeOver({ work, viewer, meeting, desk }, wanted);
      return { id: meetingId };
    });
  }

  /** Everything that was on an agenda before and is not done. */
  takeAllUnfinished(viewer: Viewer, { meetingId }: MeetingInput) {
    return this.prepare(viewer, meetingId, async ({ work, meeting, desk }) => {
      const wanted = notOnAgenda(desk).filter((one) => isUnfinished(one) && !desk.state.dropped.includes(one.key));
      await takeOver({ work, viewer, meeting, desk }, wanted);
      return { id: meetingId };
    });
  }

  dropCandidate(viewer: Viewer, { meetingId, key }: CandidateInput) {
    return this.prepare(viewer, meetingId, async ({ work, meeting, desk }) => {
      if (!notOnAgenda(desk).some((one) => one.key === key)) return candidateGone();
      await dropCandidates(work, meetingId, [key]);
      return said(work, meeting, { dropped: key });
    });
  }

  /** Undo of dropping: the next draft may take it again. */
  restoreCandidate(viewer: Viewer, { meetingId, key }: CandidateInput) {
    return this.prepare(viewer, meetingId, async ({ work, meeting }) => {
      await undropCandidates(work, meetingId, [key]);
      return said(work, meeting, { restored: key });
    });
  }

  private prepare<T>(viewer: Viewer, meetingId: string, act: (at: AtTheDesk) => Promise<T>) {
    return this.database.work(viewer, async (work) => {
      const ask: Ask = (named, values) => work.query(named, values);
      const asked = { meetingId, now: work.now };
      // Asked right behind the meeting, so as it is while nobody else changes it.
      const [meeting, state] = await Promise.all([meetingHeld(work, meetingId), this.desk.stateOf(viewer, ask, asked)]);
      stopUnless(may(viewer).prepareAgenda(meeting));

      const refusal = refuseChange(meeting);
      if (refusal) return refusal;

      const desk = await this.desk.gather(viewer, ask, { ...asked, state });
      return act({ work, meeting, desk });
    });
  }
}

interface AtTheDesk {
  readonly work: Work;
  readonly meeting: Meeting;
  readonly desk: Desk;
}

function said(work: Work, meeting: Meeting, what: object) {
  work.note('CANDIDATES', meeting, what);
  work.tell('MEETING', meeting.id, { boardId: meeting.boardId });
  return { id: meeting.id };
}
