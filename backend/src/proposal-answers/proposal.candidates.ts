import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { latestAmong, type WaitingProposals, waitingProposals } from '../proposals/index.ts';

/** Proposals whose authors wait longer than they were promised ask the board for an answer: the longest waiting, a few at a time. */
@Injectable()
export class ProposalCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ heldOn }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    const [row] = await ask<WaitingProposals>(waitingProposals);
    if (!row) return [];
    return latestAmong(row, heldOn)
      .slice(0, limits.proposals.lateOnAgenda)
      .map(({ id, number, title, dueOn }, rank) =>
        candidate({
          proposalId: id,
          ...{ key: `PROPOSAL:${id}`, kind: 'PROPOSAL', title: title.slice(0, limits.text.title), rank },
          reason: { name: 'ANSWER_OVERDUE', number, dueOn },
        }),
      );
  }
}
