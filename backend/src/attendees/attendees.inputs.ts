import type { Answer } from '@cxboard/domain/attendees/acceptance.rules';
import { Field, InputType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { AnswerWord } from './attendee.model.ts';

@InputType()
export class AnswerInvitationInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => AnswerWord)
  answer!: Answer;
}

@InputType()
export class NameSubstituteInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID, { description: 'The person who is invited and does not come.' })
  absentId!: string;

  @Field(() => UUID, { description: 'The person who comes instead.' })
  substituteId!: string;

  @Field({ description: 'Only where the absent one has a vote to lend.' })
  withVote!: boolean;
}

@InputType()
export class WithdrawSubstituteInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID)
  absentId!: string;
}
