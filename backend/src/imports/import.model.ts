import type { ImportState, TakeOver } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { qualityWords, SourceModel } from '../metrics/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { ObservationTotalsModel } from './import-totals.model.ts';
import { FileDifferenceModel } from './import-difference.model.ts';
import { FileRefusal, ImportMapping } from './import.scalars.ts';
import { importStates, takeOverWords } from './import.words.ts';

@ObjectType('ImportProgress', { description: 'How much of the file was read in this pass.' })
export class ImportProgressModel {
  @Field(() => Float)
  bytesRead!: number;

  @Field(() => Float)
  rowsRead!: number;
}

@ObjectType('QuestionCounts', { description: 'The answers to one question, and what was left out by reason.' })
export class QuestionCountsModel {
  @Field()
  question!: string;

  @Field(() => Int)
  answers!: number;

  @Field(() => Int)
  blank!: number;

  @Field(() => Int)
  outOfRange!: number;

  @Field(() => Int)
  notInteger!: number;
}

@ObjectType('ContactTotals', { description: 'What a file of contact counts was found to hold.' })
export class ContactTotalsModel {
  @Field(() => Float)
  contacts!: number;

  @Field(() => Int, { description: 'How many different words it has for reasons.' })
  labels!: number;

  @Field(() => Int)
  channels!: number;
}

@ObjectType('CaseTotals', { description: 'What a file of cases was found to hold.' })
export class CaseTotalsModel {
  @Field(() => Int)
  cases!: number;

  @Field(() => Int, { description: 'How many of them are still open.' })
  open!: number;

  @Field(() => Int, { description: 'How many different words it has for reasons.' })
  labels!: number;
}

@ObjectType('CustomerTotals', { description: 'What a file of customers was found to hold.' })
export class CustomerTotalsModel {
  @Field(() => Int)
  customers!: number;

  @Field(() => Int, { description: 'How many of them have a revenue.' })
  withRevenue!: number;

  @Field(() => Int)
  left!: number;
}

@ObjectType('ImportCounts', { description: 'What the file was found to hold.' })
export class ImportCountsModel {
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  goodRows!: number;

  @Field(() => Int)
  badRows!: number;

  @Field(() => Int, { nullable: true, description: 'Rows that are no answers, such as previews; never taken over.' })
  leftOut!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows that were there already; known after the commit.' })
  duplicates!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows of customers who were erased, left out; known after the commit, null when there were none.',
  })
  erased?: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows older than its source keeps, left out; null when none were.' })
  past?: number | null;

  @Field(() => LocalDate, { nullable: true })
  firstDay!: string | null;

  @Field(() => LocalDate, { nullable: true })
  lastDay!: string | null;

  @Field(() => [QuestionCountsModel])
  questions!: readonly QuestionCountsModel[];

  @Field(() => ContactTotalsModel, { nullable: true, description: 'Of a file of contact counts.' })
  contacts!: ContactTotalsModel | null;

  @Field(() => CaseTotalsModel, { nullable: true, description: 'Of a file of cases.' })
  cases!: CaseTotalsModel | null;

  @Field(() => CustomerTotalsModel, { nullable: true, description: 'Of a file of customers.' })
  customers!: CustomerTotalsModel | null;

  @Field(() => ObservationTotalsModel, { nullable: true, description: 'Of a file of observations.' })
  observations!: ObservationTotalsModel | null;
}

@ObjectType('ImportError', { description: 'A row that cannot be used: where to look and what is wrong.' })
export class ImportErrorModel {
  @Field(() => Int)
  line!: number;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field()
  reason!: string;

  @Field()
  message!: string;
}

@ObjectType('ImportErrors', { description: 'Some of the rows that cannot be used, in the order of the file.' })
export class ImportErrorsModel {
  @Field(() => [ImportErrorModel])
  rows!: readonly ImportErrorModel[];

  @Field(() => Int, { nullable: true, description: 'Ask for the next ones after this; null at the end.' })
  next!: number | null;
}

@ObjectType('ImportDoubt', { description: 'Why the answers of a file are doubted, though they count.' })
export class ImportDoubtModel {
  @Field()
  because!: string;

  @Field(() => DateTime)
  at!: string;

  @Field(() => PersonCardModel)
  by!: PersonCardModel;
}

@ObjectType('Import', { description: 'A file that was sent, and how far it came.' })
export class ImportModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  fileName!: string;

  @Field(() => Float)
  bytes!: number;

  @Field(() => importStates)
  state!: ImportState;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime, { nullable: true })
  committedAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  rolledBackAt!: string | null;

  @Field(() => PersonCardModel)
  uploadedBy!: PersonCardModel;

  @Field(() => SourceModel, { nullable: true })
  source!: SourceModel | null;

  @Field(() => ImportMapping, { nullable: true, description: 'The mapping it was read by.' })
  mapping!: Mapping | null;

  @Field(() => ImportCountsModel, { nullable: true })
  counts!: ImportCountsModel | null;

  @Field(() => FileDifferenceModel, {
    nullable: true,
    description: 'Null for the first file of a source, and before it was read.',
  })
  difference!: FileDifferenceModel | null;

  @Field(() => takeOverWords, { description: 'What becomes of it once it was read through.' })
  takeOver!: TakeOver;

  @Field(() => FileRefusal, { nullable: true, description: 'Why it failed.' })
  refusal!: Refusal<string> | null;

  @Field(() => qualityWords, { description: 'How sure its answers are.' })
  quality!: Quality;

  @Field(() => ImportDoubtModel, { nullable: true, description: 'Null while nobody doubts it.' })
  doubt!: ImportDoubtModel | null;

  @Field(() => ImportProgressModel, { nullable: true, description: 'While it is read or taken over.' })
  progress!: ImportProgressModel | null;
}

@ObjectType('ImportCard', { description: 'An import in a list.' })
export class ImportCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  fileName!: string;

  @Field(() => importStates)
  state!: ImportState;

  @Field(() => String, { nullable: true })
  sourceName!: string | null;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime, { nullable: true })
  committedAt!: string | null;

  @Field(() => Int, { nullable: true })
  goodRows!: number | null;

  @Field(() => Int, { nullable: true })
  badRows!: number | null;

  @Field(() => qualityWords, { description: 'How sure its answers are.' })
  quality!: Quality;

  @Field(() => String, { nullable: true, description: 'Why its answers are doubted; null while nobody doubts them.' })
  doubtedBecause!: string | null;
}

@ObjectType('ImportCards', { description: 'Imports, the newest first.' })
export class ImportCardsModel {
  @Field(() => [ImportCardModel])
  nodes!: readonly ImportCardModel[];

  @Field(() => UUID, { nullable: true, description: 'Ask for the next ones after this; null at the end.' })
  next!: string | null;
}
