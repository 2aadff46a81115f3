import { refuseOwn } from '@cxboard/domain/proposals/proposal.rules';
import { stopUnless } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockVisible, mayEvaluate } from '../proposals/index.ts';

/**
 * Locked for somebody who evaluates it. Their own they do not; that is said to them alone, so it tells nobody who
 * a sealed author is.
 */
export async function lockToEvaluate(work: Work, viewer: Viewer, proposalId: string) {
  const stands = await lockVisible(work, viewer, proposalId);
  stopUnless(mayEvaluate(viewer, stands));
  return { ...stands, own: refuseOwn(stands.isOwn) };
}
