import { limits } from '@cxboard/domain/limits';
import type { ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LongText, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { type ProposalScope, ProposalScopeWord, ProposalWordWord } from './proposal.words.ts';

@InputType({ description: 'Each list narrows; an empty or missing one does not.' })
export class ProposalFilter {
  @Field(() => [ProposalWordWord], { nullable: true })
  words?: ProposalWord[] | null;

  @Field(() => [UUID], { nullable: true })
  reasonIds?: string[] | null;

  @Field(() => [UUID], { nullable: true })
  touchPointIds?: string[] | null;

  @Field(() => [ProposalScopeWord], { nullable: true, description: 'All of them hold.' })
  scopes?: ProposalScope[] | null;

  @Field(() => ShortText, { nullable: true, description: 'Part of the text, or the number.' })
  search?: string | null;
}

@ArgsType()
export class ProposalsArgs {
  @Field(() => ProposalFilter, { nullable: true })
  filter?: ProposalFilter | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@InputType({ isAbstract: true })
export abstract class OfProposal {
  @Field(() => UUID)
  proposalId!: string;
}

@InputType({ isAbstract: true })
abstract class Idea {
  @Field(() => ShortText, { description: "What gets in the customer's way." })
  text!: string;

  @Field(() => UUID, { nullable: true })
  reasonId?: string | null;

  @Field(() => UUID, { nullable: true })
  touchPointId?: string | null;
}

@InputType()
export class KeepProposalDraftInput extends Idea {
  @Field(() => UUID, { nullable: true, description: 'The draft to go on with; a new one when left out.' })
  proposalId?: string | null;
}

@InputType()
export class SubmitProposalInput extends Idea {
  @Field(() => UUID, { nullable: true, description: 'The draft that is submitted, if there is one.' })
  proposalId?: string | null;

  @Field({ defaultValue: false, description: 'Nobody but the author learns who wrote it, until they say so.' })
  isAnonymous!: boolean;

  @Field(() => [UUID], { defaultValue: [], description: `At most ${limits.proposals.files}, uploaded before.` })
  fileIds!: string[];
}

@InputType()
export class DiscardProposalDraftInput extends OfProposal {}

@InputType()
export class WithdrawProposalInput extends OfProposal {
  @Field(() => ShortText, { defaultValue: '' })
  because!: string;
}

@InputType()
export class RevealAuthorInput extends OfProposal {}

@InputType()
export class SupportProposalInput extends OfProposal {
  @Field(() => ShortText, { defaultValue: '', description: `At most ${limits.proposals.supportReason} characters.` })
  reason!: string;
}

@InputType()
export class EndSupportInput extends OfProposal {}

@InputType()
export class FollowProposalInput extends OfProposal {
  @Field({ defaultValue: true, description: 'False to hear of it no longer.' })
  follow!: boolean;
}

@InputType()
export class CommentOnProposalInput extends OfProposal {
  @Field(() => ShortText)
  text!: string;
}

@InputType()
export class GiveInfoInput extends CommentOnProposalInput {}

@ArgsType()
export class SimilarProposalsArgs {
  @Field(() => LongText)
  text!: string;
}
