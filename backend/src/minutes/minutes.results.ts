import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { MinutesModel } from './minutes.model.ts';

@ObjectType('MinutesApproved', { description: 'Approved minutes no longer change.' })
export class MinutesApprovedModel extends RefusalModel {}

@ObjectType('MinutesNotApproved', { description: 'A draft has no addenda.' })
export class MinutesNotApprovedModel extends RefusalModel {}

@ObjectType('AddendumThere', { description: 'Somebody else added exactly this already.' })
export class AddendumThereModel extends RefusalModel {
  @Field(() => Int)
  number!: number;
}

@ObjectType('ChairApprovesFirst')
export class ChairApprovesFirstModel extends RefusalModel {}

@ObjectType('AlreadyApprovedByYou')
export class AlreadyApprovedByYouModel extends RefusalModel {}

@ObjectType('MinutesChanged', { description: 'The text is no longer the one that was read.' })
export class MinutesChangedModel extends RefusalModel {
  @Field()
  digest!: string;
}

@ObjectType('MinutesTextChanged', { description: 'Somebody else changed this text; here is what it says now.' })
export class MinutesTextChangedModel extends RefusalModel {
  @Field()
  text!: string;

  @Field(() => Int)
  version!: number;
}

export const EditMinutesTextResult = createUnionType({
  name: 'EditMinutesTextResult',
  types: () => [MinutesModel, MinutesTextChangedModel, MinutesApprovedModel] as const,
  resolveType: typeOr('MeetingMinutes'),
});

export const ApproveMinutesResult = createUnionType({
  name: 'ApproveMinutesResult',
  types: () =>
    [
      ...[MinutesModel, MinutesApprovedModel, MinutesChangedModel],
      ...[AlreadyApprovedByYouModel, ChairApprovesFirstModel],
    ] as const,
  resolveType: typeOr('MeetingMinutes'),
});

export const AddAddendumResult = createUnionType({
  name: 'AddAddendumResult',
  types: () => [MinutesModel, MinutesNotApprovedModel, AddendumThereModel] as const,
  resolveType: typeOr('MeetingMinutes'),
});
