import type { NoticeFactsOf } from '@cxboard/domain/notifications/notice';
import { Injectable } from '@nestjs/common';
import { AgendaVersion, presentersInConfidence, veiled } from '../agenda/index.ts';
import { Attendee, inviteAnew, inviteSeated, seatedAt } from '../attendees/index.ts';
import { type MeetingCard, meetingCard } from '../calendars/index.ts';
import { GuestMails } from '../guests/index.ts';
import type { Work } from '../platform/database/work.ts';
import { Invitations, placeOf } from './invitations.ts';
import { Letters } from './letters.ts';
import { packAct } from './pack-act.ts';
import { Teller } from './telling.ts';

export interface Released {
  readonly meetingId: string;
  readonly personId: string;
  readonly attendeeId: string;
}

type OfMeeting = Omit<NoticeFactsOf['MEETING_MOVED'], 'where'>;

/** What happens to meetings, told to the people it concerns. Each act may be repeated and tells nothing twice. */
@Injectable()
export class MeetingNews {
  constructor(
    private readonly invitations: Invitations,
    private readonly teller: Teller,
    private readonly letters: Letters,
    private readonly guests: GuestMails,
  ) {}

  /** Everybody with a seat is invited; who was invited by mail just now is not sent the notice too. */
  async published(work: Work, { meetingId, versionId }: { meetingId: string; versionId: string }): Promise<void> {
    const meeting = await meetingCard(work, meetingId);
    if (isPast(meeting, work.now)) return;
    const version = await work.get(AgendaVersion, versionId);
    const added = await inviteSeated(work, { ...meeting, startsAt: new Date(meeting.startsAt) });
    const invited = await this.invitations.send(work, { meeting, event: 'INVITED', invited: added });
    const attendees = await work.find(Attendee, { meetingId });
    const facts = { ...factsOf(meeting), version: version.number, changes: version.changes.length };
    await this.teller.tell(
      work,
      { kind: 'AGENDA_PUBLISHED', event: `agenda ${versionId}`, facts },
      {
        personIds: idsOf(attendees),
        but: version.publishedById,
        invited,
        acts: (_, sender) => Promise.resolve([packAct(this.letters, sender, facts.place)]),
      },
    );
    await this.presenters(work, meeting, version);
    work.tell('MEETING', meetingId);
  }

  /** Another time or place. Calendars hear of it from who was invited; the notice goes to everybody with a seat. */
  async moved(work: Work, meetingId: string): Promise<void> {
    const meeting = await meetingCard(work, meetingId);
    if (isPast(meeting, work.now) || meeting.state === 'CANCELLED') return;
    const startsAt = new Date(meeting.startsAt);
    const attendees = await inviteAnew(work, { ...meeting, startsAt });
    const invited = await this.invitations.send(work, { meeting, event: 'MOVED', invited: attendees });
    const personIds = [...(await seatedAt(work, { ...meeting, startsAt })), ...idsOf(attendees)];
    const where = [meeting.place, meeting.videoUrl].filter(Boolean).join(' · ');
    const facts = { ...factsOf(meeting), where };
    await this.teller.tell(
      work,
      { kind: 'MEETING_MOVED', event: `moved ${meetingId} ${meeting.sequence}`, facts },
      { personIds, invited },
    );
    await this.guests.tellAll(work, meeting, 'MOVED');
    work.tell('MEETING', meetingId);
  }

  async cancelled(work: Work, meetingId: string): Promise<void> {
    const meeting = await meetingCard(work, meetingId);
    if (isPast(meeting, work.now)) return;
    const attendees = await work.find(Attendee, { meetingId });
    const invited = await this.invitations.send(work, { meeting, event: 'CANCELLED', invited: attendees });
    const seated = await seatedAt(work, { ...meeting, startsAt: new Date(meeting.startsAt) });
    await this.teller.tell(
      work,
      {
        kind: 'MEETING_CANCELLED',
        event: `cancelled ${meetingId}`,
        facts: { ...factsOf(meeting), because: meeting.cancelledBecause ?? '' },
      },
      { personIds: [...seated, ...idsOf(attendees)], invited },
    );
    await this.guests.tellAll(work, meeting, 'CANCELLED');
  }

  async substituteNamed(work: Work, { meetingId, attendeeId }: { meetingId: string; attendeeId: string }) {
    const meeting = await meetingCard(work, meetingId);
    const attendee = await work.first(Attendee, { id: attendeeId });
    if (!attendee?.standsInForId || isPast(meeting, work.now)) return;
    const invited = await this.invitations.send(work, { meeting, event: 'INVITED', invited: [attendee] });
    const facts = { ...factsOf(meeting), absentId: attendee.standsInForId, withVote: attendee.withVote };
    await this.teller.tell(
      work,
      { kind: 'SUBSTITUTE_NAMED', event: `substitute ${attendeeId}`, facts },
      { personIds: [attendee.personId], invited },
    );
  }

  /** Out of their calendar again. */
  async substituteReleased(work: Work, { meetingId, personId, attendeeId }: Released) {
    const meeting = await meetingCard(work, meetingId);
    if (isPast(meeting, work.now) || (await work.first(Attendee, { meetingId, personId }))) return;
    const invited = [{ id: attendeeId, personId, acceptance: 'DECLINED' as const }];
    await this.invitations.send(work, { meeting, event: 'CANCELLED', invited });
  }

  /** Whoever presents an item hears of it once, however often the agenda is published; of a confidential one no word. */
  private async presenters(work: Work, meeting: MeetingCard, { content, publishedById }: AgendaVersion): Promise<void> {
    const hidden = await presentersInConfidence(work, content.items);
    for (const { itemId, title, minutes, ...shown } of await veiled(work, content.items)) {
      const presenterId = hidden.get(itemId) ?? shown.presenterId;
      if (!presenterId || presenterId === publishedById) continue;
      const facts = { ...factsOf(meeting), item: hidden.has(itemId) ? null : title, minutes };
      await this.teller.tell(
        work,
        { kind: 'ITEM_GIVEN', event: `item ${itemId} ${meeting.id}`, facts },
        { personIds: [presenterId] },
      );
    }
  }
}

/** What is over is no news; the demonstration publishes its past too. */
const isPast = ({ startsAt }: MeetingCard, now: Date): boolean => new Date(startsAt) <= now;

const idsOf = (attendees: readonly Attendee[]): string[] => attendees.map(({ personId }) => personId);

export const factsOf = (meeting: MeetingCard): OfMeeting => ({
  place: placeOf(meeting),
  meetingKind: meeting.kind,
  number: meeting.number,
  startsAt: meeting.startsAt,
  timeZone: meeting.timeZone,
});
