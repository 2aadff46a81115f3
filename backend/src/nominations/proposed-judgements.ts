import { localDateOf } from '@cxboard/domain/local-time';
import { proposedPain, proposedReach, type ReasonContacts } from '@cxboard/domain/nominations/proposed-judgement.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { KeiReads, lastMonths } from '../kei/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ProposedJudgementModel } from './proposed-judgement.model.ts';
import { NominationsReads } from './nominations.reads.ts';
import { contactsBesides } from './nominations.statements.ts';

/** What the index and the contacts of the last three months that are over say about the reason of a nomination. */
@Injectable()
export class ProposedJudgements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly nominations: NominationsReads,
    private readonly index: KeiReads,
  ) {}

  async of(viewer: Viewer, nominationId: string): Promise<ProposedJudgementModel> {
    const { id } = await this.nominations.nominationById(viewer, nominationId);
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const [oldest, , newest] = lastMonths(today);
    const values = [id, oldest.from, newest.to];
    const [row] = await this.database.read<{ reason: string; counted: ReasonContacts[] }>(
      viewer,
      contactsBesides,
      values,
    );
    const { reason, counted } = foundOr404(row);
    // Whoever may not read the review is proposed nothing from it.
    if (reason === '' || !may(viewer).seeReview()) return { id, reason, pain: null, reach: null };
    const { drivers } = await this.index.kei(viewer, null, null);
    return { id, reason, pain: proposedPain(reason, drivers), reach: proposedReach(reason, counted) };
  }
}
