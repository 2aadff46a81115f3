import { refuseSupersede } from '@cxboard/domain/decisions/decision.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf, momentOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import {
  refuseDeadline,
  refuseElector,
  refuseElectorate,
  refuseLate,
  refuseQuorum,
  refuseReviewDay,
} from '@cxboard/domain/resolutions/resolution.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Board } from '../board/index.ts';
import { Decision } from '../decisions/index.ts';
import { holdBoard } from '../meetings/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { decide, electorate, hasEverybody } from './deciding.ts';
import { Resolution } from './resolution.entity.ts';
import type { OpenResolutionInput, VoteOnResolutionInput, WithdrawResolutionInput } from './resolutions.inputs.ts';
import { castOnResolution, lastResolution } from './resolutions.statements.ts';

/** What a board decides between two meetings. */
@Injectable()
export class ResolutionsService {
  constructor(private readonly database: Database) {}

  open(viewer: Viewer, input: OpenResolutionInput) {
    return this.database.work(viewer, async (work) => {
      const { id: boardId } = await work.get(Board, input.boardId);
      stopUnless(may(viewer).openResolution({ boardId }));
      return this.openIn(work, viewer, input);
    });
  }

  /** The act itself, also for the demonstration. */
  async openIn(work: Work, viewer: Voter, input: OpenResolutionInput) {
    const { quorum } = await work.get(Board, input.boardId);
    const said = draftOf({ ...input, quorum: input.quorum === undefined ? quorum : input.quorum });
    const { boardId, closesOn } = said;
    const { timeZone } = viewer.organization;
    const refusal = await refuseDraft(work, said, viewer);
    if (refusal) return refusal;

    await holdBoard(work, boardId);
    const [last] = await work.query<{ number: number }>(lastResolution, [work.organizationId, boardId]);
    const { id } = await work.add(Resolution, {
      ...{ ...said, number: (last?.number ?? 0) + 1, proposerId: viewer.personId },
      ...{ closesAt: momentOf(addDays(closesOn, 1), '00:00', timeZone) },
      ...{ state: 'OPEN', settledOn: null, withdrawnBecause: '' },
    });
    await work.announce('resolution.opened', { resolutionId: id });
    work.tell('RESOLUTION', boardId);
    return { id };
  }

  /** One person has one vote, however often it is sent; the last one counts. Once all have voted it is decided. */
  vote(viewer: Viewer, { resolutionId, choice }: VoteOnResolutionInput) {
    return this.database.work(viewer, async (work) => {
      const resolution = await lockVisible(work, viewer, resolutionId);
      stopUnless(may(viewer).vote(resolution));
      return this.voteIn(work, viewer, { resolution, choice });
    });
  }

  /** The act itself, also for the demonstration. */
  async voteIn(
    work: Work,
    { personId, organization }: Voter,
    { resolution, choice }: { resolution: Resolution; choice: VoteOnResolutionInput['choice'] },
  ) {
    const today = localDateOf(work.now, organization.timeZone);
    const voterIds = await electorate(work, resolution.boardId, today);
    const refusal = refuseLate(resolution, work.now) ?? refuseElector(personId, voterIds);
    if (refusal) return refusal;

    const ballot = [uuidv7(), resolution.id, personId, choice, work.now];
    await work.query(castOnResolution, [work.organizationId, ...ballot]);
    if (await hasEverybody(work, resolution, voterIds)) await decide(work, resolution, today);
    work.tell('RESOLUTION', resolution.boardId);
    return { id: resolution.id };
  }

  withdraw(viewer: Viewer, { resolutionId, because }: WithdrawResolutionInput) {
    return this.database.work(viewer, async (work) => {
      const resolution = await lockVisible(work, viewer, resolutionId);
      stopUnless(may(viewer).withdrawResolution(resolution));

      const refusal = refuseLate(resolution, work.now);
      if (refusal) return refusal;

      const settledOn = localDateOf(work.now, viewer.organization.timeZone);
      await work.change(resolution, { state: 'WITHDRAWN', settledOn, withdrawnBecause: because.trim() });
      work.tell('RESOLUTION', resolution.boardId);
      return { id: resolution.id };
    });
  }
}

async function lockVisible(work: Work, viewer: Viewer, resolutionId: string): Promise<Resolution> {
  const resolution = await work.lock(Resolution, resolutionId);
  foundOr404(may(viewer).seeDecisions(resolution) || null);
  return resolution;
}

type Voter = Pick<Viewer, 'personId' | 'organization'>;

function draftOf({ boardId, text, grounds, rule, closesOn, ...input }: OpenResolutionInput) {
  const { quorum = null, reviewOn = null, supersedesId = null } = input;
  const said = { boardId, text: text.trim(), grounds: grounds?.trim() ?? '', rule, closesOn };
  if (!said.text) throw new BadInput('text: say what is to be decided.', { field: 'text' });
  checkQuorum(quorum);
  return { ...said, quorum, reviewOn, supersedesId };
}

function checkQuorum(quorum: number | null) {
  const { min, max } = limits.sessions.quorum;
  if (quorum !== null && (quorum < min || quorum > max)) throw new BadInput(`A quorum is ${min} to ${max}.`);
}

async function refuseDraft(work: Work, said: ReturnType<typeof draftOf>, { personId, organization }: Voter) {
  const { boardId, closesOn, reviewOn, quorum, supersedesId } = said;
  const today = localDateOf(work.now, organization.timeZone);
  const voterIds = await electorate(work, boardId, today);
  const earlier = supersedesId ? await work.get(Decision, supersedesId) : null;
  return (
    refuseDeadline(closesOn, today) ??
    refuseReviewDay(reviewOn, closesOn) ??
    refuseElectorate(voterIds, personId) ??
    refuseQuorum(quorum, voterIds.length) ??
    (earlier && refuseSupersede(earlier, { id: '', boardId }))
  );
}
