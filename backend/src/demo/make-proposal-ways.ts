import { effectSentence } from '@cxboard/messages/effects.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { EffectPlanRow, EffectReview } from '../effects/index.ts';
import { addEvidence, moveBehind, Nomination } from '../nominations/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { StageChange } from '../projects/index.ts';
import { Proposal } from '../proposals/index.ts';
import { answeredProposals } from './proposals-answered.ts';

interface Setting {
  readonly database: Database;
  readonly organizationId: string;
  readonly analyst: Viewer;
}

type Step = Parameters<typeof moveBehind>[2];
interface Dated {
  readonly at: Date;
  readonly step: Step;
}

/** Ideas that asked to become a project go as far as their nomination and its project went, each step on its day. */
export async function makeProposalWays({ database, organizationId, analyst }: Setting): Promise<void> {
  const on = <T>(at: Date | undefined, act: (work: Work) => Promise<T>) =>
    database.workFor({ organizationId, reason: 'demo', ...(at && { at }) }, act);
  for (const { text, nominatedAs } of answeredProposals) {
    if (!nominatedAs) continue;
    const { nomination, proposalId, steps } = await on(undefined, (work) => wayOf(work, { text, nominatedAs }));
    await on(nomination.submittedAt ?? undefined, (work) =>
      addEvidence(work, analyst, { nominationId: nomination.id, evidence: { proposalId } }),
    );
    for (const { at, step } of steps) await on(at, (work) => moveBehind(work, nomination.id, step));
  }
}

async function wayOf(work: Work, { text, nominatedAs: title }: { text: string; nominatedAs: string }) {
  const nomination = foundOr404(await work.first(Nomination, { title }));
  const { id: proposalId } = foundOr404(await work.first(Proposal, { text }));
  const { submittedAt, decidedAt, projectId, nominatorId } = nomination;
  const by = { because: title, byId: nominatorId };
  const nominated: Dated = { at: submittedAt ?? work.now, step: { from: ['ACCEPTED'], to: 'NOMINATED', ...by } };
  if (!projectId || !decidedAt) return { nomination, proposalId, steps: [nominated] };
  const begun: Dated = { at: decidedAt, step: { from: ['NOMINATED'], to: 'IN_PROJECT', ...by } };
  return { nomination, proposalId, steps: [nominated, begun, ...(await ofProject(work, projectId, by))] };
}

/** Done when the project was delivered, known when the board accepted what was measured. */
async function ofProject(work: Work, projectId: string, by: Pick<Step, 'because' | 'byId'>): Promise<Dated[]> {
  const delivered = await work.first(StageChange, { projectId, toStage: 'DELIVERED' });
  if (!delivered) return [];
  const done: Dated = { at: delivered.changedAt, step: { from: ['IN_PROJECT'], to: 'IMPLEMENTED', ...by } };
  const plan = await work.first(EffectPlanRow, { projectId });
  const review = plan && (await work.first(EffectReview, { planId: plan.id, state: 'ACCEPTED' }));
  if (!review?.settledAt) return [done];
  const because = effectSentence(wordsIn(), review.content);
  return [done, { at: review.settledAt, step: { from: ['IMPLEMENTED'], to: 'EFFECT_KNOWN', ...by, because } }];
}
