import { limits } from '@cxboard/domain/limits';
import {
  type ProposalState,
  refuseFinal,
  refuseProposalMove,
  refuseSupport,
} from '@cxboard/domain/proposals/proposal.rules';
import { restedSince } from '@cxboard/domain/proposals/clock.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { moveOn } from './moving.ts';
import { type CommentKind, ProposalComment } from './proposal-parts.entity.ts';
import { Proposal } from './proposal.entity.ts';
import { lookingOn } from './proposal-shown.ts';
import type { CommentOnProposalInput, FollowProposalInput, SupportProposalInput } from './proposals.inputs.ts';
import { lockVisible, type Standing, standingTo } from './standing.ts';
import type { CalendarFacts } from './working-days.ts';
import { calendar } from './proposal.statements.ts';

/** Shared with the other supporters and not with whoever moves it: thousands may come at once, none after the end. */
const stateShared = statement(
  'proposals.state_shared',
  'select state from proposals where organization_id = $1 and id = $2 for share',
);
const support = statement(
  'proposals.support',
  `insert into proposal_supports (organization_id, id, proposal_id, person_id, reason, supported_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (organization_id, proposal_id, person_id)
   do update set reason = excluded.reason where excluded.reason <> '' and proposal_supports.reason <> excluded.reason`,
);
const endSupport = statement(
  'proposals.end_support',
  `delete from proposal_supports s using proposal_families f
   where s.organization_id = $1 and f.organization_id = $1 and f.root_id = $2 and s.proposal_id = f.proposal_id
     and s.person_id = $3`,
);
const follow = statement(
  'proposals.follow',
  `insert into proposal_followers (organization_id, id, proposal_id, person_id) values ($1, $2, $3, $4)
   on conflict do nothing`,
);
const unfollow = statement(
  'proposals.unfollow',
  `delete from proposal_followers w using proposal_families f
   where w.organization_id = $1 and f.organization_id = $1 and f.root_id = $2 and w.proposal_id = f.proposal_id
     and w.person_id = $3`,
);
const calendarNow = statement('proposals.calendar', `select ${calendar} as calendar`);

/** What everybody may do with a proposal: support it, follow it, say something about it. */
@Injectable()
export class TakingPartService {
  constructor(private readonly database: Database) {}

  /** However many come at once, each counts once: a row of their own, and none that all of them write. */
  support(viewer: Viewer, { proposalId, reason }: SupportProposalInput) {
    const said = withinLimit('reason', reason, limits.proposals.supportReason);
    return this.database.work(viewer, async (work) => {
      const { state, isOwn } = await sharedVisible(work, viewer, proposalId);
      const refusal = refuseSupport({ state, isAuthor: isOwn });
      if (refusal) return refusal;
      const { organizationId, now } = work;
      await work.query(support, [organizationId, uuidv7(), proposalId, viewer.personId, said, now]);
      work.note('SUPPORTED', Object.assign(new Proposal(), { organizationId, id: proposalId }));
      work.tell('PROPOSAL', proposalId);
      return { id: proposalId };
    });
  }

  endSupport(viewer: Viewer, proposalId: string) {
    return this.database.work(viewer, async (work) => {
      const { state } = await sharedVisible(work, viewer, proposalId);
      const refusal = refuseFinal({ state });
      if (refusal) return refusal;
      await work.query(endSupport, [work.organizationId, proposalId, viewer.personId]);
      work.tell('PROPOSAL', proposalId);
      return { id: proposalId };
    });
  }

  /** Nobody else learns who follows what. */
  follow(viewer: Viewer, { proposalId, follow: begins }: FollowProposalInput) {
    return this.database.work(viewer, async (work) => {
      await sharedVisible(work, viewer, proposalId);
      const { organizationId } = work;
      if (begins) await work.query(follow, [organizationId, uuidv7(), proposalId, viewer.personId]);
      else await work.query(unfollow, [organizationId, proposalId, viewer.personId]);
      return { id: proposalId };
    });
  }

  comment(viewer: Viewer, { proposalId, text }: CommentOnProposalInput) {
    return this.database.work(viewer, async (work) => {
      const { state, ...stands } = await sharedVisible(work, viewer, proposalId);
      const refusal = refuseFinal({ state });
      if (refusal) return refusal;
      await write(work, viewer, { ...stands, proposalId, kind: 'COMMENT', text });
      return { id: proposalId };
    });
  }

  /** The author's answer to a question; the clock of the decision goes on. */
  giveInfo(viewer: Viewer, { proposalId, text }: CommentOnProposalInput) {
    return this.database.work(viewer, async (work) => {
      const { proposal, ...stands } = await lockVisible(work, viewer, proposalId);
      stopUnless(stands.isAuthor);
      const refusal = refuseProposalMove(proposal, 'UNDER_REVIEW');
      if (refusal || proposal.state !== 'NEEDS_INFO') return refusal ?? notAsked(proposal.state);
      await write(work, viewer, { ...stands, proposalId, kind: 'ANSWER', text });
      const changes = { askedAt: null, restedDays: await restedUntilNow(work, viewer, proposal) };
      await moveOn(work, proposal, { to: 'UNDER_REVIEW', byId: null, changes });
      return { id: proposalId };
    });
  }
}

/** How many working days the clock has rested by now, the time since the open question included. */
export async function restedUntilNow(work: Work, viewer: Viewer, { askedAt, restedDays }: Proposal): Promise<number> {
  if (askedAt === null) return restedDays;
  const [found] = await work.query<{ calendar: CalendarFacts }>(calendarNow);
  const { calendar: days, today } = lookingOn(viewer, work.now, foundOr404(found).calendar);
  const asked = lookingOn(viewer, askedAt, foundOr404(found).calendar);
  return restedDays + restedSince(days, asked.today, today);
}

interface Writing extends Standing {
  readonly proposalId: string;
  readonly kind: CommentKind;
  readonly text: string;
}

export async function write(work: Work, viewer: Viewer, { proposalId, kind, text, isOwn, isSealed }: Writing) {
  const said = withinLimit('text', text, limits.proposals.comment);
  if (!said) throw new BadInput('text: say something.', { field: 'text' });
  if (isSealed) work.withoutName('sealed author');
  await work.add(ProposalComment, {
    ...{ proposalId, kind, text: said, writtenAt: work.now, byAuthor: isOwn },
    personId: isSealed ? null : viewer.personId,
  });
  work.tell('PROPOSAL', proposalId);
}

function withinLimit(field: string, text: string, most: number): string {
  const said = text.trim();
  if (said.length > most) throw new BadInput(`${field}: at most ${most} characters.`, { field });
  return said;
}

const notAsked = (from: ProposalState) =>
  ({ __typename: 'ProposalMoveRefused', from, to: 'UNDER_REVIEW', message: 'Nobody has asked for more.' }) as const;

async function sharedVisible(work: Work, viewer: Viewer, proposalId: string) {
  const [found] = await work.query<{ state: ProposalState }>(stateShared, [work.organizationId, proposalId]);
  const { state } = foundOr404(found);
  const stands = await standingTo(work, viewer, proposalId);
  foundOr404(state !== 'DRAFT' || stands.isAuthor || null);
  if (stands.isSealed) work.withoutName('sealed author');
  return { state, ...stands };
}
