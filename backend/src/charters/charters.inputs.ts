import { limits } from '@cxboard/domain/limits';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';

@InputType()
export class NewMilestoneInput {
  @Field(() => Title)
  title!: string;

  @Field(() => LocalDate)
  dueOn!: string;
}

@InputType()
export class PlanMilestonesInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => [NewMilestoneInput], { description: `A project has at most ${limits.projects.milestones}.` })
  milestones!: NewMilestoneInput[];
}

@InputType()
export class ChangeMilestoneInput extends NewMilestoneInput {
  @Field(() => UUID)
  milestoneId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class ReachMilestoneInput {
  @Field(() => UUID)
  milestoneId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day it was reached; not reached after all when left out.',
  })
  on?: string | null;
}

@InputType()
export class DropMilestoneInput {
  @Field(() => UUID)
  milestoneId!: string;
}

@InputType()
export class RemoveProjectFileInput {
  @Field(() => UUID)
  fileId!: string;
}

@ArgsType()
export class ProjectActivityArgs {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}
