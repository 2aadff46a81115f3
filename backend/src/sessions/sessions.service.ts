import { momentOf } from '@cxboard/domain/local-time';
import {
  itemAfter,
  refuseAct,
  refuseSitting,
  refuseStep,
  refuseWriting,
  type SessionAct,
  stateAfter,
} from '@cxboard/domain/sessions/session.rules';
import { secondsSpent, settleOverrun } from '@cxboard/domain/sessions/timer.rules';
import { Injectable } from '@nestjs/common';
import { Publications } from '../agenda/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { BadInput } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { noteDeputy } from './attendance-writing.ts';
import { beginSession } from './beginning.ts';
import type { MeetingSession } from './meeting-session.entity.ts';
import { takeUp } from './putting-off.ts';
import { SessionItem } from './session-item.entity.ts';
import { itemOf, itemsOf, leaveCurrent, meetingToRun, sessionToRun, told } from './session-work.ts';
import type {
  GoToItemInput,
  HeldMeetingInput,
  ParkItemInput,
  SettleOverrunInput,
  UnparkItemInput,
} from './sessions.inputs.ts';

/** Running a meeting: it starts, goes from item to item, stops for a while and goes on. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly publications: Publications,
  ) {}

  start(viewer: Viewer, { meetingId }: HeldMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await meetingToRun(work, viewer, meetingId);

      const refusal = refuseAct(meeting.state, 'START');
      if (refusal) return refusal;

      const begun = await beginSession(work, meeting, { publications: this.publications, startedAt: work.now });
      if ('message' in begun) return begun;
      const first = itemAfter(await itemsOf(work, meetingId), null);
      await work.change(begun, { currentItemId: first?.id ?? null, currentSince: first ? work.now : null });
      await noteDeputy(work, meetingId);
      await turn(work, meeting, 'START');
      return told(work, begun);
    });
  }

  goToItem(viewer: Viewer, { meetingId, currentItemId, itemId }: GoToItemInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const wanted = itemId ? await itemOf(work, meetingId, itemId) : null;

      const refusal = refuseSitting(meeting.state) ?? refuseStep(session.currentItemId, currentItemId ?? null);
      if (refusal) return refusal;

      const next = wanted ?? itemAfter(await itemsOf(work, meetingId), session.currentItemId);
      return this.turnTo(work, session, next);
    });
  }

  /** It waits for another meeting; when it is the one that is on, the next one begins. */
  parkItem(viewer: Viewer, { meetingId, itemId, notBefore }: ParkItemInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const item = await itemOf(work, meetingId, itemId);

      const refusal = refuseWriting(meeting.state);
      if (refusal) return refusal;
      refuseEarlier(notBefore, meeting);

      await work.change(item, { state: 'PARKED', notBefore: notBefore ?? null });
      if (session.currentItemId !== itemId || meeting.state !== 'IN_SESSION') return told(work, session);
      return this.turnTo(work, session, itemAfter(await itemsOf(work, meetingId), itemId));
    });
  }

  /** Undo of parking. What was on goes on, and the time since it was parked was its own. */
  unparkItem(viewer: Viewer, { meetingId, itemId, wasOn }: UnparkItemInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const item = await itemOf(work, meetingId, itemId);

      const refusal = refuseWriting(meeting.state);
      if (refusal) return refusal;

      await takeUp(work, item);
      if (!wasOn || session.currentItemId === itemId || meeting.state !== 'IN_SESSION') return told(work, session);
      await work.change(item, { spentSeconds: secondsSpent({ ...item, since: session.currentSince }, work.now) });
      await work.change(session, { currentItemId: itemId, currentSince: work.now });
      return told(work, session);
    });
  }

  settleOverrun(viewer: Viewer, { meetingId, choice }: SettleOverrunInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);

      const refusal = refuseSitting(meeting.state);
      if (refusal) return refusal;

      const items = await itemsOf(work, meetingId);
      const waiting = items.filter(({ id, state }) => state === 'WAITING' && id !== session.currentItemId);
      const { minutes, parkedIds, endsAt } = settleOverrun(choice, waiting, { endsAt: session.endsAt, now: work.now });
      for (const item of items) {
        const fewer = minutes.find(({ id }) => id === item.id)?.minutes;
        if (fewer !== undefined) await work.change(item, { minutes: fewer });
        if (parkedIds.includes(item.id)) await work.change(item, { state: 'PARKED' });
      }
      await work.change(session, { endsAt });
      return told(work, session);
    });
  }

  adjourn(viewer: Viewer, { meetingId }: HeldMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);

      const refusal = refuseAct(meeting.state, 'ADJOURN');
      if (refusal) return refusal;

      const item = session.currentItemId ? await work.first(SessionItem, { id: session.currentItemId }) : null;
      if (item)
        await work.change(item, { spentSeconds: secondsSpent({ ...item, since: session.currentSince }, work.now) });
      await work.change(session, { adjournedAt: work.now, currentSince: null });
      await turn(work, meeting, 'ADJOURN');
      return told(work, session);
    });
  }

  /** The time it stood still is added to its end. */
  goOn(viewer: Viewer, { meetingId }: HeldMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);

      const refusal = refuseAct(meeting.state, 'CONTINUE');
      if (refusal) return refusal;

      const pause = work.now.getTime() - (session.adjournedAt ?? work.now).getTime();
      const endsAt = new Date(session.endsAt.getTime() + pause);
      await work.change(session, { adjournedAt: null, endsAt, currentSince: session.currentItemId ? work.now : null });
      await turn(work, meeting, 'CONTINUE');
      return told(work, session);
    });
  }

  private async turnTo(work: Work, session: MeetingSession, next: SessionItem | null) {
    await leaveCurrent(work, session);
    if (next) await takeUp(work, next);
    await work.change(session, { currentItemId: next?.id ?? null, currentSince: next ? work.now : null });
    return told(work, session);
  }
}

export async function turn(work: Work, meeting: Meeting, act: SessionAct): Promise<void> {
  await work.change(meeting, { state: stateAfter(act) });
  work.tell('MEETING', meeting.id);
}

function refuseEarlier(notBefore: string | null | undefined, { startsAt, timeZone }: Meeting) {
  if (notBefore && momentOf(notBefore, '23:59', timeZone) < startsAt)
    throw new BadInput('An item waits until a day after this meeting.', { field: 'notBefore' });
}
