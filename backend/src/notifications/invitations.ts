import type { Attendee } from '../attendees/index.ts';
import { calendarFile, type CalendarMethod } from '@cxboard/domain/calendar/calendar-file.rules';
import {
  answerWords,
  type InvitationEvent,
  invitationLabels,
  invitationLead,
  invitationSubject,
} from '@cxboard/messages/invitation-mails.messages';
import { meetingTime } from '@cxboard/messages/notices.messages';
import { Injectable } from '@nestjs/common';
import { type MeetingCard, meetingEvent } from '../calendars/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { type Letter, Letters, type Sender } from './letters.ts';
import { deliveriesFor } from './preferences.ts';

const namesOf = statement(
  'notices.names',
  'select id, name from person_cards where organization_id = $1 and id = any($2::uuid[])',
);

const methods = { INVITED: 'REQUEST', MOVED: 'REQUEST', CANCELLED: 'CANCEL' } as const satisfies Record<
  InvitationEvent,
  CalendarMethod
>;

/** Named by the row of the invitation: who is invited again after all has another one. */
type Invited = Pick<Attendee, 'id' | 'personId' | 'acceptance'>;

/** The mails that bring a meeting into a calendar, move it there and take it out again, with buttons to answer. */
@Injectable()
export class Invitations {
  constructor(private readonly letters: Letters) {}

  /** The people who get it by mail. Sending it twice sends it once. */
  async send(
    work: Work,
    { meeting, event, invited }: { meeting: MeetingCard; event: InvitationEvent; invited: readonly Invited[] },
  ): Promise<ReadonlySet<string>> {
    const ids = invited.map(({ personId }) => personId);
    const chosen = await deliveriesFor(work, 'INVITATION', ids);
    const addresses = await this.letters.addresses(work, ids);
    const sender = await this.letters.senderOf(work, placeOf(meeting));
    const names = await work.query<{ id: string; name: string }>(namesOf, [work.organizationId, ids]);
    const reached = new Set<string>();
    for (const { id, personId, acceptance } of invited) {
      const email = addresses.get(personId);
      if (!email || chosen.get(personId) === 'OFF') continue;
      const name = names.find((one) => one.id === personId)?.name ?? '';
      const letter = await this.letterTo(work, sender, {
        meeting,
        event,
        person: { id, personId, name, email, acceptance },
      });
      await this.letters.send(work, sender, { recipient: email, letter });
      reached.add(personId);
    }
    return reached;
  }

  private async letterTo(work: Work, sender: Sender, one: One): Promise<Letter> {
    const { meeting, event, person } = one;
    const { i18n } = sender;
    const facts = { ...meeting, meetingKind: meeting.kind, board: meeting.board.name };
    const page = this.letters.pageOf(sender, placeOf(meeting));
    return {
      personId: person.personId,
      subject: invitationSubject(i18n, event, facts),
      title: invitationSubject(i18n, event, facts),
      lead: invitationLead(i18n, event, meeting.board.name),
      facts: factsOf(sender, meeting),
      acts: event === 'CANCELLED' ? [] : await this.answers(work, sender, one),
      about: 'INVITATION',
      key: `${event.toLowerCase()} ${meeting.id} ${meeting.sequence} ${person.id}`,
      calendar: { method: methods[event], text: this.fileFor(sender, one, { page, writtenAt: work.now }) },
    };
  }

  /** One link for each answer; each opens a page that asks once more, so that no scanner of mails answers. */
  private async answers(work: Work, sender: Sender, { meeting, person: { personId } }: One): Promise<Letter['acts']> {
    const acts = [];
    for (const say of ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const) {
      const draft = { personId, act: 'ANSWER_INVITATION', subjectId: meeting.id, say } as const;
      acts.push({ label: answerWords(sender.i18n, say), href: await this.letters.answerLink(work, sender, draft) });
    }
    return acts;
  }

  private fileFor(
    { i18n }: Sender,
    { meeting, event, person }: One,
    { page, writtenAt }: { page: string; writtenAt: Date },
  ): string {
    const told = {
      ...meetingEvent(i18n, meeting, page),
      isCancelled: event === 'CANCELLED',
      organizer: { name: meeting.board.name, email: this.letters.from },
      attendee: person,
    };
    return calendarFile({ method: methods[event], name: meeting.board.name, events: [told], writtenAt });
  }
}

interface One {
  readonly meeting: MeetingCard;
  readonly event: InvitationEvent;
  readonly person: Invited & { readonly name: string; readonly email: string };
}

export const placeOf = ({ board, number }: MeetingCard) =>
  ({ page: 'MEETING', boardSlug: board.slug, number }) as const;

function factsOf({ i18n }: Sender, meeting: MeetingCard): NonNullable<Letter['facts']> {
  const labels = invitationLabels(i18n);
  const { place, videoUrl, cancelledBecause } = meeting;
  return [
    { label: labels.when, value: `${meetingTime(i18n, meeting)} (${meeting.timeZone})` },
    ...(place ? [{ label: labels.where, value: place }] : []),
    ...(videoUrl ? [{ label: labels.video, value: videoUrl, href: videoUrl }] : []),
    ...(cancelledBecause ? [{ label: labels.because, value: cancelledBecause }] : []),
  ];
}
