import { type Candidate, candidate, type Reason } from '@cxboard/domain/drafting/candidate.rules';
import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import type { Review } from '@cxboard/domain/projects/health.rules';
import { Injectable } from '@nestjs/common';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';
import type { LatestReportModel, ProjectCardModel } from './project-card.model.ts';
import { type ReviewFacts, reviewFacts, reviewsFrom, standingOf } from './reviews.ts';

const underWay = statement(
  'projects.under_way',
  `select ${reviewFacts} as "reviewFacts", s.time_zone as "timeZone", (
     select coalesce(jsonb_agg(
       k.card || jsonb_build_object('since', c.since, 'effectReviewOn', e.review_on, 'isSettled', not e.awaits_verdict)
       order by o.place nulls last, k.number), '[]')
     from project_cards k
       left join project_places o on o.organization_id = k.organization_id and o.board_id = k.board_id and o.project_id = k.id
       left join effect_standings e on e.organization_id = k.organization_id and e.project_id = k.id
       left join lateral (
         select max((h.changed_at at time zone s.time_zone)::date) as since from stage_changes h
         where h.organization_id = k.organization_id and h.project_id = k.id
           and h.to_stage in ('ON_HOLD', 'DELIVERED')) c on true
     where k.organization_id = b.organization_id and k.board_id = b.id
       and k.card ->> 'stage' in ('CHARTERED', 'ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING')) as cards
   from board_cards b join organization_calendars s on s.organization_id = b.organization_id
   where b.organization_id = current_organization() and b.id = $1`,
);

interface UnderWay {
  readonly reviewFacts: ReviewFacts;
  readonly timeZone: string;
  readonly cards: readonly Reviewed[];
}

type Reviewed = ProjectCardModel & {
  /** When it was put on hold or delivered, the last time. */
  readonly since: LocalDate | null;
  readonly effectReviewOn: LocalDate | null;
  readonly isSettled: boolean | null;
};

interface ForReview {
  readonly boardId: string;
  readonly kind: 'METRICS' | 'PROJECT_REVIEW';
  readonly today: LocalDate;
}

/** Projects that a review should look at, in the order of the board: one that asks for a decision, is not on track or on hold, says nothing, or works already while its effect is awaited. */
@Injectable()
export class ProjectCandidates {
  async candidatesFor({ boardId, kind, today }: ForReview, ask: Ask): Promise<Candidate[]> {
    if (kind !== 'PROJECT_REVIEW') return [];
    const [row] = await ask<UnderWay>(underWay, [boardId]);
    if (!row) return [];
    const reviews = reviewsFrom(row.reviewFacts);
    return row.cards.flatMap((card, rank) => {
      const reason = reasonFor(card, { reviews, today, timeZone: row.timeZone });
      if (!reason) return [];
      const { id, title, owner } = card;
      return candidate({
        ...{ key: `PROJECT:${id}`, kind: 'PROJECT', title, reason },
        ...{ projectId: id, presenterId: owner.id, rank },
      });
    });
  }
}

interface Now {
  readonly reviews: readonly Review[];
  readonly today: LocalDate;
  readonly timeZone: string;
}

function reasonFor(card: Reviewed, now: Now): Reason | null {
  const { stage, since, effectReviewOn: reviewOn, isSettled } = card;
  if (stage === 'DELIVERED' || stage === 'MEASURING')
    return since && !isSettled ? { name: 'DELIVERED', since, reviewOn } : null;
  if (stage === 'ON_HOLD') return since ? { name: 'ON_HOLD', since } : null;
  return reasonOfWork(card, now);
}

function reasonOfWork(card: ProjectCardModel, now: Now): Reason | null {
  const { health, owed } = standingOf(card, now.reviews, now.today);
  const { latestReport: report, charteredOn } = card;
  if (!report) return { name: 'NEVER_REPORTED', charteredOn };
  const reportedOn = localDateOf(new Date(report.reportedAt), now.timeZone);
  if (health === 'UNKNOWN') return owed && { name: 'REPORT_MISSING', dueOn: owed.reportDueOn, reportedOn };
  return reasonInReport(report, reportedOn);
}

function reasonInReport({ health, needsDecision }: LatestReportModel, reportedOn: LocalDate): Reason | null {
  if (needsDecision !== '') return { name: 'NEEDS_DECISION', reportedOn };
  return health === 'ON_TRACK' ? null : { name: health, reportedOn };
}
