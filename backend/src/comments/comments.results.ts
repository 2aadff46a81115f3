import { createUnionType, ObjectType, Field } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { CodingProgressModel, CommentModel } from './comments.model.ts';

@ObjectType('CodeSaysNothing', { description: 'A code has a reason, an emotion or both, or it is set aside.' })
export class CodeSaysNothingModel extends RefusalModel {}

@ObjectType('CodeSaysTwoThings', { description: 'What is set aside has neither reason nor emotion.' })
export class CodeSaysTwoThingsModel extends RefusalModel {}

@ObjectType('CommentRemoved', { description: 'The text was removed before.' })
export class CommentRemovedModel extends RefusalModel {}

@ObjectType('CodedComment', { description: 'The comment as it is now, and how far its month is.' })
export class CodedCommentModel {
  @Field(() => CommentModel)
  comment!: CommentModel;

  @Field(() => CodingProgressModel)
  progress!: CodingProgressModel;
}

export const CodeCommentResult = createUnionType({
  name: 'CodeCommentResult',
  types: () => [CodedCommentModel, CodeSaysNothingModel, CodeSaysTwoThingsModel] as const,
  resolveType: typeOr('CodedComment'),
});

export const RemoveCommentResult = createUnionType({
  name: 'RemoveCommentResult',
  types: () => [CodedCommentModel, CommentRemovedModel] as const,
  resolveType: typeOr('CodedComment'),
});
