import { hasEverybodyVoted, resolutionOutcome } from '@cxboard/domain/resolutions/resolution.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { recordDecision } from '../decisions/index.ts';
import { holdBoard } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { ResolutionBallot } from './resolution-ballot.entity.ts';
import type { Resolution } from './resolution.entity.ts';
import { electorateOn } from './resolutions.statements.ts';

/** Who has a vote on that board that day. */
export async function electorate(work: Work, boardId: string, on: LocalDate): Promise<string[]> {
  const rows = await work.query<{ personId: string }>(electorateOn, [work.organizationId, boardId, on]);
  return rows.map(({ personId }) => personId);
}

export async function hasEverybody(work: Work, resolution: Resolution, voterIds: readonly string[]): Promise<boolean> {
  return hasEverybodyVoted({ ballots: await ballotsOf(work, resolution), voterIds });
}

/** Counts, and writes the result into the register; the resolution is held. */
export async function decide(work: Work, resolution: Resolution, on: LocalDate): Promise<void> {
  const { id, boardId, text, rule, quorum, reviewOn, supersedesId, number: resolutionNumber } = resolution;
  await holdBoard(work, boardId);
  const [ballots, voterIds] = [await ballotsOf(work, resolution), await electorate(work, boardId, on)];
  const outcome = resolutionOutcome({ rule, quorum, ballots, voterIds, proposerId: resolution.proposerId });

  const said = { id, boardId, meetingId: null, resolutionNumber, about: '', text, rule, quorum, outcome, reviewOn };
  const decision = { ...said, ballots, decidedOn: on };
  const written = await recordDecision(work, { ...decision, supersedesId });
  // Another decision has taken its place meanwhile: this one stands beside it.
  if ('message' in written) await recordDecision(work, { ...decision, supersedesId: null });
  await work.change(resolution, { state: 'DECIDED', settledOn: on });
  work.tell('RESOLUTION', boardId);
}

async function ballotsOf(work: Work, { id: resolutionId }: Resolution) {
  const cast = await work.find(ResolutionBallot, { resolutionId }, { personId: 'ASC' });
  return cast.map(({ personId, choice }) => ({ personId, choice }));
}
