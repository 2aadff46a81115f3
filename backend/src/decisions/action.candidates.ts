import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** A call for help that was on another agenda since is answered there. $1 board · $2 meeting · $3 how many */
const needingHelp = statement(
  'actions.needing_help',
  `
select a.id, a.number, a.text, to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", a.owner_id as "ownerId",
  a.owner_says as because, a.help_asked_at as "askedAt", s.time_zone as "timeZone"
from actions a join organization_calendars s on s.organization_id = a.organization_id
where a.organization_id = current_organization() and a.board_id = $1 and a.state = 'OPEN' and a.help_asked_at is not null
  and not exists (
    select from agenda_lines i join meeting_reviews m on m.organization_id = i.organization_id and m.id = i.list_id
    where i.organization_id = a.organization_id and i.origin = 'ACTION:' || a.id and i.list_id <> $2 and i.position is not null
      and m.state <> 'CANCELLED' and m.starts_at > a.help_asked_at)
order by a.help_asked_at, a.number limit $3`,
);

interface NeedingHelp {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly ownerId: string;
  readonly because: string;
  readonly askedAt: Date;
  readonly timeZone: string;
}

/** Who promised something and cannot keep it alone asks for minutes of the board, the longest waiting first. */
@Injectable()
export class ActionCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor(
    { boardId, meetingId }: Pick<MeetingToDraft, 'boardId' | 'meetingId'>,
    ask: Ask,
  ): Promise<Candidate[]> {
    const rows = await ask<NeedingHelp>(needingHelp, [boardId, meetingId, limits.decisions.helpAtOnce]);
    return rows.map(({ id, number, text, dueOn, ownerId, because, askedAt, timeZone }, rank) =>
      candidate({
        ...{ key: `ACTION:${id}`, kind: 'TOPIC', title: text.replace(/\s+/g, ' ').slice(0, limits.text.title), rank },
        ...{ presenterId: ownerId, actionId: id },
        reason: { name: 'HELP_ASKED', number, on: localDateOf(askedAt, timeZone), dueOn, because },
      }),
    );
  }
}
