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
select s.time_zone as "timeZone", coalesce((
  select json_agg(json_build_object('id', n.id, 'name', n.title, 'judgement', json_build_object('pain', n.pain,
    'reach', n.reach, 'visionFit', n.vision_fit, 'confidence', n.confidence, 'effort', n.effort)))
  from nominations n
  where n.organization_id = s.organization_id and n.board_id = $1
    and n.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED')), '[]') as ranked, coalesce((
  select json_agg(json_build_object('id', n.id, 'name', n.title, 'ownerId', n.owner_id, 'nominatorId', n.nominator_id,
    'until', n.deferred_until, 'since', n.shortlisted_at) order by n.id)
  from nominations n
  where n.organization_id = s.organization_id and n.board_id = $1 and n.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED')
    and (n.state = 'SHORTLISTED' or n.deferred_until <= $3::date) and not exists (
      select from nomination_places p
      where p.organization_id = n.organization_id and p.nomination_id = n.id and (p.is_coming or p.meeting_id is null)
        and not (p.meeting_id is not distinct from $2::uuid and p.origin = 'NOMINATION:' || n.id))), '[]') as asking
from organization_calendars s where s.organization_id = current_organization()`,
);

interface Asking extends Pick<ToRank, 'id' | 'name'> {
  readonly ownerId: string | null;
  readonly nominatorId: string | null;
  readonly until: LocalDate | null;
  readonly since: string | null;
}

interface Shortlist {
  readonly timeZone: string;
  /** All that wait, since the rank of one is its place among them. */
  readonly ranked: readonly ToRank[];
  readonly asking: readonly Asking[];
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
    const [list] = await ask<Shortlist>(shortlisted, [boardId, meetingId, heldOn]);
    if (!list) return [];
    const ranks = ranksByPriority(list.ranked);
    return list.asking.map((one) => {
      const rank = ranks.get(one.id) ?? null;
      return candidate({
        ...{ key: candidateKey(one.id), kind: 'NOMINATION', title: one.name, nominationId: one.id },
        presenterId: one.ownerId ?? one.nominatorId,
        rank: rank ?? list.ranked.length + 1,
        reason: reasonOf(one, { rank, timeZone: list.timeZone }),
      });
    });
  }
}

function reasonOf(
  { until, since }: Asking,
  { rank, timeZone }: { readonly rank: number | null; readonly timeZone: string },
): Reason {
  if (until) return { name: 'DEFERRED_UNTIL', until };
  return { name: 'SHORTLISTED', since: localDateOf(new Date(since ?? 0), timeZone), rank };
}
