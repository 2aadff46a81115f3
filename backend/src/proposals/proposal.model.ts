import type { FileKind } from '../platform/files/file-kind.ts';
import type { ProposalActName } from '@cxboard/domain/proposals/acts.rules';
import type { AnswerDecision } from '@cxboard/domain/proposals/answer.rules';
import type { AnswerClock } from '@cxboard/domain/proposals/clock.rules';
import type { ProposalNews } from '@cxboard/domain/proposals/news.rules';
import type { ProposalState, ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TopicCardModel } from '../contacts/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import type { CommentKind } from './proposal-parts.entity.ts';
import {
  AnswerDecisionWord,
  CommentKindWord,
  ProposalActWord,
  ProposalFileKindWord,
  ProposalStateWord,
  ProposalNewsWord,
  ProposalWordWord,
  WaitedForWord,
} from './proposal.words.ts';

@ObjectType('ProposalClock', { description: 'By when somebody has promised an answer.' })
export class ProposalClockModel {
  @Field(() => WaitedForWord)
  waitsFor!: AnswerClock['waitsFor'];

  @Field(() => LocalDate)
  dueOn!: string;

  @Field()
  isOverdue!: boolean;

  @Field(() => Int, { description: 'Working days; negative when it is overdue.' })
  daysLeft!: number;
}

@ObjectType('ProposalLink', { description: 'Another proposal, by number and title.' })
export class ProposalLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;
}

@ObjectType('ProposalCard', { description: 'A proposal as a list shows it.' })
export class ProposalCardModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'None while it is a draft.' })
  number!: number | null;

  @Field()
  title!: string;

  @Field(() => ProposalWordWord, { nullable: true, description: 'None while it is a draft.' })
  word!: ProposalWord | null;

  @Field(() => ProposalStateWord, {
    nullable: true,
    description: 'For those who evaluate it; others are told the word.',
  })
  state!: ProposalState | null;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: string | null;

  @Field(() => TopicCardModel, { nullable: true, description: 'The contact reason.' })
  reason!: TopicCardModel | null;

  @Field(() => TopicCardModel, { nullable: true })
  touchPoint!: TopicCardModel | null;

  @Field(() => Int, { description: 'People, each once, also of those merged into it.' })
  supporters!: number;

  @Field(() => Int)
  comments!: number;

  @Field({ description: 'By the viewer.' })
  isSupported!: boolean;

  @Field({ description: 'By the viewer.' })
  isFollowed!: boolean;

  @Field({ description: 'The viewer had this idea.' })
  isOwn!: boolean;

  @Field({ description: 'Its author stays unknown to everybody else.' })
  isAnonymous!: boolean;

  @Field(() => [PersonCardModel], { description: 'Whoever had the idea and says so; sealed authors see themselves.' })
  authors!: readonly PersonCardModel[];

  @Field(() => [PersonCardModel], { description: 'Who was asked to look at it; only evaluators see them.' })
  evaluators!: readonly PersonCardModel[];

  @Field(() => ProposalClockModel, { nullable: true, description: 'None when nobody waits for an answer.' })
  clock!: ProposalClockModel | null;

  @Field(() => LocalDate, { nullable: true, description: 'When a parked one is looked at again.' })
  parkedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'What was answered last, and why, as it was published.' })
  answerText!: string | null;

  @Field(() => ProposalLinkModel, { nullable: true, description: 'Where a merged one goes on.' })
  mergedInto!: ProposalLinkModel | null;

  @Field(() => [ProposalActWord], { description: 'What the viewer can do with it now.' })
  acts!: readonly ProposalActName[];

  @Field(() => UUID, { nullable: true, description: 'The newest move, when the viewer may take it back.' })
  undoableMoveId!: string | null;
}

@ObjectType('ProposalStep', { description: 'One step of its way, as everybody is told.' })
export class ProposalStepModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => ProposalWordWord)
  word!: ProposalWord;

  @Field(() => ProposalStateWord, { nullable: true, description: 'For those who evaluate it.' })
  state!: ProposalState | null;

  @Field(() => ProposalNewsWord, { nullable: true, description: 'What it means to those who wait for it.' })
  news!: ProposalNews | null;

  @Field({ description: 'The answer was put right; where something has come of it already, its words alone.' })
  isCorrection!: boolean;

  @Field({ description: 'The reason, the question or the answer; empty when nothing was said.' })
  because!: string;

  @Field(() => DateTime)
  movedAt!: string;

  @Field(() => PersonCardModel, { nullable: true, description: 'None where the author moved it.' })
  movedBy!: PersonCardModel | null;
}

@ObjectType('ProposalComment')
export class ProposalCommentModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => CommentKindWord)
  kind!: CommentKind;

  @Field()
  text!: string;

  @Field(() => DateTime)
  writtenAt!: string;

  @Field(() => PersonCardModel, { nullable: true, description: 'None where a sealed author wrote.' })
  person!: PersonCardModel | null;

  @Field()
  byAuthor!: boolean;

  @Field(() => ProposalLinkModel, { nullable: true, description: 'The merged proposal it was written to.' })
  writtenTo!: ProposalLinkModel | null;
}

@ObjectType('SupportReason', { description: 'Why somebody supports it.' })
export class SupportReasonModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field()
  reason!: string;
}

@ObjectType('ProposalFile')
export class ProposalFileModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => ProposalFileKindWord)
  kind!: FileKind;

  @Field(() => Int)
  bytes!: number;
}

@ObjectType('ProposalNote', { description: 'A private word among evaluators.' })
export class ProposalNoteModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field()
  text!: string;

  @Field(() => DateTime)
  writtenAt!: string;
}

@ObjectType('ProposalAnswer')
export class ProposalAnswerModel {
  @Field(() => AnswerDecisionWord)
  decision!: AnswerDecision;

  @Field()
  text!: string;

  @Field(() => LocalDate, { nullable: true })
  parkedUntil!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'None while it is drafted.' })
  publishedAt!: string | null;

  @Field(() => PersonCardModel)
  writtenBy!: PersonCardModel;

  @Field({ description: 'It stands in the place of the one before.' })
  isCorrection!: boolean;
}

@ObjectType('Proposal', { description: "An employee's idea, with its way and what was said about it." })
export class ProposalModel extends ProposalCardModel {
  @Field(() => Int)
  version!: number;

  @Field()
  text!: string;

  @Field(() => [ProposalFileModel])
  files!: readonly ProposalFileModel[];

  @Field(() => [ProposalStepModel], { description: 'From its submission on.' })
  fate!: readonly ProposalStepModel[];

  @Field(() => ProposalAnswerModel, { nullable: true, description: 'The newest that was published.' })
  answer!: ProposalAnswerModel | null;

  @Field(() => [ProposalAnswerModel], { description: 'What was published before it, the newest first.' })
  earlierAnswers!: readonly ProposalAnswerModel[];

  @Field(() => [ProposalCommentModel], { description: 'The newest hundred, in the order they were written.' })
  thread!: readonly ProposalCommentModel[];

  @Field(() => [SupportReasonModel], { description: 'The newest fifty that say why.' })
  supportReasons!: readonly SupportReasonModel[];

  @Field(() => [ProposalLinkModel], { description: 'Those that were merged into it.' })
  merged!: readonly ProposalLinkModel[];

  @Field(() => [ProposalNoteModel], { description: 'Only for evaluators who did not write it.' })
  notes!: readonly ProposalNoteModel[];

  @Field(() => ProposalAnswerModel, { nullable: true, description: 'Only for evaluators who did not write it.' })
  answerDraft!: ProposalAnswerModel | null;
}

export const ProposalConnection = connectionOf('ProposalConnection', ProposalCardModel);
