import { localDateOf } from '@cxboard/domain/local-time';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../platform/clock.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectCardModel } from './project-card.model.ts';
import { HealthWord } from './project.words.ts';
import { ReviewsReads } from './reviews.reads.ts';
import { standingOf } from './reviews.ts';

/** A card out of the view `project_cards` knows what was reported; how that stands today is said here. */
@Resolver(() => ProjectCardModel)
export class ProjectCardResolver {
  constructor(
    private readonly clock: Clock,
    private readonly reviews: ReviewsReads,
  ) {}

  @ResolveField(() => HealthWord)
  async health(@Viewing() viewer: Viewer, @Parent() card: ProjectCardModel) {
    if (card.health) return card.health;
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    return standingOf(card, await this.reviews.of(viewer, card.boardId), today).health;
  }
}
