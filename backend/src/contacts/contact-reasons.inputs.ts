import { Field, InputType, Int } from '@nestjs/graphql';
import { ShortText, UUID } from '../platform/graphql/scalars.ts';

@InputType()
export class AssignLabelsInput {
  @Field(() => [UUID])
  labelIds!: string[];

  @Field(() => UUID, { nullable: true, description: 'Nothing: they belong to no reason.' })
  reasonId?: string | null;
}

@InputType()
export class LabelRuleInput {
  @Field(() => UUID)
  reasonId!: string;

  @Field(() => ShortText, {
    description: 'Words of a label, separated by commas; a star at an end stands for any letters there.',
  })
  words!: string;
}

@InputType()
export class TryLabelRulesInput {
  @Field(() => [ShortText], { description: 'The words of each rule; the first one that fits takes a label.' })
  words!: string[];
}

@InputType()
export class SaveLabelRulesInput {
  @Field(() => [LabelRuleInput], { description: 'The first one that fits takes a label.' })
  rules!: LabelRuleInput[];

  @Field(() => Int, { description: 'The version they were made from; 0 when there was none.' })
  expectedNumber!: number;
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
