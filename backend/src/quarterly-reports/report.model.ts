import type { QuarterlyFacts } from '@cxboard/domain/ledger/quarterly-report.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { words } from '../platform/graphql/words.ts';
import { PrintedModel } from '../platform/pdf/printed.ts';
import { type PaperForm, paperForms } from './report-paper.entity.ts';
import { DateTime, Line, LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';

export const QuarterlyFactsScalar = new GraphQLScalarType({
  name: 'QuarterlyFacts',
  description: 'What was decided and delivered, what changed with its verdict, and what it is worth with its interval.',
});

const paperFormWords = words('ReportPaperForm', paperForms, 'What a report is printed as.');

@ObjectType('QuarterlyReportPaper', { description: 'A frozen report as it was printed: the same bytes for ever.' })
export class QuarterlyReportPaperModel extends PrintedModel {
  @Field(() => paperFormWords)
  form!: PaperForm;
}

@ObjectType('QuarterlyReport', { description: 'Two pages to the executive board about a quarter.' })
export class QuarterlyReportModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => UUID)
  boardId!: string;

  @Field({ description: 'Such as 2026-Q3.' })
  quarter!: string;

  @Field(() => QuarterlyFactsScalar)
  facts!: QuarterlyFacts;

  @Field()
  summary!: string;

  @Field()
  asks!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of all it says, once it is frozen.' })
  digest!: string | null;

  @Field(() => DateTime, { nullable: true })
  frozenAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true })
  frozenBy!: PersonCardModel | null;

  @Field(() => [QuarterlyReportPaperModel], { description: 'None before it is frozen.' })
  papers!: QuarterlyReportPaperModel[];
}

@InputType()
export class MakeQuarterlyReportInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => Line, { description: 'Such as 2026-Q3.' })
  quarter!: string;
}

@InputType()
export class EditQuarterlyReportInput {
  @Field(() => UUID)
  reportId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ShortText)
  summary!: string;

  @Field(() => ShortText, { description: 'What the board asks of the executives.' })
  asks!: string;
}

@InputType()
export class FreezeQuarterlyReportInput {
  @Field(() => UUID)
  reportId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class PrintQuarterlyReportInput {
  @Field(() => UUID)
  reportId!: string;
}

@ObjectType('ReportFrozen', { description: 'What was reported stays as it was.' })
export class ReportFrozenModel extends RefusalModel {}

@ObjectType('QuarterNotOver', { description: 'A report is frozen when its quarter is over.' })
export class QuarterNotOverModel extends RefusalModel {
  @Field(() => LocalDate)
  endsOn!: string;
}

export const QuarterlyReportResult = createUnionType({
  name: 'QuarterlyReportResult',
  types: () => [QuarterlyReportModel, ReportFrozenModel, QuarterNotOverModel] as const,
  resolveType: typeOr('QuarterlyReport'),
});
