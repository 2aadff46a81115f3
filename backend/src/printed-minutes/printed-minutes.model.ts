import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { PrintedModel } from '../platform/pdf/printed.ts';

@ObjectType('PrintedMinutes', {
  description: 'Approved minutes as a PDF with their seal, approvals and addenda. Made once: the same bytes for ever.',
})
export class PrintedMinutesModel extends PrintedModel {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int, { description: 'How many addenda it holds; a later one makes another paper.' })
  addenda!: number;
}

@InputType()
export class PrintMinutesInput {
  @Field(() => UUID)
  meetingId!: string;
}
