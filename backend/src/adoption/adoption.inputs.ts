import type { AdoptionField, AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import type { AskedOrder } from '@cxboard/domain/adoption/adoption-table.rules';
import { Field, InputType } from '@nestjs/graphql';
import { TableText, UUID } from '../platform/graphql/scalars.ts';
import { AdoptionFieldWord, AdoptionKindWord, AskedDateOrderWord } from './adoption.words.ts';

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

  @Field(() => AskedDateOrderWord, { nullable: true, description: 'How dates are written, where none of them tells.' })
  dateOrder?: AskedOrder | null;
}

@InputType()
export class UndoAdoptionInput {
  @Field(() => UUID)
  adoptionId!: string;
}
