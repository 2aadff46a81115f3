import { horizonOf, type Occurrence } from '@cxboard/domain/meetings/cadence.rules';
import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { reconcile } from '@cxboard/domain/meetings/reconcile.rules';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { type CadenceSetting, cadenceFacts, calendarOf, type CalendarRow, existingIn } from './calendar-facts.ts';
import { Meeting } from './meeting.entity.ts';

/** Makes the meetings of a board follow its cadence for a rolling year. A second time it changes nothing. */
export async function followCadence(work: Work, boardId: string): Promise<void> {
  const [row] = await work.query<CalendarRow>(calendarOf, [work.organizationId, [boardId]]);
  const calendar = foundOr404(row);
  const setting = calendar.cadence;
  if (!setting) return;

  const cadence = cadenceFacts(setting, { ...calendar, now: work.now });
  const until = horizonOf(work.now, setting.timeZone).until;
  const { redated, surplus, created } = reconcile(cadence, existingIn(calendar), { now: work.now, until });
  const meetings = new Map((await work.find(Meeting, { boardId })).map((meeting) => [meeting.id, meeting]));

  for (const { meeting, to } of redated)
    await work.change(foundOr404(meetings.get(meeting.id)), datesOf(to, setting.timeZone));
  for (const { id } of surplus)
    await work.change(foundOr404(meetings.get(id)), {
      state: 'CANCELLED',
      cancelledBecause: 'The cadence of the board no longer has this date.',
    });
  const last = Math.max(0, ...calendar.meetings.map(({ number }) => number));
  await work.addAll(
    Meeting,
    created.map((occurrence, index) => plannedMeeting(occurrence, setting, { boardId, number: last + 1 + index })),
  );
  for (const { id } of [...redated.map(({ meeting }) => meeting), ...surplus]) work.tell('MEETING', id);
  if (redated.length + surplus.length + created.length > 0) work.tell('CADENCE', boardId);
}

/** Coming meetings that are where the cadence put them go along when it names another place. */
export async function followPlace(
  work: Work,
  boardId: string,
  { was, is }: { readonly was: Where; readonly is: Where },
): Promise<void> {
  if (was.place === is.place && was.videoUrl === is.videoUrl) return;
  for (const meeting of await work.find(Meeting, { boardId, place: was.place })) {
    const follows = meeting.slotOn && meeting.videoUrl === was.videoUrl;
    if (follows && isComing(meeting.state) && meeting.startsAt > work.now) {
      await work.change(meeting, { place: is.place, videoUrl: is.videoUrl });
      await work.announce('meeting.moved', { meetingId: meeting.id });
    }
  }
}

type Where = Pick<CadenceSetting, 'place' | 'videoUrl'>;

const datesOf = ({ slotOn, startsAt, kind, minutes }: Occurrence, timeZone: string) => ({
  slotOn,
  startsAt,
  kind,
  minutes,
  timeZone,
});

const plannedMeeting = (
  occurrence: Occurrence,
  { timeZone, place, videoUrl }: CadenceSetting,
  numbered: { readonly boardId: string; readonly number: number },
) => ({
  ...numbered,
  ...datesOf(occurrence, timeZone),
  state: 'PLANNED' as const,
  movedByHand: false,
  cancellation: null,
  cancelledBecause: null,
  place,
  videoUrl,
});
