import type { EffectEstimate, EffectUnit, EffectVerdict } from '@cxboard/domain/effects/effect';
import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import { effectTitle } from '@cxboard/messages/effects.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { openReviews } from './effects.statements.ts';

interface OpenReview {
  readonly id: string;
  readonly dueOn: string;
  readonly verdict: EffectVerdict;
  readonly unit: EffectUnit;
  readonly estimate: EffectEstimate | null;
  /** Null where contacts show it: then no numbers of a metric are frozen with the item. */
  readonly metricId: string | null;
  readonly projectId: string;
  readonly title: string;
  readonly ownerId: string;
}

/** Verdicts that a metrics session accepts or disputes. */
@Injectable()
export class EffectCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, kind, locale }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    if (kind !== 'METRICS') return [];
    const i18n = wordsIn(locale);
    const rows = await ask<OpenReview>(openReviews, [boardId]);
    return rows.map(({ id, dueOn, verdict, unit, estimate, metricId, projectId, title, ownerId }) => {
      const change = estimate && { difference: estimate.difference, low: estimate.low, high: estimate.high };
      return candidate({
        ...{ key: `EFFECT:${id}`, kind: metricId ? 'METRIC_SNAPSHOT' : 'TOPIC', title: effectTitle(i18n, title) },
        ...{ metricId, projectId, presenterId: ownerId },
        reason: { name: 'EFFECT_REVIEWED', verdict, unit, change, dueOn },
      });
    });
  }
}
