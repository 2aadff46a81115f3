import { refuseMerge, refuseUnmerge } from '@cxboard/domain/proposals/merge.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockVisible, moveOn, type Proposal } from '../proposals/index.ts';
import type { MergeProposalsInput } from './answers.inputs.ts';
import { lockToEvaluate } from './evaluating.ts';
import { ProposalMerge } from './proposal-answer.entity.ts';

/** One merge of an organization at a time, so that two at once cannot make a circle. */
const oneAtATime = statement(
  'proposals.lock_merges',
  `select pg_advisory_xact_lock(hashtextextended('proposal merges ' || $1::text, 0))`,
);
/** Everything below a proposal counts under another one from now on. $2 below · $3 under */
const countUnder = statement(
  'proposals.count_under',
  `with recursive below as (
       select m.proposal_id, m.id from proposal_merges m where m.organization_id = $1 and m.into_id = $2
       union all
       select m.proposal_id, m.id from proposal_merges m join below b on m.into_id = b.proposal_id
       where m.organization_id = $1)
   update proposal_merges set root_id = $3 where organization_id = $1 and id in (select id from below)`,
);

/**
 * The same idea twice goes on as one. Supports, comments, followers, files and credit stay with the proposal they were
 * given to and count under the one it was merged into, so a merge loses nothing and its undo restores everything.
 */
@Injectable()
export class MergingService {
  constructor(private readonly database: Database) {}

  merge(viewer: Viewer, { proposalId, intoId }: MergeProposalsInput) {
    return this.database.work(viewer, async (work) => {
      await work.query(oneAtATime, [work.organizationId]);
      const { proposal: from, own } = await lockToEvaluate(work, viewer, proposalId);
      const { proposal: into } = await lockVisible(work, viewer, intoId);
      const refusal = own ?? (await refusalOf(work, from, into));
      if (refusal) return refusal;

      const stateBefore = from.state;
      const merge = { proposalId, intoId, rootId: intoId, stateBefore, mergedAt: work.now };
      await work.add(ProposalMerge, { ...merge, mergedById: viewer.personId });
      await work.query(countUnder, [work.organizationId, proposalId, intoId]);
      await moveOn(work, from, {
        to: 'MERGED',
        because: `#${String(into.number)} ${into.title}`,
        byId: viewer.personId,
      });
      work.tell('PROPOSAL', intoId);
      return { id: proposalId };
    });
  }

  undo(viewer: Viewer, proposalId: string) {
    return this.database.work(viewer, async (work) => {
      await work.query(oneAtATime, [work.organizationId]);
      const { proposal, own } = await lockToEvaluate(work, viewer, proposalId);
      const merge = await work.first(ProposalMerge, { proposalId });
      const refusal = own ?? refuseUnmerge(merging(proposal, merge));
      if (refusal) return refusal;

      const { intoId, stateBefore } = foundOr404(merge);
      await work.remove(foundOr404(merge));
      await work.query(countUnder, [work.organizationId, proposalId, proposalId]);
      await moveOn(work, proposal, { to: stateBefore, byId: viewer.personId });
      work.tell('PROPOSAL', intoId);
      return { id: proposalId };
    });
  }
}

async function refusalOf(work: Work, from: Proposal, into: Proposal) {
  const merge = (id: string) => work.first(ProposalMerge, { proposalId: id });
  const ofInto = await merge(into.id);
  const isIntoUnderFrom = ofInto !== null && (ofInto.intoId === from.id || ofInto.rootId === from.id);
  return refuseMerge(merging(from, await merge(from.id)), merging(into, ofInto), { isIntoUnderFrom });
}

const merging = ({ id, state }: Proposal, merge: ProposalMerge | null) => ({
  ...{ id, state },
  mergedIntoId: merge?.intoId ?? null,
});
