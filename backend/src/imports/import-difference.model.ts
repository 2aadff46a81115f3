import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('NewValues', { description: 'Values of a column that no file of the source had before.' })
export class NewValuesModel {
  @Field()
  column!: string;

  @Field(() => [String])
  values!: readonly string[];

  @Field(() => Int, { description: 'How many more there are than are named.' })
  more!: number;
}

@ObjectType('FileBefore', { description: 'The file of the same source that was taken over before.' })
export class FileBeforeModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  fileName!: string;

  @Field(() => DateTime)
  committedAt!: string;
}

@ObjectType('FileDifference', { description: 'How the file differs from the one of its source before.' })
export class FileDifferenceModel {
  @Field(() => FileBeforeModel)
  before!: FileBeforeModel;

  @Field(() => Int)
  rowsBefore!: number;

  @Field(() => LocalDate, { nullable: true })
  firstDayBefore!: string | null;

  @Field(() => LocalDate, { nullable: true })
  lastDayBefore!: string | null;

  @Field(() => [String])
  newHeaders!: readonly string[];

  @Field(() => [String])
  goneHeaders!: readonly string[];

  @Field(() => [NewValuesModel])
  newValues!: readonly NewValuesModel[];
}
