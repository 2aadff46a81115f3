import { limits } from '@cxboard/domain/limits';
import type { OrganizationRole } from '@cxboard/domain/people/relations';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Email, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { type MemberState, MemberStateWord, OrganizationRoleWord } from './people.model.ts';

@ArgsType()
export class MembersArgs {
  @Field(() => ShortText, { nullable: true, description: 'Part of a name or of an e-mail address.' })
  search?: string | null;

  @Field(() => OrganizationRoleWord, { nullable: true })
  role?: OrganizationRole | null;

  @Field(() => UUID, { nullable: true })
  departmentId?: string | null;

  @Field(() => MemberStateWord, { nullable: true })
  state?: MemberState | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => UUID, { nullable: true, description: 'The endCursor of the part before.' })
  after?: string | null;
}

@ArgsType()
export class PeopleArgs {
  @Field(() => ShortText, { nullable: true, description: 'Part of a name.' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: 'At most 50; 20 when left out.' })
  first?: number | null;
}

@InputType()
export class InvitedPersonInput {
  @Field(() => Email)
  email!: string;

  @Field(() => Title)
  name!: string;

  @Field(() => Title, { nullable: true })
  jobTitle?: string | null;

  @Field(() => [OrganizationRoleWord], { nullable: true })
  roles?: OrganizationRole[] | null;

  @Field(() => UUID, { nullable: true })
  departmentId?: string | null;
}

@InputType()
export class InvitePeopleInput {
  @Field(() => [InvitedPersonInput], { description: `One to ${limits.people.invitationsAtOnce} people.` })
  people!: InvitedPersonInput[];
}

@InputType()
export class ResendInvitationInput {
  @Field(() => UUID)
  personId!: string;
}

@InputType()
export class PersonEditInput {
  @Field(() => UUID)
  personId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class ChangeRolesInput extends PersonEditInput {
  @Field(() => [OrganizationRoleWord])
  roles!: OrganizationRole[];
}

@InputType()
export class EditPersonInput extends PersonEditInput {
  @Field(() => Title)
  name!: string;

  @Field(() => Title, { nullable: true })
  jobTitle?: string | null;

  @Field(() => UUID, { nullable: true })
  departmentId?: string | null;
}

@InputType()
export class CreateDepartmentInput {
  @Field(() => Title)
  name!: string;

  @Field(() => UUID, { nullable: true, description: 'The department it stands under; none for the top.' })
  parentId?: string | null;
}

@InputType()
export class DepartmentEditInput {
  @Field(() => UUID)
  departmentId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class RenameDepartmentInput extends DepartmentEditInput {
  @Field(() => Title)
  name!: string;
}

@InputType()
export class MoveDepartmentInput extends DepartmentEditInput {
  @Field(() => UUID, { nullable: true })
  parentId?: string | null;
}
