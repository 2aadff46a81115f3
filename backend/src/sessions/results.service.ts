import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { mergeFields } from '@cxboard/domain/sessions/merge.rules';
import { type ResultDraft, tidied } from '@cxboard/domain/sessions/result.rules';
import { refuseSitting, refuseWriting } from '@cxboard/domain/sessions/session.rules';
import { Injectable } from '@nestjs/common';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { writeBallots } from './ballot-writing.ts';
import { putOff } from './putting-off.ts';
import { addResult, draftOf, refuseDraft, withQuorum } from './result-writing.ts';
import { Result } from './result.entity.ts';
import type {
  AddResultInput,
  CastBallotInput,
  EditResultInput,
  ResultInput,
  WriteBallotsInput,
} from './results.inputs.ts';
import { sessionHeld, sessionToRun, told } from './session-work.ts';

/** What came of the items, written while the board talks, and the votes on it. */
@Injectable()
export class ResultsService {
  constructor(private readonly database: Database) {}

  add(viewer: Viewer, { meetingId, ...input }: AddResultInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const draft = await withQuorum(work, draftOf(input), meeting);
      const about = { meeting, itemId: input.itemId, resultId: null };

      const refusal = refuseWriting(meeting.state) ?? (await refuseDraft(work, draft, about));
      if (refusal) return refusal;
      await stopWhenFull(work, meetingId);

      await addResult(work, { meeting, draft, input });
      if (draft.kind === 'DEFERRAL') await putOff(work, session, input.itemId);
      return told(work, session);
    });
  }

  /** Fields that somebody else has changed meanwhile stay as they are; they come back beside what was typed. */
  edit(viewer: Viewer, { resultId, seenVersion, ...typed }: EditResultInput) {
    return this.database.work(viewer, async (work) => {
      const { meetingId } = await work.get(Result, resultId);
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const result = await work.get(Result, resultId);
      const wanted = Object.fromEntries(Object.entries(typed).filter(isSaid));
      const { changes, conflicts } = mergeFields(fieldsOf(result), result.fieldVersions, { wanted, seenVersion });
      const next = tidied({ ...fieldsOf(result), ...changes });

      const about = { meeting, itemId: result.itemId, resultId };
      const refusal = refuseWriting(meeting.state) ?? (await refuseDraft(work, next, about));
      if (refusal) return refusal;

      const written = Object.keys(changes).map((field) => [field, result.version + 1] as const);
      const fieldVersions = { ...result.fieldVersions, ...Object.fromEntries(written) };
      const isPutOff = [result.kind, next.kind].includes('DEFERRAL');
      if (written.length > 0) await work.change(result, { ...next, fieldVersions });
      if (isPutOff) await putOff(work, session, result.itemId);
      return { ...told(work, session), conflicts: conflicts.map(asText) };
    });
  }

  remove(viewer: Viewer, { resultId }: ResultInput) {
    return this.setRemoved(viewer, resultId, true);
  }

  /** Undo of removing. */
  restore(viewer: Viewer, { resultId }: ResultInput) {
    return this.setRemoved(viewer, resultId, false);
  }

  /** One person has one vote, however often it is sent; the last one counts. */
  castBallot(viewer: Viewer, { resultId, choice, personId }: CastBallotInput) {
    return this.database.work(viewer, async (work) => {
      const result = await work.get(Result, resultId);
      const { meeting, session } = await sessionHeld(work, viewer, result.meetingId);
      const voterId = personId ?? viewer.personId;
      if (voterId !== viewer.personId) stopUnless(may(viewer).runMeeting(meeting));

      const ballots = [{ personId: voterId, choice }];
      const refusal = refuseSitting(meeting.state) ?? (await writeBallots(work, result, ballots));
      return refusal ?? told(work, session);
    });
  }

  /** Hands were raised: whoever runs the meeting writes down who voted how. */
  writeBallots(viewer: Viewer, { resultId, ballots }: WriteBallotsInput) {
    return this.database.work(viewer, async (work) => {
      const result = await work.get(Result, resultId);
      const { meeting, session } = await sessionToRun(work, viewer, result.meetingId);

      const refusal = refuseSitting(meeting.state) ?? (await writeBallots(work, result, ballots));
      return refusal ?? told(work, session);
    });
  }

  private setRemoved(viewer: Viewer, resultId: string, removed: boolean) {
    return this.database.work(viewer, async (work) => {
      const { meetingId } = await work.get(Result, resultId);
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);

      const refusal = refuseWriting(meeting.state);
      if (refusal) return refusal;

      const result = await work.get(Result, resultId);
      await work.change(result, { removedAt: removed ? work.now : null });
      if (result.kind === 'DEFERRAL') await putOff(work, session, result.itemId);
      return told(work, session);
    });
  }
}

const fieldsOf = ({
  kind,
  text,
  ownerId,
  dueOn,
  rule,
  quorum,
  reviewOn,
  supersedesId,
  response,
  cause,
  withoutKnownCause,
}: Result): ResultDraft => ({
  ...{ kind, text, ownerId, dueOn, rule, quorum, reviewOn, supersedesId, response, cause, withoutKnownCause },
});

/** What is left out stays; a field that always says something cannot be emptied by null. */
const isSaid = ([field, value]: [string, unknown]): boolean =>
  value !== undefined && (value !== null || !['kind', 'text', 'cause', 'withoutKnownCause'].includes(field));

const asText = ({ field, theirs, yours }: { field: string; theirs?: unknown; yours?: unknown }) => ({
  ...{ field, theirs: said(theirs), yours: said(yours) },
});

function said(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function stopWhenFull(work: Work, meetingId: string): Promise<void> {
  const written = await work.find(Result, { meetingId });
  if (written.length >= limits.sessions.results)
    throw new BadInput(`A meeting has at most ${limits.sessions.results} results.`);
}
