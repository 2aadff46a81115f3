import type { OrganizationRole } from '@cxboard/domain/people/relations';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, Url, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const OrganizationRoleWord = words(
  'OrganizationRole',
  ['ANALYST', 'ADMINISTRATOR'],
  'What somebody may do in the whole organization; everybody in it is an employee.',
);

const memberStates = ['JOINED', 'INVITED', 'NOT_INVITED', 'DEACTIVATED'] as const;
export type MemberState = (typeof memberStates)[number];
export const MemberStateWord = words(
  'MemberState',
  memberStates,
  'JOINED has an account; INVITED has a link that still works or has run out; NOT_INVITED is only named; DEACTIVATED may not come in.',
);

@ObjectType('Department', { description: 'A part of the organization; departments form a tree.' })
export class DepartmentModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field(() => UUID, { nullable: true })
  parentId!: string | null;

  @Field(() => Int, { description: 'Active people directly in it.' })
  peopleCount!: number;
}

@ObjectType('MemberDepartment')
export class MemberDepartmentModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('MemberSeat', { description: 'A seat on a board, in force today or later.' })
export class MemberSeatModel {
  @Field(() => UUID)
  boardId!: string;

  @Field()
  boardName!: string;

  @Field({ description: 'MEMBER, CHAIR, SECRETARY or DEPUTY.' })
  role!: string;
}

@ObjectType('Colleague', { description: 'A person as everybody of the organization may see them.' })
export class ColleagueModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field({ description: 'Still works here.' })
  active!: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the department.' })
  department!: string | null;

  @Field(() => [MemberSeatModel], { description: 'Seats in force today.' })
  seats!: readonly MemberSeatModel[];
}

@ObjectType('Member', { description: 'A person as the administrator keeps them.' })
export class MemberModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field(() => MemberDepartmentModel, { nullable: true })
  department!: MemberDepartmentModel | null;

  @Field(() => [OrganizationRoleWord])
  roles!: readonly OrganizationRole[];

  @Field(() => [MemberSeatModel])
  seats!: readonly MemberSeatModel[];

  @Field(() => MemberStateWord)
  state!: MemberState;

  @Field(() => DateTime, { nullable: true, description: 'Until when the link of the invitation works, or worked.' })
  invitationExpiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  deactivatedAt!: Date | null;
}

export const MemberConnection = connectionOf('MemberConnection', MemberModel);

@ObjectType('InvitationSent')
export class InvitationSentModel {
  @Field(() => MemberModel)
  member!: MemberModel;

  @Field(() => Url, {
    nullable: true,
    description: 'Where the server sends no mail: the link, shown this once. Null when it was mailed.',
  })
  link!: string | null;
}

@ObjectType('PeopleInvited')
export class PeopleInvitedModel {
  @Field(() => [InvitationSentModel])
  invitations!: readonly InvitationSentModel[];
}

@ObjectType('DepartmentRemoved')
export class DepartmentRemovedModel {
  @Field(() => UUID)
  id!: string;
}
