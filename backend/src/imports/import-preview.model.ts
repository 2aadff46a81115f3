import type { ColumnGuess as DomainGuess } from '@cxboard/domain/imports/guess.rules';
import type { KnownFile } from '@cxboard/domain/imports/known-files.rules';
import type { ImportShape, Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { FileFormat as DomainFormat } from '@cxboard/domain/imports/table.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { ColumnGuess, FileFormat, ImportMapping } from './import.scalars.ts';
import { knownFileWords, shapes } from './import.words.ts';

@ObjectType('ImportValue', { description: 'A value of a column and how often it occurs in the sample.' })
export class ImportValueModel {
  @Field()
  value!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('ImportColumn', { description: 'A column of the file as its opening shows it.' })
export class ImportColumnModel {
  @Field()
  header!: string;

  @Field(() => ColumnGuess)
  guess!: DomainGuess;

  @Field(() => ColumnGuess, { description: 'What it would be in a file of contact counts.' })
  asContacts!: DomainGuess;

  @Field(() => ColumnGuess, { description: 'What it would be in a file of cases.' })
  asCases!: DomainGuess;

  @Field(() => ColumnGuess, { description: 'What it would be in a file of customers.' })
  asCustomers!: DomainGuess;

  @Field(() => ColumnGuess, { description: 'What it would be in a file of observations.' })
  asObservations!: DomainGuess;

  @Field(() => Int, { description: 'How many different values the sample holds.' })
  distinct!: number;

  @Field(() => [ImportValueModel], { description: 'The most frequent values of the sample.' })
  values!: readonly ImportValueModel[];
}

@ObjectType('LeftOutRows', { description: 'Rows with one of these values in this column are no answers.' })
export class LeftOutRowsModel {
  @Field()
  header!: string;

  @Field(() => [String])
  values!: readonly string[];
}

@ObjectType('RememberedColumns', {
  description: 'The mapping kept with the source that the file looks like, laid over its columns.',
})
export class RememberedColumnsModel {
  @Field(() => UUID, { description: 'The source.' })
  sourceId!: string;

  @Field()
  sourceName!: string;

  @Field(() => ImportMapping, { description: 'Of the columns that are known; dates in doubt have no order.' })
  mapping!: Mapping;

  @Field(() => [String], { description: 'Columns that nobody has said anything about yet.' })
  newHeaders!: readonly string[];

  @Field(() => [String], { description: 'Columns that were used before and are not in the file.' })
  goneHeaders!: readonly string[];
}

@ObjectType('ImportPreview', {
  description: 'The opening of the file, with a proposed mapping. Nothing is used unseen.',
})
export class ImportPreviewModel {
  @Field(() => [ImportColumnModel])
  columns!: readonly ImportColumnModel[];

  @Field(() => [[String]], { description: 'The first rows, cell by cell.' })
  rows!: readonly (readonly string[])[];

  @Field(() => shapes, { description: 'What its rows look like.' })
  holds!: ImportShape;

  @Field(() => knownFileWords, { nullable: true, description: 'The tool it was exported from, where that is plain.' })
  known!: KnownFile | null;

  @Field(() => [LeftOutRowsModel], { description: 'Rows that are proposed to be left out.' })
  leaveOut!: readonly LeftOutRowsModel[];

  @Field(() => RememberedColumnsModel, { nullable: true })
  remembered!: RememberedColumnsModel | null;

  @Field(() => FileFormat, { description: 'How it was read: encoding, delimiter, header lines, sheet.' })
  format!: DomainFormat;

  @Field(() => [String], { description: 'The sheets of a workbook; one of them was read.' })
  sheets!: readonly string[];

  @Field({ description: 'No column holds full dates: ask for the period.' })
  askPeriod!: boolean;

  @Field(() => Int, { description: 'How many rows the sample has.' })
  sampleRows!: number;
}
