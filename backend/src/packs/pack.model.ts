import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { PrintedModel } from '../platform/pdf/printed.ts';
import { type PackForm, packForms } from './pack.entity.ts';

const packFormWords = words('PackForm', packForms, 'A PDF to read, or slides to show and to work on.');

@ObjectType('Pack', {
  description:
    'A published agenda as a PDF or as slides, with the sheets its reader may see. Made once: the same bytes for ever.',
})
export class PackModel extends PrintedModel {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int, { description: 'The published version it prints.' })
  versionNumber!: number;

  @Field({ description: 'All that was published, or only the reader’s own items.' })
  isWhole!: boolean;

  @Field({ description: 'It opens confidential items to the one reader it is printed for.' })
  hasConfidences!: boolean;

  @Field(() => packFormWords)
  form!: PackForm;

  @Field(() => Int, { description: 'How far its printing is, in percent.' })
  progress!: number;
}

@InputType()
export class CancelPackInput {
  @Field(() => UUID)
  packId!: string;
}

@InputType()
export class MakePackInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => packFormWords, { defaultValue: 'PDF' })
  form!: PackForm;
}
