import { type Acceptance, acceptances } from '@cxboard/domain/attendees/acceptance.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel, PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const AcceptanceWord = words('Acceptance', acceptances, 'What somebody said to an invitation.');
export const AnswerWord = words(
  'InvitationAnswer',
  ['ACCEPTED', 'DECLINED', 'TENTATIVE'],
  'What can be said to an invitation.',
);
const substituteReasons = words(
  'SubstituteRefusedBecause',
  ['ONESELF', 'ALREADY_INVITED', 'CANNOT_VOTE'],
  'Why somebody cannot come for somebody else.',
);

@ObjectType('Attendee', { description: 'Somebody who is invited to a meeting.' })
export class AttendeeModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => AcceptanceWord)
  acceptance!: Acceptance;

  @Field(() => DateTime, { nullable: true })
  answeredAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'The person they come for.' })
  standsInFor!: PersonCardModel | null;

  @Field({ description: 'Whether a substitute votes.' })
  withVote!: boolean;
}

@ObjectType('AcceptanceTally', { description: 'How many said what.' })
export class AcceptanceTallyModel {
  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  declined!: number;

  @Field(() => Int)
  tentative!: number;

  @Field(() => Int)
  notAnswered!: number;
}

@ObjectType('Attendees', { description: 'Everybody who is invited to a meeting, by name, and what they said.' })
export class AttendeesModel {
  @Field(() => UUID, { description: 'The id of the meeting.' })
  id!: string;

  @Field(() => [AttendeeModel])
  people!: readonly AttendeeModel[];

  @Field(() => AcceptanceTallyModel)
  tally!: AcceptanceTallyModel;

  @Field(() => AttendeeModel, { nullable: true, description: 'Myself, when I am invited.' })
  mine!: AttendeeModel | null;
}

@ObjectType('InvitationOver', { description: 'The meeting has begun or was cancelled.' })
export class InvitationOverModel extends RefusalModel {}

@ObjectType('SubstituteRefused', { description: 'This person cannot come for that one.' })
export class SubstituteRefusedModel extends RefusalModel {
  @Field(() => substituteReasons)
  why!: keyof typeof substituteReasons;
}

export const AnswerInvitationResult = createUnionType({
  name: 'AnswerInvitationResult',
  types: () => [AttendeesModel, InvitationOverModel] as const,
  resolveType: typeOr('Attendees'),
});

export const NameSubstituteResult = createUnionType({
  name: 'NameSubstituteResult',
  types: () => [AttendeesModel, InvitationOverModel, SubstituteRefusedModel, PersonInactiveModel] as const,
  resolveType: typeOr('Attendees'),
});
