import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { RevisionKind } from '@cxboard/domain/revisions/revision.rules';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** Projects with revisions that wait for the board, in its order. $1 board */
const waiting = statement(
  'revisions.waiting',
  `select p.id, p.title, p.owner_id as "ownerId", o.place,
     array_agg(distinct r.kind order by r.kind) as kinds,
     to_char(min(r.proposed_at) at time zone s.time_zone, 'YYYY-MM-DD') as since
   from revisions r
     join projects p on p.organization_id = r.organization_id and p.id = r.project_id
     left join project_places o on o.organization_id = p.organization_id and o.board_id = p.board_id and o.project_id = p.id
     join organization_calendars s on s.organization_id = p.organization_id
   where r.organization_id = current_organization() and p.board_id = $1 and r.state = 'PROPOSED'
   group by p.id, p.title, p.number, p.owner_id, o.place, s.time_zone order by o.place nulls last, p.number`,
);

interface Waiting {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string;
  /** Null once it is delivered. */
  readonly place: number | null;
  readonly kinds: readonly RevisionKind[];
  readonly since: LocalDate;
}

/** A project whose revision waits for a decision belongs on the next project review. */
@Injectable()
export class RevisionCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, kind }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    if (kind !== 'PROJECT_REVIEW') return [];
    const rows = await ask<Waiting>(waiting, [boardId]);
    return rows.map(({ id, title, ownerId, place, kinds, since }) =>
      candidate({
        ...{
          key: `PROJECT:${id}`,
          kind: 'PROJECT',
          title,
          projectId: id,
          presenterId: ownerId,
          rank: place === null ? rows.length : place - 1,
        },
        reason: { name: 'REVISION_PROPOSED', kinds, since },
      }),
    );
  }
}
