import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { isActedOn, refuseAnswer, refuseCorrection } from '@cxboard/domain/proposals/answer.rules';
import { isWaiting, refuseProposalMove } from '@cxboard/domain/proposals/proposal.rules';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BadInput } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { moveOn, restedUntilNow } from '../proposals/index.ts';
import type { CorrectAnswerInput, DraftAnswerInput, PublishAnswerInput } from './answers.inputs.ts';
import { lockToEvaluate } from './evaluating.ts';
import { ProposalAnswer } from './proposal-answer.entity.ts';
import { firstAnswered } from './reviewing.service.ts';

/** An answer is written among evaluators first; the author and everybody else read it once it is published. */
@Injectable()
export class AnsweringService {
  constructor(private readonly database: Database) {}

  draft(viewer: Viewer, input: DraftAnswerInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own } = await lockToEvaluate(work, viewer, input.proposalId);
      const refusal = own ?? (isWaiting(proposal.state) ? null : refuseProposalMove(proposal, input.decision));
      if (refusal) return refusal;
      await writtenAnswer(work, viewer, input);
      work.tell('PROPOSAL', proposal.id);
      return { id: proposal.id };
    });
  }

  publish(viewer: Viewer, input: PublishAnswerInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own } = await lockToEvaluate(work, viewer, input.proposalId);
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const answer = { ...input, parkedUntil: input.parkedUntil ?? null };
      const refusal = own ?? refuseAnswer(proposal, answer, today);
      if (refusal) return refusal;

      const written = await writtenAnswer(work, viewer, input);
      await work.change(written, { publishedAt: work.now });
      const { decision, text, parkedUntil } = written;
      const restedDays = await restedUntilNow(work, viewer, proposal);
      const clock = { ...firstAnswered(work, proposal), askedAt: null, restedDays };
      const changes = { ...clock, decidedAt: work.now, parkedUntil };
      await moveOn(work, proposal, { to: decision, because: text, byId: viewer.personId, changes });
      return { id: proposal.id };
    });
  }

  /** Other words, another day or another decision: a new answer that says so, told to everybody who read the first. */
  correct(viewer: Viewer, input: CorrectAnswerInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own } = await lockToEvaluate(work, viewer, input.proposalId);
      const facts = answerFacts(viewer, input);
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal = own ?? refuseCorrection(proposal, facts, today);
      if (refusal) return refusal;

      const published = { proposalId: proposal.id, publishedAt: work.now, isCorrection: true };
      await work.add(ProposalAnswer, { ...facts, ...published });
      const { decision, text: because, parkedUntil } = facts;
      // What has come of the answer goes on as it does.
      const to = isActedOn(proposal.state) ? proposal.state : decision;
      await moveOn(work, proposal, { to, because, byId: viewer.personId, changes: { parkedUntil } });
      return { id: proposal.id };
    });
  }
}

/** The one draft there is of an answer to this proposal, as it stands now. */
async function writtenAnswer(
  work: Work,
  viewer: Viewer,
  { proposalId, ...input }: DraftAnswerInput,
): Promise<ProposalAnswer> {
  const facts = answerFacts(viewer, input);
  const drafted = await work.first(ProposalAnswer, { proposalId, publishedAt: IsNull() });
  const fresh = { proposalId, publishedAt: null, isCorrection: false };
  return drafted ? work.change(drafted, facts) : work.add(ProposalAnswer, { ...facts, ...fresh });
}

function answerFacts(viewer: Viewer, { decision, ...input }: Omit<DraftAnswerInput, 'proposalId'>) {
  const text = input.text.trim();
  if (text.length > limits.proposals.answer)
    throw new BadInput(`text: at most ${limits.proposals.answer} characters.`, { field: 'text' });
  const parkedUntil = decision === 'PARKED' ? (input.parkedUntil ?? null) : null;
  return { decision, text, parkedUntil, writtenById: viewer.personId };
}
