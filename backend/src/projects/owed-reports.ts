import type { LocalDate } from '@cxboard/domain/local-time';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { ProjectCardModel } from './project-card.model.ts';
import { type ReviewFacts, reviewFacts, reviewsFrom, standingOf } from './reviews.ts';

export interface OwedReport {
  readonly projectId: string;
  readonly boardId: string;
  readonly boardSlug: string;
  readonly number: number;
  readonly title: string;
  readonly ownerIds: readonly string[];
  readonly dueOn: LocalDate;
  /** Whether there is one that could be said again. */
  readonly hasReport: boolean;
}

const going = statement(
  'projects.going',
  `select b.id as "boardId", b.slug as "boardSlug", ${reviewFacts} as facts, (
     select coalesce(json_agg(k.card order by p.number), '[]')
     from projects p join project_cards k on k.organization_id = p.organization_id and k.id = p.id
     where p.organization_id = b.organization_id and p.board_id = b.id and p.stage in ('CHARTERED', 'ACTIVE')) as cards
   from board_cards b where b.organization_id = $1`,
);

interface Going {
  readonly boardId: string;
  readonly boardSlug: string;
  readonly facts: ReviewFacts;
  readonly cards: readonly ProjectCardModel[];
}

/** The reports that the projects of an organization owe to their next review, with who writes them. */
export async function owedReports(work: Work, today: LocalDate): Promise<OwedReport[]> {
  const boards = await work.query<Going>(going, [work.organizationId]);
  return boards.flatMap(({ boardId, boardSlug, facts, cards }) => {
    const reviews = reviewsFrom(facts);
    return cards.flatMap((card) => {
      const { owed } = standingOf(card, reviews, today);
      if (!owed) return [];
      const { id: projectId, number, title, owner, coOwner, latestReport } = card;
      const ownerIds = [owner, coOwner].flatMap((person) => (person ? [person.id] : []));
      return [
        {
          projectId,
          boardId,
          boardSlug,
          number,
          title,
          ownerIds,
          dueOn: owed.reportDueOn,
          hasReport: latestReport !== null,
        },
      ];
    });
  });
}
