import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DepartmentCardModel } from '../people/index.ts';

@ObjectType({ isAbstract: true })
abstract class Counts {
  @Field(() => Int, { nullable: true, description: 'Who proposed something, each once. None where too few to tell.' })
  people!: number | null;

  @Field(() => Int, { nullable: true })
  proposals!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of those that could be done which were.' })
  implementedShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of those answered or due whose first answer was in time.' })
  inTimeShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of those decided whose effect was measured in the end.' })
  effectShare!: number | null;
}

@ObjectType('DepartmentOutcome', { description: 'What became of the ideas of one department.' })
export class DepartmentOutcomeModel extends Counts {
  @Field(() => DepartmentCardModel, { nullable: true, description: 'None for people without a department.' })
  department!: DepartmentCardModel | null;

  @Field(() => Int, { nullable: true, description: 'How many work there. None where nothing is told.' })
  headcount!: number | null;

  @Field({ description: 'Fewer than five people, or so that fewer than five cannot be worked out.' })
  isHidden!: boolean;
}

@ObjectType('ProposalOutcomes', { description: 'What became of our ideas.' })
export class ProposalOutcomesModel extends Counts {
  @Field(() => Int)
  headcount!: number;

  @Field(() => Float, { nullable: true, description: 'Median working days to the first answer.' })
  firstAnswerDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median working days to the decision.' })
  decisionDays!: number | null;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  declined!: number;

  @Field(() => Int)
  implemented!: number;

  @Field(() => Int, { description: 'Got their decision, whatever it was.' })
  decided!: number;

  @Field(() => Int, { description: 'Are in a project that still runs.' })
  inProjects!: number;

  @Field(() => Int, { description: 'Their effect was measured.' })
  effectsKnown!: number;

  @Field(() => Int, { description: 'Own proposals of the viewer.' })
  own!: number;

  @Field(() => Int, { description: 'Own proposals that were done.' })
  ownImplemented!: number;

  @Field(() => [DepartmentOutcomeModel])
  departments!: readonly DepartmentOutcomeModel[];
}
