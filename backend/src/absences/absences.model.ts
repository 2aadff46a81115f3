import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { PersonCardModel, PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('Absence', { description: 'Days on which somebody is away, and who does meanwhile what they would do.' })
export class AbsenceModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => PersonCardModel)
  deputy!: PersonCardModel;

  @Field(() => LocalDate)
  fromOn!: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  untilOn!: string;

  @Field({ description: 'Today is one of these days.' })
  isNow!: boolean;
}

@ObjectType('DeputyOneself')
export class DeputyOneselfModel extends RefusalModel {}

@ObjectType('AbsenceDays')
export class AbsenceDaysModel extends RefusalModel {}

@ObjectType('AwayAlready')
export class AwayAlreadyModel extends RefusalModel {
  @Field(() => LocalDate)
  fromOn!: string;

  @Field(() => LocalDate)
  untilOn!: string;
}

@ObjectType('DeputyAway')
export class DeputyAwayModel extends RefusalModel {
  @Field(() => LocalDate)
  fromOn!: string;

  @Field(() => LocalDate)
  untilOn!: string;
}

@InputType()
export class NoteAbsenceInput {
  @Field(() => UUID, { description: 'Who is away: oneself, or for the administrator anybody.' })
  personId!: string;

  @Field(() => UUID, { description: 'Who stands in for them.' })
  deputyId!: string;

  @Field(() => LocalDate)
  fromOn!: string;

  @Field(() => LocalDate)
  untilOn!: string;
}

@InputType()
export class EndAbsenceInput {
  @Field(() => UUID)
  absenceId!: string;
}

export const NoteAbsenceResult = createUnionType({
  name: 'NoteAbsenceResult',
  types: () =>
    [
      ...([AbsenceModel, DeputyOneselfModel, AbsenceDaysModel] as const),
      ...([AwayAlreadyModel, DeputyAwayModel, PersonInactiveModel] as const),
    ] as const,
  resolveType: typeOr('Absence'),
});
