import { refuseKei } from '@cxboard/domain/kei/kei-page.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Question } from '../metrics/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { KeiDefinitionRow } from './kei-definition.entity.ts';
import type { DefineKeiInput } from './kei.model.ts';
import { nextNumber, oneAtATime } from './kei.statements.ts';

@Injectable()
export class KeiService {
  constructor(private readonly database: Database) {}

  /** What is shown follows the new definition at once; what was frozen stays. */
  define(viewer: Viewer, { effectiveness, ease, emotion, reasonDimension }: DefineKeiInput) {
    return this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).seeReview() || null);
      stopUnless(may(viewer).defineMetrics());
      const { questionId: effectivenessQuestionId } = effectiveness;
      const { questionId: easeQuestionId } = ease;
      const emotionQuestionId = emotion.questionId ?? null;
      const asked = [effectivenessQuestionId, easeQuestionId, ...(emotionQuestionId ? [emotionQuestionId] : [])];
      const questions: Question[] = [];
      for (const id of asked) questions.push(await work.get(Question, id));
      const refusal = refuseKei(
        { EFFECTIVENESS: effectiveness.weight, EASE: ease.weight, EMOTION: emotion.weight },
        questions.map(({ id, scaleMin, scaleMax, asks }) => ({
          ...{ id, min: scaleMin, max: scaleMax },
          holdsMeans: asks === 'MEANS',
        })),
      );
      if (refusal) return refusal;

      await work.query(oneAtATime, [work.organizationId]);
      const [next] = await work.query<{ number: number }>(nextNumber, []);
      return work.add(KeiDefinitionRow, {
        ...{ number: foundOr404(next).number, definedAt: work.now, definedById: viewer.personId },
        ...{ effectivenessQuestionId, easeQuestionId, emotionQuestionId },
        ...{ effectivenessWeight: effectiveness.weight, easeWeight: ease.weight, emotionWeight: emotion.weight },
        reasonDimension,
      });
    });
  }
}
