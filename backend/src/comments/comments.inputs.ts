import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Line, LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { commentStateWords, type CommentState } from './comments.model.ts';

@ArgsType()
export class MonthArgs {
  @Field(() => Line, { nullable: true, description: 'As 2026-10; else the newest month with comments.' })
  month?: string | null;
}

@ArgsType()
export class CommentsArgs {
  @Field(() => Line, { description: 'As 2026-10.' })
  month!: string;

  @Field(() => commentStateWords, { defaultValue: 'OPEN' })
  state!: CommentState;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@InputType()
export class UncodeCommentInput {
  @Field(() => UUID)
  responseId!: string;

  @Field(() => LocalDate)
  on!: string;

  @Field(() => ShortText, { description: 'What the file calls the column or question.' })
  question!: string;
}

@InputType()
export class CodeCommentInput extends UncodeCommentInput {
  @Field(() => UUID, { nullable: true })
  reasonId?: string | null;

  @Field(() => Int, { nullable: true, description: '-2 very bad to 2 very good.' })
  emotion?: number | null;

  @Field({ defaultValue: false, description: 'It says nothing that could be coded.' })
  isSetAside!: boolean;

  @Field(() => Int, { description: 'The version of the code it was made from; 0 when there was none.' })
  expectedVersion!: number;
}

@InputType()
export class RemoveCommentInput extends UncodeCommentInput {
  @Field(() => ShortText)
  because!: string;
}
