import { limits } from '@cxboard/domain/limits';
import { freezeSnapshot, Metric, Snapshot } from '../metrics/index.ts';
import { BadInput, NotFound } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Proposal } from '../proposals/index.ts';
import { NominationEvidence } from './nomination-evidence.entity.ts';
import type { EvidenceInput } from './nominations.inputs.ts';

interface Given {
  readonly nominationId: string;
  readonly evidence: EvidenceInput;
}

/** Freezes what speaks for a nomination, as it is seen now. */
export async function addEvidence(work: Work, viewer: Viewer, { nominationId, evidence }: Given): Promise<void> {
  refuseUnclear(evidence);
  const { length } = await work.find(NominationEvidence, { nominationId });
  if (length >= limits.nominations.evidence)
    throw new BadInput(`A nomination has at most ${limits.nominations.evidence} pieces of evidence.`);
  await work.add(NominationEvidence, {
    ...{ nominationId, addedAt: work.now, addedById: viewer.personId },
    ...(await frozenFrom(work, viewer, evidence)),
  });
}

function refuseUnclear({ metric, proposalId, observation }: EvidenceInput) {
  const given = [metric, proposalId, observation?.trim()].filter(Boolean);
  if (given.length !== 1) throw new BadInput('Evidence is a metric, a proposal or an observation: one of them.');
}

async function frozenFrom(work: Work, viewer: Viewer, { metric, proposalId, observation }: EvidenceInput) {
  const nothing = { snapshotId: null, proposalId: null, frozen: null, text: '' };
  if (metric) return { ...nothing, kind: 'SNAPSHOT', snapshotId: await freezeSnapshot(work, viewer, metric) } as const;
  if (!proposalId) return { ...nothing, kind: 'OBSERVATION', text: observation?.trim() ?? '' } as const;
  const { number, title, text, state } = await work.get(Proposal, proposalId);
  // Somebody else's draft looks absent.
  if (number === null || state === 'DRAFT') throw new NotFound();
  return { ...nothing, kind: 'PROPOSAL', proposalId, frozen: { number, title, text } } as const;
}

/** The published metric whose numbers were attached first: the one a project is likely to change. */
export async function evidenceMetric(work: Work, nominationId: string): Promise<string | null> {
  const pieces = await work.find(NominationEvidence, { nominationId, kind: 'SNAPSHOT' }, { addedAt: 'ASC', id: 'ASC' });
  const [first] = pieces.flatMap(({ snapshotId }) => snapshotId ?? []);
  if (!first) return null;
  const { metricId } = await work.get(Snapshot, first);
  if (!metricId) return null;
  return (await work.get(Metric, metricId)).state === 'PUBLISHED' ? metricId : null;
}
