import type { EffectEstimate, EffectVerdict } from '@cxboard/domain/effects/effect';
import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import { effectTitle } from '@cxboard/messages/effects.messages';
import { englishI18n } from '@cxboard/messages/english';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { openReviews } from './effects.statements.ts';

interface OpenReview {
  readonly id: string;
  readonly dueOn: string;
  readonly verdict: EffectVerdict;
  readonly unit: Unit;
  readonly estimate: EffectEstimate | null;
  readonly metricId: string;
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
    const i18n = englishI18n(locale);
    const rows = await ask<OpenReview>(openReviews, [boardId]);
    return rows.map(({ id, dueOn, verdict, unit, estimate, metricId, title, ownerId }) => {
      const change = estimate && { difference: estimate.difference, low: estimate.low, high: estimate.high };
      return candidate({
        ...{ key: `EFFECT:${id}`, kind: 'METRIC_SNAPSHOT', title: effectTitle(i18n, title) },
        ...{ metricId, presenterId: ownerId },
        reason: { name: 'EFFECT_REVIEWED', verdict, unit, change, dueOn },
      });
    });
  }
}
