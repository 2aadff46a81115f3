import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { FiguresAtHand } from '../metrics/index.ts';
import { addEvidence, heldStill } from './evidence.ts';
import { markNominated } from './proposals-behind.ts';
import { lockVisible, refuseDecided, relationsOf, tellNomination } from './nomination-work.ts';
import { NominationEvidence } from './nomination-evidence.entity.ts';
import type { AddEvidenceInput } from './nominations.inputs.ts';

/** What speaks for a nomination: frozen when it is attached, never changed, gone only before the board decides. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresAtHand,
  ) {}

  add(viewer: Viewer, { nominationId, evidence }: AddEvidenceInput) {
    return this.database.work(viewer, async (work) => {
      const nomination = await lockVisible(work, viewer, nominationId);
      stopUnless(may(viewer).judgeNomination(relationsOf(nomination)));

      const refusal = await refuseDecided(work, viewer, nomination);
      if (refusal) return refusal;

      const { figures } = this;
      await addEvidence(work, viewer, {
        nominationId,
        evidence: await heldStill(work, viewer, { figures, evidence }),
      });
      if (nomination.state !== 'DRAFT') await markNominated(work, nomination);
      return tellNomination(work, nomination);
    });
  }

  remove(viewer: Viewer, evidenceId: string) {
    return this.database.work(viewer, async (work) => {
      const evidence = await work.get(NominationEvidence, evidenceId);
      const nomination = await lockVisible(work, viewer, evidence.nominationId);
      stopUnless(may(viewer).editNomination(relationsOf(nomination)));

      const refusal = await refuseDecided(work, viewer, nomination);
      if (refusal) return refusal;

      await work.remove(evidence);
      return tellNomination(work, nomination);
    });
  }
}
