import { calendarFile } from '@cxboard/domain/calendar/calendar-file.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { wordsIn } from '@cxboard/messages/languages';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { digestOf, newToken } from '../platform/identity/session-token.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CONFIG } from '../platform/tokens.ts';
import { type MeetingCard, meetingEvent } from './meeting-event.ts';

const keep = statement(
  'calendars.keep',
  `insert into calendar_feeds (organization_id, id, person_id, digest, made_at) values ($1, $2, $3, $4, $5)
   on conflict (organization_id, person_id) do update set digest = excluded.digest, made_at = excluded.made_at`,
);
const revoke = statement(
  'calendars.revoke',
  'delete from calendar_feeds where organization_id = $1 and person_id = $2',
);
const madeAt = statement(
  'calendars.made_at',
  'select made_at as "madeAt" from calendar_feeds where organization_id = $1 and person_id = $2',
);
/** Whose calendar this is, while they may come in, with the meetings of the boards where they sit or are invited. */
const feed = statement(
  'calendars.feed',
  `select o.slug, o.name, o.locale, (
     select coalesce(json_agg(m.card order by m.starts_at, m.id), '[]') from meeting_cards m
     where m.organization_id = $1 and m.starts_at >= $3 and (
       m.board_id in (select s.board_id from seat_cards s where s.organization_id = $1 and s.person_id = f.person_id
         and s.from_on <= $4 and (s.until_on is null or s.until_on >= $4))
       or m.id in (select a.meeting_id from attendee_cards a
         where a.organization_id = $1 and a.person_id = f.person_id))) as meetings
   from calendar_feeds f
     join organization_cards o on o.organization_id = f.organization_id
     join account_memberships j on j.organization_id = f.organization_id and j.person_id = f.person_id and j.active
   where f.organization_id = $1 and f.digest = $2`,
);

interface FeedRow {
  readonly slug: string;
  readonly name: string;
  readonly locale: string;
  readonly meetings: readonly MeetingCard[];
}

/** The calendar of a person, read by calendar programs at a secret address that can be taken back. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async madeAt(viewer: Viewer): Promise<Date | null> {
    const values = [viewer.organizationId, viewer.personId];
    const [row] = await this.database.read<{ madeAt: Date }>(viewer, madeAt, values);
    return row?.madeAt ?? null;
  }

  /** A new address; an earlier one stops working. It is shown this once, since only its digest is kept. */
  renew(viewer: Viewer): Promise<{ address: string; madeAt: Date }> {
    return this.database.work(viewer, async (work) => {
      const token = newToken();
      await work.query(keep, [work.organizationId, uuidv7(), viewer.personId, digestOf(token), work.now]);
      const { publicUrl } = this.config;
      return { address: `${publicUrl}/api/calendar/${viewer.organization.slug}/${token}.ics`, madeAt: work.now };
    });
  }

  revoke(viewer: Viewer): Promise<{ id: string }> {
    return this.database.work(viewer, async (work) => {
      await work.query(revoke, [work.organizationId, viewer.personId]);
      return { id: viewer.personId };
    });
  }

  /** The file at an address; null when the address is wrong, was taken back, or its person has left. */
  async read(slug: string, token: string): Promise<string | null> {
    const organizationId = await organizationAt(this.rows, slug);
    if (!organizationId) return null;
    const now = this.clock.now();
    const today = localDateOf(now, 'UTC');
    const values = [organizationId, digestOf(token), addDays(today, -limits.notifications.calendarDaysBack), today];
    const [row] = await this.database.readFor<FeedRow>(organizationId, feed, values);
    return row ? this.write(row, now) : null;
  }

  private write({ slug, name, locale, meetings }: FeedRow, writtenAt: Date): string {
    const i18n = wordsIn(locale);
    const urlOf = ({ board, number }: MeetingCard) =>
      `${this.config.publicUrl}/${slug}/${board.slug}/meetings/${number}`;
    const events = meetings.map((meeting) => meetingEvent(i18n, meeting, urlOf(meeting)));
    return calendarFile({ method: 'PUBLISH', name: `CX Board · ${name}`, events, writtenAt });
  }
}
