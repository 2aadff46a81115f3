import { effectSentence } from '@cxboard/messages/effects.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EFFECT_ACCEPTED, EffectPlanRow, EffectReview } from '../effects/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Project, PROJECT_MOVED, StageChange } from '../projects/index.ts';
import { Nomination } from './nomination.entity.ts';
import { moveBehind } from './proposals-behind.ts';

interface Moved {
  readonly organizationId: string;
  readonly changeId: string;
}

interface Accepted {
  readonly organizationId: string;
  readonly reviewId: string;
}

/** An idea that became a project goes the way of the project, to its measured effect. */
@Injectable()
export class ProposalsFollowing implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  onModuleInit() {
    this.jobs.handle<Omit<Moved, 'organizationId'>>(PROJECT_MOVED, (ids) => this.moved(ids));
    this.jobs.handle<Omit<Accepted, 'organizationId'>>(EFFECT_ACCEPTED, (ids) => this.accepted(ids));
  }

  moved({ organizationId, changeId }: Moved): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'proposals follow projects' }, async (work) => {
      const { projectId, toStage, because, changedById } = await work.get(StageChange, changeId);
      const { title, ownerId } = await work.get(Project, projectId);
      const byId = changedById ?? ownerId;
      if (toStage === 'STOPPED') await moveOf(work, projectId, { to: 'ACCEPTED', because, byId });
      if (toStage === 'DELIVERED') await moveOf(work, projectId, { to: 'IMPLEMENTED', because: title, byId });
    });
  }

  accepted({ organizationId, reviewId }: Accepted): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'proposals follow projects' }, async (work) => {
      const { planId, content, settledById } = await work.get(EffectReview, reviewId);
      const { projectId } = await work.get(EffectPlanRow, planId);
      const { title, ownerId } = await work.get(Project, projectId);
      const byId = settledById ?? ownerId;
      const { locale } = await settingsOf(work);
      await moveOf(work, projectId, { to: 'IMPLEMENTED', because: title, byId });
      await moveOf(work, projectId, {
        to: 'EFFECT_KNOWN',
        because: effectSentence(wordsIn(locale), content),
        byId,
      });
    });
  }
}

interface Step {
  readonly to: 'ACCEPTED' | 'IMPLEMENTED' | 'EFFECT_KNOWN';
  readonly because: string;
  readonly byId: string;
}

async function moveOf(work: Work, projectId: string, step: Step): Promise<void> {
  const from = step.to === 'EFFECT_KNOWN' ? (['IMPLEMENTED'] as const) : (['IN_PROJECT'] as const);
  for (const { id } of await work.find(Nomination, { projectId })) await moveBehind(work, id, { ...step, from });
}

async function settingsOf(work: Work): Promise<OrganizationSettings> {
  const [settings] = await work.find(OrganizationSettings, {});
  if (!settings) throw new Error('An organization has settings.');
  return settings;
}
