import { Field, InputType, Int } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';

@InputType()
export class AssignLabelsInput {
  @Field(() => [UUID])
  labelIds!: string[];

  @Field(() => UUID, { nullable: true, description: 'Nothing: they belong to no reason.' })
  reasonId?: string | null;
}

@InputType()
export class MoveReasonInput {
  @Field(() => UUID)
  reasonId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => UUID, { nullable: true, description: 'Nothing: it stands at the top.' })
  belowId?: string | null;
}

@InputType()
export class MergeReasonsInput {
  @Field(() => UUID)
  reasonId!: string;

  @Field(() => UUID)
  otherReasonId!: string;
}

@InputType()
export class SeparateReasonInput {
  @Field(() => UUID)
  reasonId!: string;
}

@InputType()
export class MarkResidualInput {
  @Field(() => UUID)
  reasonId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  isResidual!: boolean;
}
