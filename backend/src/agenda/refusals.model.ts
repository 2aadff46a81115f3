import { Field, Int, ObjectType } from '@nestjs/graphql';
import { meetingStates, SaidModel } from '../meetings/index.ts';
import { itemKinds } from './words.model.ts';

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
