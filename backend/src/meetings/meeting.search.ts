import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

export interface FoundMeeting {
  readonly id: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly startsOn: string;
  readonly boardSlug: string;
}

/** Every word typed begins a word of the meeting: its kind, its number, its day. The nearest day comes first. */
const meetingSearch = statement(
  'meetings.search',
  `select m.id, m.number, m.kind, to_char(l.starts, 'YYYY-MM-DD') as "startsOn", b.slug as "boardSlug"
   from meetings m join board_cards b on b.organization_id = m.organization_id and b.id = m.board_id,
     lateral (select m.starts_at at time zone m.time_zone as starts) l,
     lateral (select ' ' || case m.kind when 'METRICS' then 'meeting metrics session ' else 'meeting project review ' end
       || m.number || ' ' || to_char(l.starts, 'YYYY-MM-DD FMday FMDD FMmonth YYYY') as words) w
   where m.organization_id = $1 and m.state <> 'CANCELLED' and w.words like all ($2::text[])
   order by abs(extract(epoch from m.starts_at - $3)), m.id limit $4`,
);

@Injectable()
export class MeetingSearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The calendar is open to everybody here; what is on an agenda is not looked at. */
  async search(viewer: Viewer, words: string, atMost: number): Promise<FoundMeeting[]> {
    if (!may(viewer).seeCalendar()) return [];
    const values = [viewer.organizationId, beginnings(words), this.clock.now(), atMost];
    return this.database.read<FoundMeeting>(viewer, meetingSearch, values);
  }
}

const beginnings = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[\s,#.]+/)
    .filter(Boolean)
    .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
