import type { Encoding } from '@cxboard/domain/imports/encoding.rules';
import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import type { DateOrder } from '@cxboard/domain/imports/date.rules';
import type { Code, ColumnRole, ImportShape } from '@cxboard/domain/imports/mapping.rules';
import { Field, InputType, Int } from '@nestjs/graphql';
import { qualityWords } from '../metrics/index.ts';
import { LocalDate, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import {
  type DecimalMarkWord,
  decimalMarks,
  type DelimiterWord,
  delimiterWords,
  encodingWords,
  meanings,
  orders,
  roles,
  shapes,
} from './import.words.ts';

@InputType()
export class ScaleInput {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;
}

@InputType({ description: 'A value that means "not answered".' })
export class CodeInput {
  @Field(() => ShortText)
  value!: string;

  @Field(() => meanings)
  means!: Code['means'];
}

@InputType({ description: 'A word and the score it stands for.' })
export class ScoreWordInput {
  @Field(() => ShortText)
  value!: string;

  @Field(() => Int)
  score!: number;
}

@InputType({ description: 'A code of a dimension and what it stands for, as charts are to show it.' })
export class CodeLabelInput {
  @Field(() => ShortText)
  value!: string;

  @Field(() => Title)
  label!: string;
}

@InputType({ description: 'Rows with one of these values in this column are no answers.' })
export class LeftOutRowsInput {
  @Field(() => ShortText)
  header!: string;

  @Field(() => [ShortText])
  values!: string[];
}

@InputType({ description: 'What rows call the question they answer; without a scale they hold comments.' })
export class QuestionOfRowsInput {
  @Field(() => ShortText)
  value!: string;

  @Field(() => ShortText)
  question!: string;

  @Field(() => ScaleInput, { nullable: true })
  scale?: ScaleInput | null;
}

@InputType({ description: 'How one column is read. Only the parts its role needs are set.' })
export class ColumnMappingInput {
  @Field(() => ShortText)
  header!: string;

  @Field(() => roles)
  role!: ColumnRole;

  @Field(() => ShortText, { nullable: true, description: 'SCORE: the question it answers.' })
  question?: string;

  @Field(() => ScaleInput, { nullable: true })
  scale?: ScaleInput;

  @Field(() => [CodeInput], { nullable: true })
  codes?: CodeInput[] | null;

  @Field(() => [ScoreWordInput], { nullable: true, description: 'SCORE: words that stand for a score.' })
  words?: ScoreWordInput[] | null;

  @Field(() => [CodeLabelInput], { nullable: true, description: 'DIMENSION: what its codes stand for.' })
  labels?: CodeLabelInput[] | null;

  @Field(() => [QuestionOfRowsInput], { nullable: true, description: 'QUESTION: the questions that rows name.' })
  questions?: QuestionOfRowsInput[] | null;

  @Field(() => decimalMarks, { nullable: true })
  decimalMark?: DecimalMarkWord;

  @Field(() => Boolean, { nullable: true, description: 'REVENUE, POTENTIAL: the amounts are of a month.' })
  perMonth?: boolean | null;

  @Field(() => orders, { nullable: true })
  dateOrder?: DateOrder;

  @Field(() => Title, { nullable: true, description: 'DIMENSION: its name in the product.' })
  dimension?: string;

  @Field(() => Boolean, { nullable: true, description: 'DIMENSION: it describes people.' })
  aboutPeople?: boolean | null;
}

@InputType({ description: 'The days the answers of a file without full dates are from; they count on the first.' })
export class PeriodInput {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;
}

@InputType()
export class MapImportInput {
  @Field(() => UUID)
  importId!: string;

  @Field(() => Title, { description: 'Where it comes from: an existing name adds to that source.' })
  sourceName!: string;

  @Field(() => shapes, { defaultValue: 'ANSWERS', description: 'What its rows are.' })
  holds!: ImportShape;

  @Field(() => [ColumnMappingInput])
  columns!: ColumnMappingInput[];

  @Field(() => PeriodInput, { nullable: true })
  period?: PeriodInput;

  @Field(() => [LeftOutRowsInput], { nullable: true })
  leaveOut?: LeftOutRowsInput[] | null;
}

@InputType({ description: 'How a file is to be read anew. What is left open is found again.' })
export class ReadImportAsInput {
  @Field(() => UUID)
  importId!: string;

  @Field(() => encodingWords, { nullable: true })
  encoding?: Encoding | null;

  @Field(() => delimiterWords, { nullable: true })
  delimiter?: DelimiterWord | null;

  @Field(() => ShortText, { nullable: true, description: 'The name of a sheet of the workbook.' })
  sheet?: string | null;

  @Field(() => Int, { nullable: true, description: 'The line on which the names of the columns begin.' })
  headerLine?: number | null;

  @Field(() => Int, { nullable: true, description: 'On how many lines they stand.' })
  headerRows?: number | null;
}

@InputType()
export class CommitImportInput {
  @Field(() => UUID)
  importId!: string;
}

@InputType()
export class CancelImportInput {
  @Field(() => UUID)
  importId!: string;
}

@InputType()
export class RemoveImportInput {
  @Field(() => UUID)
  importId!: string;
}

@InputType()
export class RollBackImportInput {
  @Field(() => UUID)
  importId!: string;
}

@InputType()
export class DoubtImportInput {
  @Field(() => UUID)
  importId!: string;

  @Field(() => Title, { description: 'Why its answers are doubted; said beside every effect that rests on them.' })
  because!: string;
}

@InputType()
export class TrustImportInput {
  @Field(() => UUID)
  importId!: string;
}

@InputType()
export class SayHowSureInput {
  @Field(() => UUID)
  importId!: string;

  @Field(() => qualityWords)
  quality!: Quality;
}
