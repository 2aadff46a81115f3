import { may } from '@cxboard/domain/people/permissions';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Proposal } from './proposal.entity.ts';

/** How somebody stands to a proposal, which they alone may learn. */
export interface Standing {
  readonly isAuthor: boolean;
  /** Theirs, also by one that was merged into it. */
  readonly isOwn: boolean;
  /** Theirs, and nobody is to know. */
  readonly isSealed: boolean;
  readonly evaluatorIds: readonly string[];
}

const standing = statement(
  'proposals.standing',
  `select
     coalesce(bool_or(a.proposal_id = $2), false) as "isAuthor",
     count(a.id) > 0 as "isOwn",
     coalesce(bool_or(a.sealed), false) as "isSealed",
     array(select e.person_id from proposal_evaluators e
       where e.organization_id = current_organization() and e.proposal_id = $2) as "evaluatorIds"
   from proposal_families f join proposal_authors a
     on a.organization_id = f.organization_id and a.proposal_id = f.proposal_id and a.person_id = $1
   where f.organization_id = current_organization() and f.root_id = $2`,
);

export async function standingTo(work: Work, viewer: Viewer, proposalId: string): Promise<Standing> {
  const [found] = await work.query<Standing>(standing, [viewer.personId, proposalId]);
  return foundOr404(found);
}

export interface Visible extends Standing {
  readonly proposal: Proposal;
}

/** Locked, with how the viewer stands to it. Somebody else's draft looks absent; a sealed author is named nowhere. */
export async function lockVisible(work: Work, viewer: Viewer, proposalId: string): Promise<Visible> {
  const proposal = await work.lock(Proposal, proposalId);
  const stands = await standingTo(work, viewer, proposalId);
  foundOr404(proposal.state !== 'DRAFT' || stands.isAuthor || null);
  if (stands.isSealed) work.withoutName(sealedAuthor);
  return { proposal, ...stands };
}

/** Why the audit log names nobody. */
export const sealedAuthor = 'sealed author';

export const mayEvaluate = (viewer: Viewer, stands: Standing): boolean => may(viewer).evaluateProposal(stands);
