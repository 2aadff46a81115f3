import type { AdoptionField, AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import type { AdoptionProblem } from '@cxboard/domain/adoption/adoption.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { ProjectStageWord } from '../projects/index.ts';
import { AdoptionFieldWord, AdoptionKindWord, AdoptionProblemWord, AdoptionRowStateWord } from './adoption.words.ts';

@ObjectType('AdoptionColumn')
export class AdoptionColumnModel {
  @Field()
  header!: string;

  @Field(() => AdoptionFieldWord, { nullable: true, description: 'None when it says nothing here.' })
  field!: AdoptionField | null;

  @Field(() => [String], { description: 'What stands in its first rows.' })
  samples!: readonly string[];
}

@ObjectType('AdoptionCellProblem')
export class AdoptionCellProblemModel {
  @Field(() => AdoptionFieldWord)
  field!: AdoptionField;

  @Field(() => AdoptionProblemWord)
  problem!: AdoptionProblem;

  @Field({ description: 'What the cell says; may be empty.' })
  said!: string;
}

@ObjectType('AdoptionRow')
export class AdoptionRowModel {
  @Field(() => Int, { description: 'In the table, its names being line 1.' })
  line!: number;

  @Field(() => AdoptionRowStateWord)
  state!: 'READY' | 'DUPLICATE' | 'REPEATED' | 'WRONG';

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => ProjectStageWord, { description: 'Of a project.' })
  stage!: ProjectStage;

  @Field(() => LocalDate, { nullable: true, description: 'Of a decision, the day it was taken.' })
  startedOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => [AdoptionCellProblemModel])
  problems!: readonly AdoptionCellProblemModel[];
}

@ObjectType('AdoptionPreview', { description: 'What would come in, and what not and why.' })
export class AdoptionPreviewModel {
  @Field(() => [AdoptionColumnModel])
  columns!: readonly AdoptionColumnModel[];

  @Field(() => [AdoptionFieldWord], { description: 'What every row needs and no column says.' })
  missing!: readonly AdoptionField[];

  @Field({ description: 'Its dates can be read with the day or the month first; somebody says which.' })
  asksForDateOrder!: boolean;

  @Field(() => [AdoptionRowModel])
  rows!: readonly AdoptionRowModel[];
}

@ObjectType('NotAdoptable', { description: 'This text is no table with a line of names.' })
export class NotAdoptableModel extends RefusalModel {}

@ObjectType('NothingToAdopt', { description: 'No row is new and complete.' })
export class NothingToAdoptModel extends RefusalModel {}

@ObjectType('AdoptionTouched', { description: 'Somebody has worked on what came in.' })
export class AdoptionTouchedModel extends RefusalModel {}

@ObjectType('AdoptionUndone', { description: 'It was undone already.' })
export class AdoptionUndoneModel extends RefusalModel {}

@ObjectType('Adoption', { description: 'One table of what already ran, as it came in.' })
export class AdoptionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => AdoptionKindWord)
  kind!: AdoptionKind;

  @Field(() => Int)
  count!: number;

  @Field(() => DateTime)
  adoptedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  adoptedBy!: PersonCardModel | null;

  @Field(() => DateTime, { nullable: true })
  undoneAt!: string | null;
}

export const PreviewAdoptionResult = createUnionType({
  name: 'PreviewAdoptionResult',
  types: () => [AdoptionPreviewModel, NotAdoptableModel] as const,
  resolveType: typeOr('AdoptionPreview'),
});

export const AdoptResult = createUnionType({
  name: 'AdoptResult',
  types: () => [AdoptionModel, NotAdoptableModel, NothingToAdoptModel] as const,
  resolveType: typeOr('Adoption'),
});

export const UndoAdoptionResult = createUnionType({
  name: 'UndoAdoptionResult',
  types: () => [AdoptionModel, AdoptionTouchedModel, AdoptionUndoneModel] as const,
  resolveType: typeOr('Adoption'),
});
