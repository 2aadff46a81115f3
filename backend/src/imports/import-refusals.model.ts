import type { ImportState } from '@cxboard/domain/imports/import.rules';
import type { MappingProblem } from '@cxboard/domain/imports/mapping-checks.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { ImportModel } from './import.model.ts';
import { FileRefusal } from './import.scalars.ts';
import { importStates, mappingProblems } from './import.words.ts';

@ObjectType('MappingDoesNotFit')
export class MappingDoesNotFitModel {
  @Field()
  message!: string;

  @Field(() => mappingProblems)
  problem!: MappingProblem;

  @Field(() => [String])
  columns!: readonly string[];
}

@ObjectType('TooManyDimensions')
export class TooManyDimensionsModel {
  @Field()
  message!: string;

  @Field(() => Int)
  dimensions!: number;

  @Field(() => Int)
  limit!: number;
}

@ObjectType('ImportStands', { description: 'The import is in a state that does not lead there.' })
export class ImportStandsModel {
  @Field()
  message!: string;

  @Field(() => importStates)
  state!: ImportState;
}

@ObjectType('CannotBeReadSo', { description: 'Read this way the file is no table; it stays as it was.' })
export class CannotBeReadSoModel {
  @Field()
  message!: string;

  @Field(() => FileRefusal)
  why!: Refusal<string>;
}

@ObjectType('ImportRemoved', { description: 'The file and what was said about its columns are gone.' })
export class ImportRemovedModel {
  @Field(() => UUID)
  id!: string;
}

const resolveType = typeOr('Import');

export const MapImportResult = createUnionType({
  name: 'MapImportResult',
  types: () => [ImportModel, MappingDoesNotFitModel, TooManyDimensionsModel, ImportStandsModel] as const,
  resolveType,
});
export const ReadImportAsResult = createUnionType({
  name: 'ReadImportAsResult',
  types: () => [ImportModel, CannotBeReadSoModel, ImportStandsModel] as const,
  resolveType,
});
export const MoveImportResult = createUnionType({
  name: 'MoveImportResult',
  types: () => [ImportModel, ImportStandsModel] as const,
  resolveType,
});
export const RemoveImportResult = createUnionType({
  name: 'RemoveImportResult',
  types: () => [ImportRemovedModel, ImportStandsModel] as const,
  resolveType: typeOr('ImportRemoved'),
});
