import { limits } from '@cxboard/domain/limits';
import { newsOfMove } from '@cxboard/domain/proposals/news.rules';
import { Injectable } from '@nestjs/common';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { concernedBy, Proposal, PROPOSAL_MOVED, ProposalMove } from '../proposals/index.ts';
import { newsFor } from './news-age.ts';
import { Teller } from './telling.ts';

/** What nobody has been mailed yet. $1 organization · $2 event */
const takeBack = statement(
  'notices.take_back_move',
  `delete from notices where organization_id = $1 and kind = 'PROPOSAL_MOVED' and event = $2
     and (told_by = 'IN_THE_APP' or told_by = 'DAILY_DIGEST' and digested_at is null)
   returning person_id as "personId"`,
);

export interface Moved {
  readonly proposalId: string;
  readonly moveId: string;
  /** Those up to here have heard of it. */
  readonly after?: string;
}

/**
 * Each move of a proposal, told to everybody whom it concerns: some at a time, each once. All of them read the same
 * words, so that neither a mail nor a notice says who had the idea.
 */
@Injectable()
export class ProposalNews {
  constructor(private readonly teller: Teller) {}

  async moved(work: Work, { proposalId, moveId, after }: Moved): Promise<void> {
    const move = await work.first(ProposalMove, { id: moveId });
    // Taken back meanwhile.
    if (!move) return;
    const facts = await this.factsOf(work, move);
    if (!facts) return;
    const atMost = limits.proposals.toldAtOnce;
    const { movedById, byAuthor } = move;
    const personIds = await concernedBy(work, { proposalId, movedById, byAuthor, after: after ?? null, atMost });
    await this.teller.tell(work, { kind: 'PROPOSAL_MOVED', event: eventOf(moveId), facts }, { personIds });
    const last = personIds.at(-1);
    if (last && personIds.length === atMost) await work.announce(PROPOSAL_MOVED, { proposalId, moveId, after: last });
  }

  private async factsOf(work: Work, { proposalId, fromState, toState, because, movedAt }: ProposalMove) {
    const news = newsOfMove({ from: fromState, to: toState });
    const { number, title } = await work.get(Proposal, proposalId);
    // The demonstration makes its past too.
    if (!news || number === null || work.now.getTime() - movedAt.getTime() > newsFor) return null;
    const place = { page: 'PROPOSAL', number } as const;
    return { place, proposal: title, news, because: shortened(because) };
  }

  async movedBack(work: Work, { moveId }: Moved): Promise<void> {
    const gone = await work.query<{ personId: string }>(takeBack, [work.organizationId, eventOf(moveId)]);
    for (const { personId } of gone) work.tell('NOTICE', personId);
  }
}

const eventOf = (moveId: string) => `move ${moveId}`;

function shortened(text: string): string {
  const { told } = limits.proposals;
  return text.length > told ? `${text.slice(0, told - 1).trimEnd()}…` : text;
}
