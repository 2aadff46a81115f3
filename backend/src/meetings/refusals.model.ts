import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.ts';
import { meetingStates } from './words.model.ts';

@ObjectType({ isAbstract: true })
export abstract class SaidModel {
  @Field({ description: 'An English sentence for readers of the API.' })
  message!: string;
}

@ObjectType('MeetingClosed', { description: 'The meeting has begun or was cancelled; it no longer changes.' })
export class MeetingClosedModel extends SaidModel {
  @Field(() => meetingStates)
  state!: keyof typeof meetingStates;
}

@ObjectType('MeetingMoveRefused', { description: 'A meeting cannot go from this state to that one.' })
export class MeetingMoveRefusedModel extends SaidModel {
  @Field(() => meetingStates)
  from!: keyof typeof meetingStates;

  @Field(() => meetingStates)
  to!: keyof typeof meetingStates;
}

@ObjectType('StartsInThePast', { description: 'A meeting can only be planned for a time to come.' })
export class StartsInThePastModel extends SaidModel {
  @Field(() => DateTime)
  startsAt!: Date;
}

@ObjectType('InvalidCadence', { description: 'One field of a cadence does not fit.' })
export class InvalidCadenceModel extends SaidModel {
  @Field()
  field!: string;
}
