import { type Candidate, candidate, type Reason } from '@cxboard/domain/drafting/candidate.rules';
import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { ranksByPriority, type ToRank } from '@cxboard/domain/nominations/priority.rules';
import { Injectable } from '@nestjs/common';
import { CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';
import { candidateKey } from './nominations-on-agenda.service.ts';

/** The shortlist of a board with what its ranks are reckoned from. $1 board · $2 meeting · $3 its day */
const shortlisted = statement(
  'nominations.shortlisted',
  `
select n.id, n.title as name, n.owner_id as "ownerId", n.nominator_id as "nominatorId", n.deferred_until as "until",
  n.shortlisted_at as "since", s.time_zone as "timeZone",
  json_build_object('pain', n.pain, 'reach', n.reach, 'visionFit', n.vision_fit, 'confidence', n.confidence,
    'effort', n.effort) as judgement,
  case when n.state = 'SHORTLISTED' or n.deferred_until <= $3::date then not exists (
    select from nomination_places p
    where p.organization_id = n.organization_id and p.nomination_id = n.id and (p.is_coming or p.meeting_id is null)
      and not (p.meeting_id is not distinct from $2::uuid and p.origin = 'NOMINATION:' || n.id)) else false end as "isAsking"
from nominations n join organization_calendars s on s.organization_id = n.organization_id
where n.organization_id = current_organization() and n.board_id = $1 and n.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED')`,
);

interface Waiting extends ToRank {
  readonly ownerId: string | null;
  readonly nominatorId: string | null;
  readonly until: LocalDate | null;
  readonly since: string | null;
  readonly timeZone: string;
  readonly isAsking: boolean;
}

/** Nominations on the shortlist ask to be decided, in either kind of meeting, by the order of the formula. */
@Injectable()
export class NominationCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor(
    { boardId, meetingId, heldOn }: Pick<MeetingToDraft, 'boardId' | 'meetingId' | 'heldOn'>,
    ask: Ask,
  ): Promise<Candidate[]> {
    const rows = await ask<Waiting>(shortlisted, [boardId, meetingId, heldOn]);
    const ranks = ranksByPriority(rows);
    return rows
      .filter(({ isAsking }) => isAsking)
      .map((row) => {
        const rank = ranks.get(row.id) ?? null;
        return candidate({
          ...{ key: candidateKey(row.id), kind: 'NOMINATION', title: row.name, nominationId: row.id },
          ...{
            presenterId: row.ownerId ?? row.nominatorId,
            rank: rank ?? rows.length + 1,
            reason: reasonOf(row, rank),
          },
        });
      });
  }
}

function reasonOf({ until, since, timeZone }: Waiting, rank: number | null): Reason {
  if (until) return { name: 'DEFERRED_UNTIL', until };
  return { name: 'SHORTLISTED', since: localDateOf(new Date(since ?? 0), timeZone), rank };
}
