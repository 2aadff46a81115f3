import type { AdoptionField, AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import { Field, InputType } from '@nestjs/graphql';
import { TableText, UUID } from '../platform/graphql/scalars.ts';
import { AdoptionFieldWord, AdoptionKindWord } from './adoption.words.ts';

@InputType()
export class AdoptionInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => AdoptionKindWord)
  kind!: AdoptionKind;

  @Field(() => TableText, { description: 'A table with a line of names: CSV, or as pasted from a spreadsheet.' })
  text!: string;

  @Field(() => [AdoptionFieldWord], {
    nullable: 'itemsAndList',
    description: 'What each column says, null for nothing here; guessed when left out.',
  })
  mapping?: (AdoptionField | null)[] | null;
}

@InputType()
export class UndoAdoptionInput {
  @Field(() => UUID)
  adoptionId!: string;
}
