import { guestLinkEnds, guestLinkWorks } from '@cxboard/domain/guests/guest.rules';
import { Injectable } from '@nestjs/common';
import type { MeetingKind, MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { digestOf } from '../platform/identity/session-token.ts';
import { GuestVisit } from './guest-presenter.entity.ts';
import type { GuestItemModel } from './guest.model.ts';

const opened = statement(
  'guests.item',
  `select item_of_guest($1) as item, o.locale from organization_cards o
    where o.organization_id = current_organization()`,
);

interface Opened extends Pick<
  GuestItemModel,
  'id' | 'guestName' | 'organizationName' | 'title' | 'minutes' | 'snapshot' | 'topic'
> {
  readonly minutesBefore: number;
  readonly meeting: {
    readonly kind: MeetingKind;
    readonly number: number;
    readonly state: MeetingState;
    readonly startsAt: string;
    readonly minutes: number;
    readonly timeZone: string;
    readonly place: string;
    readonly videoUrl: string | null;
    readonly board: { readonly name: string };
  };
}

interface Row {
  readonly item: Opened | null;
  readonly locale: string;
}

const minute = 60_000;

/** What whoever holds the link of a guest sees: the one item. Every look is written down. */
@Injectable()
export class GuestItemService {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly clock: Clock,
  ) {}

  /** Null when the link does not work: over, taken back, never made, or the item is on no agenda. */
  async open({ slug, token }: { slug: string; token: string }): Promise<GuestItemModel | null> {
    const organizationId = await organizationAt(this.rows, slug);
    if (!organizationId) return null;
    const [row] = await this.database.readFor<Row>(organizationId, opened, [digestOf(token)]);
    if (!row?.item) return null;
    const { item: found, locale } = row;
    const meeting = { ...found.meeting, startsAt: new Date(found.meeting.startsAt) };
    if (!guestLinkWorks(meeting, this.clock.now())) return null;
    await this.database.workFor({ organizationId, reason: 'item opened by a guest' }, (work) =>
      work.add(GuestVisit, { guestPresenterId: found.id, openedAt: work.now }),
    );
    return { ...shown(found, meeting), locale };
  }
}

type Held = Omit<Opened['meeting'], 'startsAt'> & { readonly startsAt: Date };

function shown({ minutesBefore, ...found }: Opened, meeting: Held): Omit<GuestItemModel, 'locale'> {
  const { id, guestName, organizationName, title, minutes, snapshot, topic } = found;
  const { kind, number, timeZone, place, videoUrl, board } = meeting;
  const startsAt = new Date(meeting.startsAt.getTime() + minutesBefore * minute);
  return {
    ...{ id, guestName, organizationName, title, minutes, snapshot, topic },
    ...{ kind, number, timeZone, place, videoUrl, boardName: board.name, startsAt },
    endsAt: new Date(startsAt.getTime() + minutes * minute),
    worksUntil: guestLinkEnds(meeting),
  };
}
