import { plannedEnd } from '@cxboard/domain/sessions/timer.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { IsNull } from 'typeorm';
import { AgendaItem, publish, type Publications } from '../agenda/index.ts';
import type { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { MeetingSession } from './meeting-session.entity.ts';
import { SessionItem } from './session-item.entity.ts';
import { lineageOf } from './sessions.statements.ts';

interface Lineage {
  readonly id: string;
  readonly times: number;
  readonly recurring: boolean;
}

interface Beginning {
  readonly publications: Publications;
  readonly startedAt: Date;
  readonly recordedAfterwards?: boolean;
}

/** What is on the agenda now is what is talked about: a change that the members have not read yet is published first. */
export async function beginSession(
  work: Work,
  meeting: Meeting,
  { publications, startedAt, recordedAfterwards = false }: Beginning,
): Promise<MeetingSession | Refusal<'NothingToHold'>> {
  const { id: meetingId, boardId } = meeting;
  const items = await work.find(AgendaItem, { meetingId, removedAt: IsNull() }, { position: 'ASC' });
  if (items.length === 0)
    return { __typename: 'NothingToHold', message: 'A meeting without a single item cannot be held.' };
  await publish(work, meeting, publications);

  const session = await work.add(MeetingSession, {
    ...{ id: meetingId, boardId, startedAt, recordedAfterwards, endsAt: plannedEnd(meeting, startedAt) },
    ...{ adjournedAt: null, endedAt: null, currentItemId: null, currentSince: null },
  });
  const values = [work.organizationId, items.map(({ id }) => id)];
  const lineage = new Map((await work.query<Lineage>(lineageOf, values)).map((one) => [one.id, one]));
  await work.addAll(
    SessionItem,
    items.map((item, index) => asTakenUp(item, index + 1, lineage.get(item.id))),
  );
  return session;
}

const asTakenUp = (item: AgendaItem, position: number, lineage: Lineage | undefined) => ({
  ...{ id: item.id, meetingId: item.meetingId ?? '', position, kind: item.kind, title: item.title },
  ...{ plannedMinutes: item.minutes, minutes: item.minutes, presenterId: item.presenterId },
  isConfidential: item.isConfidential,
  ...{ proposerId: item.proposerId, snapshotId: item.snapshotId, projectId: item.projectId },
  ...{ state: 'WAITING' as const, spentSeconds: 0, notBefore: null, carriedBecause: null, carriedToId: null },
  recurring: lineage?.recurring ?? false,
  carriedTimes: lineage?.times ?? 0,
});
