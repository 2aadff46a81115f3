import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import {
  DepartmentModel,
  DepartmentRemovedModel,
  InvitationSentModel,
  MemberModel,
  PeopleInvitedModel,
} from './people.model.ts';

@ObjectType('AlreadyJoined')
export class AlreadyJoinedModel extends RefusalModel {
  @Field(() => String, { nullable: true })
  email!: string | null;
}

@ObjectType('LastAdministrator')
export class LastAdministratorModel extends RefusalModel {}

@ObjectType('OwnAccount')
export class OwnAccountModel extends RefusalModel {}

@ObjectType('StillChairs')
export class StillChairsModel extends RefusalModel {
  @Field(() => [UUID])
  boardIds!: readonly string[];
}

@ObjectType('DepartmentNameTaken')
export class DepartmentNameTakenModel extends RefusalModel {}

@ObjectType('DepartmentInsideItself')
export class DepartmentInsideItselfModel extends RefusalModel {}

@ObjectType('DepartmentNotEmpty')
export class DepartmentNotEmptyModel extends RefusalModel {
  @Field(() => Int)
  people!: number;

  @Field(() => Int)
  departments!: number;
}

export const InvitePeopleResult = createUnionType({
  name: 'InvitePeopleResult',
  types: () => [PeopleInvitedModel, AlreadyJoinedModel] as const,
  resolveType: typeOr('PeopleInvited'),
});

export const ResendInvitationResult = createUnionType({
  name: 'ResendInvitationResult',
  types: () => [InvitationSentModel, AlreadyJoinedModel] as const,
  resolveType: typeOr('InvitationSent'),
});

export const WithdrawInvitationResult = createUnionType({
  name: 'WithdrawInvitationResult',
  types: () => [MemberModel, AlreadyJoinedModel] as const,
  resolveType: typeOr('Member'),
});

export const ChangeRolesResult = createUnionType({
  name: 'ChangeRolesResult',
  types: () => [MemberModel, LastAdministratorModel] as const,
  resolveType: typeOr('Member'),
});

export const DeactivatePersonResult = createUnionType({
  name: 'DeactivatePersonResult',
  types: () => [MemberModel, OwnAccountModel, LastAdministratorModel, StillChairsModel] as const,
  resolveType: typeOr('Member'),
});

export const KeepDepartmentResult = createUnionType({
  name: 'KeepDepartmentResult',
  types: () => [DepartmentModel, DepartmentNameTakenModel, DepartmentInsideItselfModel] as const,
  resolveType: typeOr('Department'),
});

export const RemoveDepartmentResult = createUnionType({
  name: 'RemoveDepartmentResult',
  types: () => [DepartmentRemovedModel, DepartmentNotEmptyModel] as const,
  resolveType: typeOr('DepartmentRemoved'),
});
