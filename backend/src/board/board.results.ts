import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { SlugRefusedModel } from '../organization/index.ts';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { BoardModel, seatRoles } from './board.model.ts';

@ObjectType('EndsBeforeStart', { description: 'A role ends on the day it begins or later.' })
export class EndsBeforeStartModel {
  @Field()
  message!: string;
}

@ObjectType('SeatTaken', { description: 'The person has that role already, or the board has another chair then.' })
export class SeatTakenModel {
  @Field()
  message!: string;

  @Field(() => seatRoles)
  role!: keyof typeof seatRoles;

  @Field(() => UUID, { description: 'Who has it.' })
  personId!: string;

  @Field(() => LocalDate)
  fromOn!: string;

  @Field(() => LocalDate, { nullable: true })
  untilOn!: string | null;
}

@ObjectType('ChairMissing', { description: 'Nobody would chair the board.' })
export class ChairMissingModel {
  @Field()
  message!: string;

  @Field(() => LocalDate, { description: 'The first day without a chair.' })
  on!: string;
}

export const CreateBoardResult = createUnionType({
  name: 'CreateBoardResult',
  types: () => [BoardModel, SlugRefusedModel, PersonInactiveModel] as const,
  resolveType: typeOr('Board'),
});

export const AppointMemberResult = createUnionType({
  name: 'AppointMemberResult',
  types: () => [BoardModel, EndsBeforeStartModel, SeatTakenModel, PersonInactiveModel] as const,
  resolveType: typeOr('Board'),
});

export const EndSeatResult = createUnionType({
  name: 'EndSeatResult',
  types: () => [BoardModel, EndsBeforeStartModel, ChairMissingModel] as const,
  resolveType: typeOr('Board'),
});

export const HandOverChairResult = createUnionType({
  name: 'HandOverChairResult',
  types: () => [BoardModel, PersonInactiveModel] as const,
  resolveType: typeOr('Board'),
});
