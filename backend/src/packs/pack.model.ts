import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { PrintedModel } from '../platform/pdf/printed.ts';

@ObjectType('Pack', {
  description: 'A published agenda as a PDF, with the sheets its reader may see. Made once: the same bytes for ever.',
})
export class PackModel extends PrintedModel {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int, { description: 'The published version it prints.' })
  versionNumber!: number;

  @Field({ description: 'All that was published, or only the reader’s own items.' })
  isWhole!: boolean;
}

@InputType()
export class MakePackInput {
  @Field(() => UUID)
  meetingId!: string;
}
