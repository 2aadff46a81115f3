import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseProposalMove, refuseUndo } from '@cxboard/domain/proposals/proposal.rules';
import { Injectable } from '@nestjs/common';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { moveBack, moveOn, type Proposal, ProposalMove, restedUntilNow, write } from '../proposals/index.ts';
import type {
  AskAuthorInput,
  AssignEvaluatorsInput,
  FollowUpProposalInput,
  NoteOnProposalInput,
  UndoProposalMoveInput,
} from './answers.inputs.ts';
import { lockToEvaluate } from './evaluating.ts';
import { ProposalEvaluator, ProposalNote } from './proposal-answer.entity.ts';

/** What those do who look at a proposal before it is answered, and after it was accepted. */
@Injectable()
export class ReviewingService {
  constructor(private readonly database: Database) {}

  /** Take it up: that is the first answer its author gets. */
  review(viewer: Viewer, proposalId: string) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own } = await lockToEvaluate(work, viewer, proposalId);
      const refusal = own ?? refuseProposalMove(proposal, 'UNDER_REVIEW');
      if (refusal) return refusal;
      const restedDays = await restedUntilNow(work, viewer, proposal);
      const changes = { ...firstAnswered(work, proposal), askedAt: null, restedDays, parkedUntil: null };
      await moveOn(work, proposal, { to: 'UNDER_REVIEW', byId: viewer.personId, changes });
      return { id: proposalId };
    });
  }

  ask(viewer: Viewer, { proposalId, question }: AskAuthorInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own, ...stands } = await lockToEvaluate(work, viewer, proposalId);
      const refusal = own ?? refuseProposalMove(proposal, 'NEEDS_INFO');
      if (refusal) return refusal;
      await write(work, viewer, { ...stands, proposalId, kind: 'QUESTION', text: question });
      const changes = { ...firstAnswered(work, proposal), askedAt: work.now };
      await moveOn(work, proposal, { to: 'NEEDS_INFO', because: question, byId: viewer.personId, changes });
      return { id: proposalId };
    });
  }

  note(viewer: Viewer, { proposalId, text }: NoteOnProposalInput) {
    return this.database.work(viewer, async (work) => {
      const { own } = await lockToEvaluate(work, viewer, proposalId);
      if (own) return own;
      const said = text.trim();
      if (!said) throw new BadInput('text: say something.', { field: 'text' });
      await work.add(ProposalNote, { proposalId, personId: viewer.personId, text: said, writtenAt: work.now });
      work.tell('PROPOSAL', proposalId);
      return { id: proposalId };
    });
  }

  /** Also its author may be named: to refuse it would tell who that is. Their own they cannot answer anyway. */
  assign(viewer: Viewer, { proposalId, personIds }: AssignEvaluatorsInput) {
    return this.database.work(viewer, async (work) => {
      const { own } = await lockToEvaluate(work, viewer, proposalId);
      stopUnless(may(viewer).evaluateProposals());
      if (own) return own;
      await evaluatedBy(work, proposalId, [...new Set(personIds)]);
      work.tell('PROPOSAL', proposalId);
      return { id: proposalId };
    });
  }

  /** Accepted, and small enough to be done without a project: begun, then done. */
  followUp(viewer: Viewer, { proposalId, outcome, because }: FollowUpProposalInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own } = await lockToEvaluate(work, viewer, proposalId);
      const isDone = outcome === 'IMPLEMENTED';
      // What became a project is done when the project is.
      const refusal = own ?? refuseProposalMove(proposal, outcome) ?? (isDone ? refuseProject(proposal) : null);
      if (refusal) return refusal;
      const changes = isDone ? { implementedAt: work.now } : { isQuickWin: true };
      await moveOn(work, proposal, { to: outcome, because, byId: viewer.personId, changes });
      return { id: proposalId };
    });
  }

  undo(viewer: Viewer, { proposalId, moveId }: UndoProposalMoveInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, own } = await lockToEvaluate(work, viewer, proposalId);
      const move = await work.get(ProposalMove, moveId);
      const [newest] = await work.find(ProposalMove, { proposalId }, { movedAt: 'DESC', id: 'DESC' });
      const { fromState: from, toState: to, movedById } = move;
      const facts = { isNewest: newest?.id === moveId, isOwn: movedById === viewer.personId, from, to };
      const refusal = own ?? refuseUndo(proposal, facts);
      if (refusal) return refusal;
      await moveBack(work, proposal, move);
      return { id: proposalId };
    });
  }
}

const refuseProject = ({ state, isQuickWin }: Proposal) =>
  isQuickWin
    ? null
    : ({ __typename: 'ProposalMoveRefused', from: state, to: 'IMPLEMENTED', message: 'Its project says so.' } as const);

export const firstAnswered = (work: Work, { firstAnsweredAt }: Proposal) => ({
  firstAnsweredAt: firstAnsweredAt ?? work.now,
});

async function evaluatedBy(work: Work, proposalId: string, wanted: readonly string[]) {
  if (wanted.length > limits.proposals.evaluators)
    throw new BadInput(`personIds: at most ${limits.proposals.evaluators}.`, { field: 'personIds' });
  const asked = await work.find(ProposalEvaluator, { proposalId });
  for (const row of asked) if (!wanted.includes(row.personId)) await work.remove(row);
  const added = wanted.filter((id) => !asked.some(({ personId }) => personId === id));
  for (const id of added) await work.get(Person, id);
  await work.addAll(
    ProposalEvaluator,
    added.map((personId) => ({ proposalId, personId })),
  );
}
