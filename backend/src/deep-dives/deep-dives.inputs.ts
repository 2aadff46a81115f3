import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, LongText, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { diveStateWords } from './deep-dive.words.ts';

@ArgsType()
export class DeepDivesArgs {
  @Field(() => [diveStateWords], { nullable: true, description: 'Every state when empty.' })
  states?: DiveState[] | null;

  @Field(() => ShortText, { nullable: true, description: 'Part of the title or the scope.' })
  search?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class DeepDiveArgs {
  @Field(() => Int)
  number!: number;
}

@InputType({ isAbstract: true })
export abstract class DeepDiveWordsInput {
  @Field(() => Title)
  title!: string;

  @Field(() => LongText, { defaultValue: '', description: 'Where it begins and ends, and what is left out.' })
  scope!: string;

  @Field(() => UUID)
  ownerId!: string;

  @Field(() => UUID, { nullable: true, description: 'Where it hurts.' })
  departmentId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when the board wants to hear of it.' })
  dueOn?: string | null;
}

@InputType()
export class ScopeDeepDiveInput extends DeepDiveWordsInput {
  @Field(() => UUID, { description: 'The board it is presented to.' })
  boardId!: string;

  @Field(() => UUID, { nullable: true })
  nominationId?: string | null;

  @Field(() => UUID, { nullable: true })
  boardTopicId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The contact reason it is to explain.' })
  reasonId?: string | null;
}

@InputType()
export class DeepDiveInput {
  @Field(() => UUID)
  deepDiveId!: string;
}

@InputType()
export class EditDeepDiveInput extends DeepDiveWordsInput {
  @Field(() => UUID)
  deepDiveId!: string;

  @Field(() => LongText, { defaultValue: '', description: 'What it ends in when nothing is nominated.' })
  explanation!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class MoveDeepDiveInput extends DeepDiveInput {
  @Field(() => diveStateWords)
  to!: DiveState;
}

@InputType()
export class NominateFromDeepDiveInput extends DeepDiveInput {
  @Field(() => Title)
  title!: string;

  @Field(() => UUID, { nullable: true, description: 'The cause it is to remove.' })
  causeId?: string | null;
}
