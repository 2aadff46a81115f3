import { Field, InputType, Int } from '@nestjs/graphql';
import { Digest, LongText, UUID } from '../platform/graphql/scalars.ts';

@InputType()
export class EditMinutesTextInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID)
  itemId!: string;

  @Field(() => LongText)
  text!: string;

  @Field(() => Int, { description: 'The version of the text that was edited.' })
  expectedVersion!: number;
}

@InputType()
export class ApproveMinutesInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Digest, { description: 'Of the text that was read: it alone is approved.' })
  digest!: string;
}

@InputType()
export class AddAddendumInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => LongText)
  text!: string;
}
