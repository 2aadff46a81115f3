import { effectSentence } from '@cxboard/messages/effects.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { EffectPlanRow, EffectReview } from '../effects/index.ts';
import { addEvidence, moveBehind, Nomination } from '../nominations/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { StageChange } from '../projects/index.ts';
import type { TakenUp } from './make-nominations.ts';

interface Setting {
  readonly database: Database;
  readonly organizationId: string;
  readonly analyst: Viewer;
  readonly chair: Viewer;
  /** Their ids by key. */
  readonly proposals: ReadonlyMap<string, string>;
  readonly takenUp: readonly TakenUp[];
}

type Step = Parameters<typeof moveBehind>[2];
interface Dated {
  readonly at: Date;
  readonly step: Step;
}

/**
 * Ideas that asked to become a project go as far as their nomination and its project went, each step on its day and in
 * the name of whoever took it.
 */
export async function makeProposalWays({
  database,
  organizationId,
  proposals,
  takenUp,
  ...by
}: Setting): Promise<void> {
  const on = <T>(at: Date | undefined, act: (work: Work) => Promise<T>) =>
    database.workFor({ organizationId, reason: 'demo', ...(at && { at }) }, act);
  for (const { proposal, nominationId } of takenUp) {
    const proposalId = foundOr404(proposals.get(proposal) ?? null);
    const { nomination, steps } = await on(undefined, (work) => wayOf(work, nominationId, by.chair.personId));
    await on(nomination.submittedAt ?? undefined, (work) =>
      addEvidence(work, by.analyst, { nominationId, evidence: { proposalId } }),
    );
    for (const { at, step } of steps) await on(at, (work) => moveBehind(work, nominationId, step));
  }
}

/** Its nominator nominated it, and the chair closed the meeting that took it on. */
async function wayOf(work: Work, nominationId: string, chairId: string) {
  const nomination = await work.get(Nomination, nominationId);
  const { title: because, submittedAt, decidedAt, projectId, nominatorId: byId } = nomination;
  const nominated: Dated = {
    at: submittedAt ?? work.now,
    step: { from: ['ACCEPTED'], to: 'NOMINATED', because, byId },
  };
  if (!projectId || !decidedAt) return { nomination, steps: [nominated] };
  const begun: Dated = {
    at: decidedAt,
    step: { from: ['NOMINATED'], to: 'IN_PROJECT', because, byId: chairId },
  };
  return { nomination, steps: [nominated, begun, ...(await ofProject(work, projectId, because))] };
}

/** Done when the project was delivered, known when the board accepted what was measured. */
async function ofProject(work: Work, projectId: string, because: string): Promise<Dated[]> {
  const delivered = await work.first(StageChange, { projectId, toStage: 'DELIVERED' });
  if (!delivered) return [];
  const done: Dated = {
    at: delivered.changedAt,
    step: { from: ['IN_PROJECT'], to: 'IMPLEMENTED', because, byId: delivered.changedById },
  };
  const plan = await work.first(EffectPlanRow, { projectId });
  const review = plan && (await work.first(EffectReview, { planId: plan.id, state: 'ACCEPTED' }));
  if (!review?.settledAt) return [done];
  const sentence = effectSentence(wordsIn(), review.content);
  const known: Dated = {
    at: review.settledAt,
    step: { from: ['IMPLEMENTED'], to: 'EFFECT_KNOWN', because: sentence, byId: review.settledById },
  };
  return [done, known];
}
