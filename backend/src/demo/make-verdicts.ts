import { wordsIn } from '@cxboard/messages/languages';
import { verdictDecision } from '@cxboard/messages/verdicts.messages';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AgendaItem } from '../agenda/index.ts';
import { EffectPlanRow, EffectReview } from '../effects/index.ts';
import type { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { Project } from '../projects/index.ts';

interface Verdict {
  readonly review: EffectReview;
  readonly result: {
    readonly itemId: string;
    readonly kind: 'DECISION';
    readonly text: string;
    readonly resultKey: string;
  };
}

/** What was accepted by then and stands in no register yet: the first metrics session writes it down. */
export async function verdictsOf(work: Work, { kind, startsAt }: Meeting, [item]: readonly AgendaItem[]) {
  const found: Verdict[] = [];
  if (kind !== 'METRICS' || !item) return found;
  const accepted = { state: 'ACCEPTED', decisionId: IsNull(), settledAt: LessThanOrEqual(startsAt) } as const;
  for (const review of await work.find(EffectReview, accepted)) {
    const { projectId } = await work.get(EffectPlanRow, review.planId);
    const { title } = await work.get(Project, projectId);
    const { verdict } = review.content;
    const text = verdictDecision(wordsIn(), { title, verdict, answer: 'ACCEPTED', againOn: null });
    found.push({ review, result: { itemId: item.id, kind: 'DECISION', text, resultKey: uuidv7() } });
  }
  return found;
}

export async function settleAsDecided(work: Work, { review, result }: Verdict, { startsAt }: Meeting): Promise<void> {
  await work.change(review, { decisionId: result.resultKey, settledAt: startsAt });
}
