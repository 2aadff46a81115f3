import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.ts';
import { itemKinds, meetingStates } from './words.model.ts';

@ObjectType({ isAbstract: true })
abstract class SaidModel {
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

@ObjectType('SubjectMissing', { description: 'An item of this kind has to name what it is about.' })
export class SubjectMissingModel extends SaidModel {
  @Field(() => itemKinds)
  kind!: keyof typeof itemKinds;
}

@ObjectType('AgendaNotOpen', { description: 'This agenda takes no proposals yet; the backlog does.' })
export class AgendaNotOpenModel extends SaidModel {
  @Field(() => meetingStates)
  state!: keyof typeof meetingStates;
}

@ObjectType('NothingToPublish', { description: 'The agenda has no items.' })
export class NothingToPublishModel extends SaidModel {}

@ObjectType('UnchangedSincePublished', { description: 'The members have read all of this already.' })
export class UnchangedSincePublishedModel extends SaidModel {
  @Field(() => Int)
  version!: number;
}

@ObjectType('NoFittingMeeting', { description: 'No coming meeting looks at such an item; the backlog takes it.' })
export class NoFittingMeetingModel extends SaidModel {
  @Field(() => itemKinds)
  kind!: keyof typeof itemKinds;
}
