import { targetProblems, type TargetProblem } from '@cxboard/domain/metrics/target.rules';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { words } from '../platform/graphql/words.ts';

const targetProblemWords = words<TargetProblem>('TargetProblem', targetProblems, 'Why a target cannot stand.');

@ObjectType('TargetDoesNotFit')
export class TargetDoesNotFitModel extends RefusalModel {
  @Field(() => targetProblemWords)
  problem!: TargetProblem;

  @Field(() => Float)
  least!: number;

  @Field(() => Float)
  most!: number;
}

@ObjectType('TargetMovedOn', { description: 'Somebody else changed the target meanwhile.' })
export class TargetMovedOnModel extends RefusalModel {}
