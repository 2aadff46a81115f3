import { type StaffColumn, staffColumns, type StaffFault, staffFaults } from '@cxboard/domain/people/staff-list.rules';
import { type StayReason, stayReasons } from '@cxboard/domain/people/staff-plan.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const StaffColumnWord = words('StaffColumn', staffColumns, 'A column of a list of people.');
const StaffFaultWord = words('StaffFault', staffFaults, 'Why a line of a list is left out.');
const StayReasonWord = words('StaffStayReason', stayReasons, 'Why somebody who is not in a list stays.');

@ObjectType('StaffFacts', { description: 'Somebody as a list or the house has them.' })
export class StaffFactsModel {
  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field(() => [String], { nullable: true, description: 'With those it stands under, the highest first.' })
  department!: readonly string[] | null;
}

@ObjectType('StaffComing', { description: 'A line of a list about somebody who is not here yet.' })
export class StaffComingModel extends StaffFactsModel {
  @Field(() => Int)
  line!: number;

  @Field()
  email!: string;
}

@ObjectType('StaffChange', { description: 'A line of a list that changes somebody who is here.' })
export class StaffChangeModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  line!: number;

  @Field()
  email!: string;

  @Field(() => StaffFactsModel)
  was!: StaffFactsModel;

  @Field(() => StaffFactsModel)
  becomes!: StaffFactsModel;

  @Field({ description: 'They had left.' })
  isBack!: boolean;
}

@ObjectType('StaffMissing', { description: 'Somebody who works here and is not in a list.' })
export class StaffMissingModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => StayReasonWord, { nullable: true, description: 'Why the list cannot deactivate them.' })
  stays!: StayReason | null;
}

@ObjectType('StaffProblem', { description: 'A line of a list that is left out.' })
export class StaffProblemModel {
  @Field(() => Int)
  line!: number;

  @Field(() => StaffColumnWord)
  column!: StaffColumn;

  @Field(() => StaffFaultWord)
  fault!: StaffFault;

  @Field()
  said!: string;
}

@ObjectType('StaffPlan', { description: 'What taking a list over would change now; the first hundred of each kind.' })
export class StaffPlanModel {
  @Field(() => Int)
  addedCount!: number;

  @Field(() => [StaffComingModel])
  added!: readonly StaffComingModel[];

  @Field(() => Int)
  changedCount!: number;

  @Field(() => [StaffChangeModel])
  changed!: readonly StaffChangeModel[];

  @Field(() => Int)
  unchangedCount!: number;

  @Field(() => Int)
  missingCount!: number;

  @Field(() => [StaffMissingModel], { description: 'Deactivated only when that is wished.' })
  missing!: readonly StaffMissingModel[];

  @Field(() => [StaffMissingModel], { description: 'Missing too, but they stay.' })
  staying!: readonly StaffMissingModel[];

  @Field(() => Int)
  problemCount!: number;

  @Field(() => [StaffProblemModel])
  problems!: readonly StaffProblemModel[];

  @Field(() => [[String]], { description: 'Departments that do not exist yet.' })
  departments!: readonly (readonly string[])[];
}

@ObjectType('StaffList', { description: 'A list of people that an administrator sent.' })
export class StaffListModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => DateTime)
  uploadedAt!: string;

  @Field(() => DateTime, { nullable: true })
  takenOverAt!: string | null;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  deactivated!: number;

  @Field(() => StaffPlanModel, { nullable: true, description: 'None once it is taken over.' })
  plan!: StaffPlanModel | null;
}

@ObjectType('StaffListTaken')
export class StaffListTakenModel extends RefusalModel {}

@ObjectType('StaffListOutdated', { description: 'Its preview is no longer what would be done.' })
export class StaffListOutdatedModel extends RefusalModel {}

@ObjectType('StaffListEmpty', { description: 'It changes nothing.' })
export class StaffListEmptyModel extends RefusalModel {}

export const TakeOverStaffListResult = createUnionType({
  name: 'TakeOverStaffListResult',
  types: () => [StaffListModel, StaffListTakenModel, StaffListOutdatedModel, StaffListEmptyModel] as const,
  resolveType: typeOr('StaffList'),
});
