import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseChoice } from '@cxboard/domain/stories/story.rules';
import { type FiguresAtHand, freezeSnapshot, Metric, Snapshot } from '../metrics/index.ts';
import { BadInput, NotFound } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Proposal } from '../proposals/index.ts';
import { Story } from '../stories/index.ts';
import { type FrozenProposal, NominationEvidence } from './nomination-evidence.entity.ts';
import type { EvidenceInput } from './nominations.inputs.ts';

/** What speaks for a nomination, with a chart frozen already. */
type Evidence = Omit<EvidenceInput, 'figure'> & { readonly snapshotId?: string };

interface Given {
  readonly nominationId: string;
  readonly evidence: Evidence;
}

/** A chart of another page is frozen by the chapter that has it. */
export async function heldStill(
  work: Work,
  viewer: Viewer,
  { figures, evidence: { figure, ...other } }: { figures: FiguresAtHand; evidence: EvidenceInput },
): Promise<Evidence> {
  if (!figure) return other;
  refuseUnclear({ ...other, snapshotId: figure.name });
  return { ...other, snapshotId: await figures.freeze(work, viewer, figure) };
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

function refuseUnclear({ metric, snapshotId, proposalId, storyId, observation }: Evidence) {
  const given = [metric, snapshotId, proposalId, storyId, observation?.trim()].filter(Boolean);
  if (given.length !== 1)
    throw new BadInput('Evidence is a metric, a chart, a proposal, a story or an observation: one of them.');
}

async function frozenFrom(work: Work, viewer: Viewer, evidence: Evidence) {
  const { metric, proposalId, storyId, observation } = evidence;
  const nothing = { snapshotId: null, proposalId: null, storyId: null, frozen: null, text: '' };
  const snapshotId = metric ? await freezeSnapshot(work, viewer, metric) : evidence.snapshotId;
  if (snapshotId) return { ...nothing, kind: 'SNAPSHOT', snapshotId } as const;
  if (storyId) return { ...nothing, kind: 'STORY', storyId: await toldStory(work, viewer, storyId) } as const;
  if (!proposalId) return { ...nothing, kind: 'OBSERVATION', text: observation?.trim() ?? '' } as const;
  return { ...nothing, kind: 'PROPOSAL', proposalId, frozen: await readProposal(work, proposalId) } as const;
}

async function readProposal(work: Work, proposalId: string): Promise<FrozenProposal> {
  const { number, title, text, state } = await work.get(Proposal, proposalId);
  // Somebody else's draft looks absent.
  if (number === null || state === 'DRAFT') throw new NotFound();
  return { number, title, text };
}

/** A story that may be read and still has its words: those that are gone speak for nothing new. */
async function toldStory(work: Work, viewer: Viewer, storyId: string): Promise<string> {
  if (!may(viewer).seeStories()) throw new NotFound();
  const { id, expiresOn, forgottenAt } = await work.lock(Story, storyId);
  const today = localDateOf(work.now, viewer.organization.timeZone);
  if (refuseChoice({ expiresOn, forgottenAt: forgottenAt?.toISOString() ?? null }, today))
    throw new BadInput('The words of this story are gone.', { field: 'storyId' });
  return id;
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
