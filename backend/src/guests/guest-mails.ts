import { calendarFile } from '@cxboard/domain/calendar/calendar-file.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { type GuestEvent, guestMail, type GuestMailFacts } from '@cxboard/messages/guests.messages';
import { Inject, Injectable } from '@nestjs/common';
import { type AgendaItem, readAsPlanner } from '../agenda/index.ts';
import { type MeetingCard, meetingCard, meetingEvent } from '../calendars/index.ts';
import { Letterheads } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Config } from '../platform/config.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Mail } from '../platform/mail/mail.ts';
import { paperText } from '../platform/mail/paper.ts';
import { paperHtml } from '../platform/mail/paper-html.ts';
import { senderAddress } from '../platform/mail/sender-address.ts';
import { CONFIG } from '../platform/tokens.ts';
import type { GuestPresenter } from './guest-presenter.entity.ts';

/** $1 organization · $2 board */
const houseOf = statement(
  'guests.house',
  `select o.slug, o.name, l.locale from organization_cards o
     join board_languages l on l.organization_id = o.organization_id and l.id = $2
   where o.organization_id = $1`,
);

const presenting = (where: string) => `
select g.id, g.version, g.name, g.email, case when not i.is_confidential then i.title end as title
from guest_presenters g
  join agenda_items i on i.organization_id = g.organization_id and i.id = g.item_id
where g.organization_id = $1 and g.revoked_at is null and ${where} order by g.id`;

/** When a meeting is called off its items have left it. $1 organization · $2 meeting */
const guestsOf = {
  MOVED: statement('guests.presenting', presenting('i.meeting_id = $2 and i.position is not null')),
  CANCELLED: statement('guests.had_presented', presenting('$2 in (i.meeting_id, i.carried_from_id)')),
} as const;

interface House {
  readonly slug: string;
  readonly name: string;
  readonly locale: string;
}

interface Guest extends Pick<GuestPresenter, 'id' | 'version' | 'name' | 'email'> {
  /** Null of a confidential item: a mail is kept where jobs read it. */
  readonly title: string | null;
}

interface Invited {
  readonly item: AgendaItem;
  readonly guest: GuestPresenter;
  /** The secret of the link. */
  readonly token: string;
}

interface Telling {
  readonly meeting: MeetingCard;
  readonly event: GuestEvent;
  /** Where the item is opened; null where the link sent before goes on to work, or no longer does. */
  readonly href: string | null;
  readonly key: string;
}

/** Somebody without an account hears by mail alone: the invitation, a move, and that the meeting is called off. */
@Injectable()
export class GuestMails {
  constructor(
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
    private readonly letterheads: Letterheads,
  ) {}

  async invite(work: Work, { item, guest, token }: Invited): Promise<void> {
    const meeting = await meetingCard(work, item.meetingId ?? '');
    const house = await this.house(work, meeting);
    const href = `${this.config.publicUrl}/guest/${house.slug}#${token}`;
    const key = `guest ${guest.id} ${guest.version}`;
    const { id, version, name, email } = guest;
    const told = { id, version, name, email, title: item.isConfidential ? null : item.title };
    await this.send(work, told, { house, meeting, event: 'INVITED', href, key });
  }

  /** Telling it again tells nothing twice. */
  async tellAll(work: Work, meeting: MeetingCard, event: 'MOVED' | 'CANCELLED'): Promise<void> {
    const house = await this.house(work, meeting);
    await readAsPlanner(work, meeting.boardId);
    for (const guest of await work.query<Guest>(guestsOf[event], [work.organizationId, meeting.id])) {
      const key = `guest ${event.toLowerCase()} ${guest.id} ${meeting.sequence}`;
      await this.send(work, guest, { house, meeting, event, href: null, key });
    }
  }

  private async house(work: Work, { boardId }: MeetingCard): Promise<House> {
    return foundOr404((await work.query<House>(houseOf, [work.organizationId, boardId]))[0]);
  }

  private async send(work: Work, guest: Guest, { house, ...telling }: Telling & { house: House }): Promise<void> {
    const { meeting, event, href, key } = telling;
    const i18n = wordsIn(house.locale);
    const facts: GuestMailFacts = {
      ...{ event, guestName: guest.name, organizationName: house.name, title: guest.title, href },
      meeting: { ...meeting, meetingKind: meeting.kind },
    };
    const paper = { ...guestMail(i18n, facts), accent: await this.letterheads.accentOf(work) };
    const entry = meetingEvent(i18n, meeting, href ?? `${this.config.publicUrl}/guest/${house.slug}`);
    const told = {
      ...{ ...entry, uid: `guest-${guest.id}@cxboard`, title: paper.title, description: paper.lead },
      isCancelled: event === 'CANCELLED',
      organizer: { name: meeting.board.name, email: senderAddress(this.config.mailFrom) },
      attendee: { name: guest.name, email: guest.email, acceptance: 'NOT_ANSWERED' as const },
    };
    const method = event === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
    const file = calendarFile({ method, name: meeting.board.name, events: [told], writtenAt: work.now });
    await this.mail.queue(work, {
      ...{ to: guest.email, personId: null, kind: 'NOTICE', subject: paper.title, key },
      ...{ text: paperText(paper), html: paperHtml(paper), calendar: { method, text: file } },
    });
  }
}
