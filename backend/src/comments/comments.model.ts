import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import type { ReasonEmotion as DomainReasonEmotion } from '@cxboard/domain/comments/emotion.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const commentStates = ['OPEN', 'CODED', 'ALL'] as const;
export type CommentState = (typeof commentStates)[number];
export const commentStateWords = words<CommentState>('CommentState', commentStates, 'Which comments are listed.');

/** Travels whole, in the shape the rule gives it (decision 021); it only goes out. */
export const ReasonEmotion = new GraphQLScalarType({
  name: 'ReasonEmotion',
  description: 'How people feel about a reason: comments, counts of each emotion, mean with its interval.',
});

@ObjectType('CommentCode', { description: 'What somebody heard in a comment.' })
export class CommentCodeModel {
  @Field(() => Int)
  version!: number;

  @Field(() => UUID, { nullable: true })
  reasonId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the reason.' })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: '-2 very bad to 2 very good.' })
  emotion!: Emotion | null;

  @Field({ description: 'It says nothing that could be coded.' })
  isSetAside!: boolean;

  @Field(() => DateTime)
  codedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  codedBy!: PersonCardModel | null;
}

@ObjectType('CommentScore', { description: 'A score of the same response.' })
export class CommentScoreModel {
  @Field()
  question!: string;

  @Field(() => Int)
  score!: number;

  @Field(() => Int)
  scaleMin!: number;

  @Field(() => Int)
  scaleMax!: number;
}

@ObjectType('CommentLabel', { description: 'What the response is about: its channel, its product.' })
export class CommentLabelModel {
  @Field()
  dimension!: string;

  @Field()
  label!: string;
}

@ObjectType('Comment', { description: 'What a customer wrote, without what gives them away.' })
export class CommentModel {
  @Field({ description: 'Of the response and the question together.' })
  id!: string;

  @Field(() => UUID)
  responseId!: string;

  @Field(() => LocalDate)
  on!: string;

  @Field({ description: 'What the file calls the column or question.' })
  question!: string;

  @Field(() => String, { nullable: true, description: 'Nothing once the text was removed.' })
  text!: string | null;

  @Field()
  source!: string;

  @Field(() => [CommentLabelModel])
  labels!: readonly CommentLabelModel[];

  @Field(() => [CommentScoreModel])
  scores!: readonly CommentScoreModel[];

  @Field(() => UUID, { nullable: true, description: 'The reason that the response itself names.' })
  namedReasonId!: string | null;

  @Field(() => CommentCodeModel, { nullable: true })
  code!: CommentCodeModel | null;
}

export const CommentConnection = connectionOf('CommentConnection', CommentModel);

@ObjectType('CodingProgress', { description: 'How far the comments of a month are coded.' })
export class CodingProgressModel {
  @Field({ description: 'The month, as 2026-10.' })
  id!: string;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int, { description: 'With a reason, an emotion or both.' })
  coded!: number;

  @Field(() => Int)
  setAside!: number;

  @Field(() => Int, { description: 'Texts removed before anybody coded them.' })
  removed!: number;

  @Field(() => [ReasonEmotion], { description: 'What the coded ones say, by reason.' })
  reasons!: readonly DomainReasonEmotion[];
}

@ObjectType('CodingReason', { description: 'A reason a comment can be given.' })
export class CodingReasonModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('CommentsOfMonth', { description: 'The comments of one month, to be coded one after the other.' })
export class CommentsOfMonthModel {
  @Field({ description: 'The month, as 2026-10.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The month with comments before.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The month with comments after.' })
  after!: string | null;

  @Field(() => CodingProgressModel)
  progress!: CodingProgressModel;

  @Field(() => [CodingReasonModel], { description: 'Those that comments and contacts are most often about first.' })
  reasons!: readonly CodingReasonModel[];
}
