import { limits } from '@cxboard/domain/limits';
import { actualMinutes } from '@cxboard/domain/sessions/timer.rules';
import { refuseUncounted } from '@cxboard/domain/sessions/result.rules';
import { refuseAct, refuseRecording, refuseWriting } from '@cxboard/domain/sessions/session.rules';
import { Injectable } from '@nestjs/common';
import { Publications } from '../agenda/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { BadInput } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { noteAttendance } from './attendance-writing.ts';
import { writeBallots } from './ballot-writing.ts';
import { beginSession } from './beginning.ts';
import { Closings } from './closings.ts';
import { conclude } from './conclusion.ts';
import { MeetingSession } from './meeting-session.entity.ts';
import { putOff } from './putting-off.ts';
import { addResult, draftOf, refuseDraft, withQuorum } from './result-writing.ts';
import type { HeldItemInput, NoteAttendanceInput, RecordedResultInput, RecordMeetingInput } from './results.inputs.ts';
import { itemOf, leaveCurrent, meetingToRun, sessionToRun, told } from './session-work.ts';
import type { CloseMeetingInput } from './sessions.inputs.ts';
import { turn } from './sessions.service.ts';

/** The end of a meeting: what it decided and promised takes effect, what is open comes again. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly database: Database,
    private readonly closings: Closings,
    private readonly publications: Publications,
  ) {}

  noteAttendance(viewer: Viewer, { meetingId, people }: NoteAttendanceInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);

      const refusal = refuseWriting(meeting.state) ?? (await noteAttendance(work, meetingId, people));
      return refusal ?? told(work, session);
    });
  }

  close(viewer: Viewer, { meetingId, ...carrying }: CloseMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await meetingToRun(work, viewer, meetingId);
      for (const id of [...carrying.leftItemIds, ...carrying.recurringItemIds]) await itemOf(work, meetingId, id);

      const refusal = refuseAct(meeting.state, 'CLOSE');
      if (refusal) return refusal;

      const { session } = await sessionToRun(work, viewer, meetingId);
      await leaveCurrent(work, session);
      const stopped = await conclude(work, { meeting, session, ...carrying });
      if (stopped) return stopped;

      await turn(work, meeting, 'CLOSE');
      await this.closings.close(work, { meetingId, boardId: meeting.boardId, closedAt: work.now });
      return told(work, session);
    });
  }

  /** A meeting that was held without this tool, written down on one page. */
  record(viewer: Viewer, input: RecordMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await meetingToRun(work, viewer, input.meetingId);
      return this.recordIn(work, meeting, input);
    });
  }

  /** The act itself, also for the demonstration. */
  async recordIn(work: Work, meeting: Meeting, { startedAt, people, items, results, ...carrying }: Recorded) {
    const began = startedAt ?? meeting.startsAt;
    const refusal = refuseAct(meeting.state, 'RECORD') ?? refuseRecording(began, work.now);
    if (refusal) return refusal;

    const { publications } = this;
    const session = await beginSession(work, meeting, { publications, startedAt: began, recordedAfterwards: true });
    if ('message' in session) return session;
    const stopped =
      (await noteAttendance(work, meeting.id, people)) ??
      (await takeDown(work, meeting, { items, results })) ??
      (await conclude(work, { meeting, session: Object.assign(session, { endedAt: session.endsAt }), ...carrying }));
    if (stopped) return stopped;

    await turn(work, meeting, 'RECORD');
    await this.closings.close(work, { meetingId: meeting.id, boardId: meeting.boardId, closedAt: work.now });
    return told(work, session);
  }
}

type Recorded = Omit<RecordMeetingInput, 'meetingId'>;

/** How long each item was on, and what came of it. */
async function takeDown(work: Work, meeting: Meeting, { items, results }: Pick<Recorded, 'items' | 'results'>) {
  if (results.length > limits.sessions.results)
    throw new BadInput(`A meeting has at most ${limits.sessions.results} results.`);
  for (const item of items) await discussed(work, meeting, item);
  for (const input of results) {
    const refusal = await writeDown(work, meeting, input);
    if (refusal) return refusal;
  }
  return null;
}

async function discussed(work: Work, meeting: Meeting, { itemId, actualMinutes: minutes }: HeldItemInput) {
  const { min, max } = limits.sessions.minutesRecorded;
  if (minutes < min || minutes > max) throw new BadInput(`actualMinutes: ${min} to ${max}.`);
  const item = await itemOf(work, meeting.id, itemId);
  if (actualMinutes(minutes * 60) > 0) await work.change(item, { state: 'DISCUSSED', spentSeconds: minutes * 60 });
}

async function writeDown(work: Work, meeting: Meeting, { ballots: votes, ...input }: RecordedResultInput) {
  const ballots = votes ?? [];
  const draft = await withQuorum(work, draftOf(input), meeting);
  const about = { meeting, itemId: input.itemId, resultId: null };
  const refusal = (await refuseDraft(work, draft, about)) ?? refuseUncounted(draft, ballots);
  if (refusal) return refusal;
  const result = await addResult(work, { meeting, draft, input });
  const noVote = await writeBallots(work, result, ballots);
  if (noVote) return noVote;
  if (draft.kind === 'DEFERRAL') await putOff(work, await work.get(MeetingSession, meeting.id), input.itemId);
  return null;
}
