import type { MeetingState } from '../meetings/meeting.rules.ts';

interface PresentedMeeting {
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly minutes: number;
}

const minute = 60_000;
/** So long after the meeting the guest can still look at the item. */
const afterwards = 24 * 60 * minute;

/** Until when the link of a guest works: a day after the meeting; it follows the meeting when that moves. */
export const guestLinkEnds = ({ startsAt, minutes }: Omit<PresentedMeeting, 'state'>): Date =>
  new Date(startsAt.getTime() + minutes * minute + afterwards);

export const guestLinkWorks = ({ state, ...meeting }: PresentedMeeting, now: Date): boolean =>
  state !== 'CANCELLED' && now < guestLinkEnds(meeting);
