import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** What waits in the backlog or on another meeting still to come is looked at there. $1 board · $2 meeting · $3 its day · $4 how many */
const forReview = statement(
  'decisions.for_review',
  `
with open_lists as materialized (
    select $1::uuid as id
    union all
    select m.id from meeting_reviews m
    where m.organization_id = current_organization() and m.board_id = $1
      and m.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED')),
  taken as materialized (
    -- List by list: joined, every item of all the years would be read.
    select i.decision_id from open_lists l cross join lateral (
      select i.decision_id from subjects_of_items i
      where i.organization_id = current_organization() and i.list_id = l.id and i.position is not null offset 0) i
    where l.id <> $2 and i.decision_id is not null)
select d.id, d.number, d.text, to_char(d.decided_on, 'YYYY-MM-DD') as "decidedOn", to_char(d.review_on, 'YYYY-MM-DD') as "dueOn"
from decisions d
where d.organization_id = current_organization() and d.board_id = $1 and d.outcome = 'ADOPTED'
  and d.superseded_by_id is null and d.review_on <= $3::date
  and not exists (select from taken t where t.decision_id = d.id)
order by d.review_on, d.number limit $4`,
);

interface ForReview {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly decidedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** Decisions whose review is due by the day of the meeting ask to be looked at again, the longest due first and a few at a time. */
@Injectable()
export class DecisionCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor(
    { boardId, meetingId, heldOn }: Pick<MeetingToDraft, 'boardId' | 'meetingId' | 'heldOn'>,
    ask: Ask,
  ): Promise<Candidate[]> {
    const rows = await ask<ForReview>(forReview, [boardId, meetingId, heldOn, limits.decisions.reviewsAtOnce]);
    return rows.map(({ id, number, text, decidedOn, dueOn }, rank) =>
      candidate({
        ...{ key: `DECISION:${id}`, kind: 'TOPIC', title: text.replace(/\s+/g, ' ').slice(0, limits.text.title), rank },
        decisionId: id,
        reason: { name: 'DECISION_REVIEW', number, decidedOn, dueOn },
      }),
    );
  }
}
