import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { type PackState, packStates } from './pack.entity.ts';

const PackStateWord = Object.fromEntries(packStates.map((state) => [state, state]));
registerEnumType(PackStateWord, { name: 'PackState', description: 'How far a board pack has come.' });

@ObjectType('Pack', {
  description: 'A published agenda as a PDF, with the sheets its reader may see. Made once: the same bytes for ever.',
})
export class PackModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int, { description: 'The published version it prints.' })
  versionNumber!: number;

  @Field({ description: 'All that was published, or only the reader’s own items.' })
  isWhole!: boolean;

  @Field(() => PackStateWord)
  state!: PackState;

  @Field(() => Int, { nullable: true, description: 'Size of the file once it is ready.' })
  bytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, in hexadecimal.' })
  sha256!: string | null;

  @Field(() => DateTime, { nullable: true })
  readyAt!: string | null;
}

@InputType()
export class MakePackInput {
  @Field(() => UUID)
  meetingId!: string;
}
