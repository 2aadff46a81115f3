import type { Review } from '@cxboard/domain/projects/health.rules';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type ReviewFacts, reviewFacts, reviewsFrom } from './reviews.ts';

const reviewsOfBoard = statement(
  'projects.reviews',
  `select ${reviewFacts} as facts from board_cards b where b.organization_id = current_organization() and b.id = $1`,
);

/** The project reviews of a board, asked for once in an operation however many cards it shows. */
@Injectable()
export class ReviewsReads {
  private readonly known = new WeakMap<Viewer, Map<string, Promise<Review[]>>>();

  constructor(private readonly database: Database) {}

  of(viewer: Viewer, boardId: string): Promise<Review[]> {
    const known = this.knownTo(viewer);
    const reviews = known.get(boardId) ?? this.read(viewer, boardId);
    known.set(boardId, reviews);
    return reviews;
  }

  /** What a page's own statement brought along need not be asked for. */
  learn(viewer: Viewer, boardId: string, facts: ReviewFacts | null): void {
    if (facts) this.knownTo(viewer).set(boardId, Promise.resolve(reviewsFrom(facts)));
  }

  private knownTo(viewer: Viewer) {
    const known = this.known.get(viewer) ?? new Map<string, Promise<Review[]>>();
    this.known.set(viewer, known);
    return known;
  }

  private async read(viewer: Viewer, boardId: string): Promise<Review[]> {
    const [row] = await this.database.read<{ facts: ReviewFacts }>(viewer, reviewsOfBoard, [boardId]);
    return row ? reviewsFrom(row.facts) : [];
  }
}
