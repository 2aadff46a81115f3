import { isReviewDue } from '@cxboard/domain/effects/effect-review.rules';
import { isDelivered } from '@cxboard/domain/projects/stage.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OrganizationSettings } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import type { Work } from '../platform/database/work.ts';
import { Project, tellProject } from '../projects/index.ts';
import { readPlan } from './effect-answers.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { EffectReview } from './effect-review.entity.ts';
import { plansDue } from './effects.statements.ts';

interface ReviewIds {
  readonly organizationId: string;
  readonly planId: string;
}

/** Reviews run by themselves: what is due is announced, computed once and kept as it was. */
@Injectable()
export class EffectReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async announceDue(organizationId: string): Promise<void> {
    const due = await this.database.readFor<{ id: string }>(organizationId, plansDue, [this.clock.now()]);
    if (due.length === 0) return;
    await this.database.workFor({ organizationId, reason: 'effect review' }, async (work) => {
      for (const { id } of due) await work.announce('effects.review', { planId: id });
    });
  }

  /** Once for each plan and day: doing it again changes nothing. */
  review({ organizationId, planId }: ReviewIds, at: Date | null = null): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'effect review', at }, (work) => reviewPlan(work, planId));
  }
}

/** Asks the clock and the queue for its turn. */
@Injectable()
export class EffectClockwork implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly scheduler: Scheduler,
    private readonly organizations: EveryOrganization,
    private readonly reviews: EffectReviews,
  ) {}

  onModuleInit() {
    this.jobs.handle<{ planId: string }>('effects.review', (ids) => this.reviews.review(ids));
    this.scheduler.every('effects.review', { minutes: 30 }, () =>
      this.organizations.forEach((organizationId) => this.reviews.announceDue(organizationId)),
    );
  }
}

export async function reviewPlan(work: Work, planId: string): Promise<void> {
  const plan = await work.lock(EffectPlanRow, planId);
  const project = await work.get(Project, plan.projectId);
  const earlier = await work.first(EffectReview, { planId, dueOn: plan.reviewOn });
  const { timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
  const today = localDateOf(work.now, timeZone);
  if (earlier || !isDelivered(project.stage) || today < plan.reviewOn) return;

  const { newestOn, ...content } = await readPlan((named, values) => work.query(named, values), plan, today);
  if (!isReviewDue(plan, { today, newestOn })) return;
  await work.add(EffectReview, {
    ...{ planId, dueOn: plan.reviewOn, reviewedAt: work.now, content },
    ...{ state: 'OPEN', because: '', settledAt: null, settledById: null, decisionId: null },
  });
  await tellProject(work, project);
}
