import { limits } from '@cxboard/domain/limits';
import { refuseProposalMove } from '@cxboard/domain/proposals/proposal.rules';
import { titleOf } from '@cxboard/domain/proposals/title.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ContactReason, TouchPoint } from '../contacts/index.ts';
import { BadInput, foundOr404, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { languageOf } from '../platform/language.ts';
import { moveOn } from './moving.ts';
import { Proposal } from './proposal.entity.ts';
import type { KeepProposalDraftInput, SubmitProposalInput, WithdrawProposalInput } from './proposals.inputs.ts';
import { lockVisible, sealedAuthor, type Visible } from './standing.ts';

/** Not through `add`: the audit log would name whoever wrote it. */
const addAuthor = statement(
  'proposals.add_author',
  `insert into proposal_authors (organization_id, id, proposal_id, person_id, sealed) values ($1, $2, $3, $4, false)`,
);
const sealAuthor = statement(
  'proposals.seal_author',
  'update proposal_authors set sealed = $4 where organization_id = $1 and proposal_id = $2 and person_id = $3',
);
const takeFile = statement(
  'proposals.take_files',
  `update proposal_files set proposal_id = $4, uploaded_by_id = null
   where organization_id = $1 and id = any($2::uuid[]) and uploaded_by_id = $3 returning kind`,
);
const oneNumberAtATime = statement(
  'proposals.lock_numbers',
  `select pg_advisory_xact_lock(hashtextextended('proposals ' || $1::text, 0))`,
);
const nextNumber = statement(
  'proposals.next_number',
  'select coalesce(max(number), 0) + 1 as number from proposals where organization_id = $1',
);

/** What an author does: write, submit, take back, and say who they are. */
@Injectable()
export class ProposalsService {
  constructor(private readonly database: Database) {}

  keepDraft(viewer: Viewer, input: KeepProposalDraftInput) {
    return this.database.work(viewer, async (work) => {
      // Whoever submits it later may wish to stay unknown, so nothing names them from the first word on.
      work.withoutName(sealedAuthor);
      return { id: (await written(work, viewer, input)).id };
    });
  }

  discardDraft(viewer: Viewer, proposalId: string) {
    return this.database.work(viewer, async (work) => {
      const { proposal, isAuthor } = await lockVisible(work, viewer, proposalId);
      work.withoutName(sealedAuthor);
      stopUnless(isAuthor && proposal.state === 'DRAFT');
      await work.remove(proposal);
      return { id: proposalId };
    });
  }

  submit(viewer: Viewer, { isAnonymous, fileIds, ...input }: SubmitProposalInput) {
    return this.database.work(viewer, async (work) => {
      work.withoutName(sealedAuthor);
      const { min } = limits.proposals.text;
      if (input.text.trim().length < min) throw new BadInput(`text: at least ${min} characters.`, { field: 'text' });
      const proposal = await written(work, viewer, input);
      const refusal =
        refuseProposalMove(proposal, 'SUBMITTED') ??
        (await takeFiles(work, viewer, { proposal, fileIds, isAnonymous }));
      if (refusal) return refusal;

      const { organizationId } = work;
      if (isAnonymous) await work.query(sealAuthor, [organizationId, proposal.id, viewer.personId, true]);
      await work.query(oneNumberAtATime, [organizationId]);
      const [next] = await work.query<{ number: number }>(nextNumber, [organizationId]);
      const changes = { number: foundOr404(next).number, submittedAt: work.now };
      await moveOn(work, proposal, { to: 'SUBMITTED', byId: null, changes });
      return { id: proposal.id };
    });
  }

  withdraw(viewer: Viewer, { proposalId, because }: WithdrawProposalInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, isAuthor } = await lockVisible(work, viewer, proposalId);
      stopUnless(isAuthor);
      const refusal = refuseProposalMove(proposal, 'WITHDRAWN');
      if (refusal) return refusal;
      await moveOn(work, proposal, { to: 'WITHDRAWN', because, byId: null });
      return { id: proposalId };
    });
  }

  /** From now on everybody sees who had the idea. There is no way back from that, so there is none here. */
  reveal(viewer: Viewer, proposalId: string) {
    return this.database.work(viewer, async (work) => {
      const { isAuthor } = await lockVisible(work, viewer, proposalId);
      stopUnless(isAuthor);
      await work.query(sealAuthor, [work.organizationId, proposalId, viewer.personId, false]);
      work.tell('PROPOSAL', proposalId);
      return { id: proposalId };
    });
  }
}

/** The draft as it is written now: a new one, or the viewer's own gone on with. */
async function written(work: Work, viewer: Viewer, input: KeepProposalDraftInput): Promise<Proposal> {
  const { proposalId, reasonId = null, touchPointId = null } = input;
  const text = input.text.trim();
  if (reasonId) await work.get(ContactReason, reasonId);
  if (touchPointId) await work.get(TouchPoint, touchPointId);
  const facts = { text, title: titleOf(text), reasonId, touchPointId };
  if (proposalId) return edited(work, await lockVisible(work, viewer, proposalId), facts);
  const language = languageOf(viewer.organization.locale);
  const clock = { firstAnsweredAt: null, askedAt: null, restedDays: 0, decidedAt: null, parkedUntil: null };
  const nothingYet = { number: null, submittedAt: null, isQuickWin: false, implementedAt: null, ...clock };
  const proposal = await work.add(Proposal, { ...facts, ...nothingYet, language, state: 'DRAFT' });
  await work.query(addAuthor, [work.organizationId, uuidv7(), proposal.id, viewer.personId]);
  return proposal;
}

function edited(work: Work, { proposal, isAuthor }: Visible, facts: Partial<Proposal>) {
  stopUnless(isAuthor);
  return proposal.state === 'DRAFT' ? work.change(proposal, facts) : proposal;
}

type FileNamesAuthor = Refusal<'FileNamesAuthor'>;

/** The viewer's own uploads become the proposal's; from then on nothing says who sent them. */
async function takeFiles(
  work: Work,
  viewer: Viewer,
  { proposal, fileIds, isAnonymous }: { proposal: Proposal; fileIds: readonly string[]; isAnonymous: boolean },
): Promise<FileNamesAuthor | null> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length > limits.proposals.files) throw new BadInput(`fileIds: at most ${limits.proposals.files}.`);
  if (wanted.length === 0) return null;
  const files = await work.query<{ kind: string }>(takeFile, [
    work.organizationId,
    wanted,
    viewer.personId,
    proposal.id,
  ]);
  if (files.length < wanted.length) throw new NotFound();
  if (isAnonymous && files.some(({ kind }) => kind === 'PDF')) return namesAuthor;
  work.note('FILES_ADDED', proposal, { count: files.length });
  return null;
}

const namesAuthor: FileNamesAuthor = {
  __typename: 'FileNamesAuthor',
  message: 'A PDF may carry the name of whoever made it; send a picture instead.',
};
