import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { ShortText, Title, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('KeptProjectFilter', { description: 'What the projects of a board are narrowed to, under a name.' })
export class KeptProjectFilterModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'What the address of the projects says, without its question mark.' })
  query!: string;

  @Field({ description: 'Everybody who sees the projects of the board finds it.' })
  isShared!: boolean;

  @Field({ description: 'The viewer keeps it.' })
  isMine!: boolean;

  @Field(() => PersonCardModel, { description: 'Who keeps it.' })
  keptBy!: PersonCardModel;
}

@ObjectType('KeptProjectFilters', { description: 'The filters of a board that the viewer finds.' })
export class KeptProjectFiltersModel {
  @Field(() => UUID, { description: 'Of the board.' })
  id!: string;

  @Field(() => [KeptProjectFilterModel], { description: 'By name.' })
  filters!: readonly KeptProjectFilterModel[];
}

@InputType()
export class KeepProjectFilterInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => Title, { description: 'One of the same name, kept by the same person, is replaced.' })
  name!: string;

  @Field(() => ShortText, {
    description: 'What the address of the projects says; what is not known in it is left out.',
  })
  query!: string;

  @Field({ description: 'Everybody who sees the projects of the board finds it.' })
  isShared!: boolean;
}

@InputType()
export class RemoveProjectFilterInput {
  @Field(() => UUID)
  filterId!: string;
}

@ObjectType('TooManyFilters', { description: 'A person keeps so many filters and no more.' })
export class TooManyFiltersModel extends RefusalModel {}

export const KeepProjectFilterResult = createUnionType({
  name: 'KeepProjectFilterResult',
  types: () => [KeptProjectFiltersModel, TooManyFiltersModel] as const,
  resolveType: typeOr('KeptProjectFilters'),
});
