import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import type { LedgerDocument } from '@cxboard/domain/ledger/ledger.rules';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';

/** It travels whole, in the shape the rules compute. */
export const LedgerDocumentScalar = new GraphQLScalarType({
  name: 'LedgerDocument',
  description:
    'Accepted effects with their lines of money, each with its interval, measured, modelled or entered; totals, returns, days from signal to effect, sources, promises.',
});

@ObjectType('Ledger', { description: 'What the accepted effects of a board are worth.' })
export class LedgerModel {
  @Field(() => UUID, { description: 'The id of the board.' })
  id!: string;

  @Field(() => LedgerDocumentScalar)
  document!: LedgerDocument;
}

@ObjectType('SurveyedTalk', { description: 'What promoters, or detractors, answered, added up.' })
export class SurveyedTalkModel {
  @Field(() => Int, { description: 'How many said whether they spoke of us.' })
  asked!: number;

  @Field(() => Int, { description: 'How many of them did.' })
  spoke!: number;

  @Field(() => Int, { description: 'Of those who spoke: how many said to how many people.' })
  saidHowMany!: number;

  @Field(() => Float, { description: 'All the people they told.' })
  listeners!: number;

  @Field(() => Float, { description: 'The people told by those who also said how many acted on it.' })
  listenersFollowed!: number;

  @Field(() => Float, { description: 'How many of these acted on it.' })
  acted!: number;
}

@ObjectType('TalkSurvey', { description: 'The three questions of the value model, as customers answered them.' })
export class TalkSurveyModel {
  @Field(() => UUID, { description: 'The id of the board.' })
  id!: string;

  @Field(() => LocalDate)
  firstDay!: string;

  @Field(() => LocalDate, { description: 'Of the last answer; those of the twelve months up to it count.' })
  lastDay!: string;

  @Field(() => [String])
  sources!: string[];

  @Field({ description: 'The question that tells promoters from detractors.' })
  question!: string;

  @Field(() => SurveyedTalkModel)
  promoter!: SurveyedTalkModel;

  @Field(() => SurveyedTalkModel)
  detractor!: SurveyedTalkModel;
}

@InputType()
export class TalkInput {
  @Field(() => Float, { description: 'Part of them who speak of the company at all, 0 to 1.' })
  shareWhoSpeak!: number;

  @Field(() => Float, { description: 'How often in twelve months.' })
  timesPerYear!: number;

  @Field(() => Float, { description: 'Part of the listeners who act on it, 0 to 1.' })
  conversion!: number;
}

@InputType()
export class SetValueModelInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => TalkInput)
  promoter!: TalkInput;

  @Field(() => TalkInput)
  detractor!: TalkInput;

  @Field(() => Float, { description: 'Average revenue of a customer in a year.' })
  revenue!: number;

  @Field(() => Float, { nullable: true })
  margin?: number | null;

  @Field(() => Float, { nullable: true })
  costPerContact?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a day of an owner’s work.' })
  costPerDay?: number | null;

  @Field(() => ShortText, { description: 'Where these figures come from.' })
  source!: string;
}

@InputType()
export class ChurnInput {
  @Field(() => Int)
  atStart!: number;

  @Field(() => Int)
  lost!: number;
}

@InputType()
export class CloseBooksInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => Int, { nullable: true, description: 'Of the figures that this replaces; null where there were none.' })
  expectedVersion?: number | null;

  @Field(() => Float, { nullable: true })
  cost?: number | null;

  @Field(() => Float, { nullable: true })
  ownerDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many customers it reaches in a year.' })
  customers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days of each of the two spans in which customers were lost.' })
  churnDays?: number | null;

  @Field(() => ChurnInput, { nullable: true, description: 'In a span before go-live.' })
  churnBefore?: ChurnInput | null;

  @Field(() => ChurnInput, { nullable: true, description: 'In a span of the same length after it.' })
  churnAfter?: ChurnInput | null;

  @Field(() => ShortText, { defaultValue: '', description: 'Where the figures of customers lost come from.' })
  churnSource!: string;
}

@ObjectType('Churn')
export class ChurnModel {
  @Field(() => Int)
  atStart!: number;

  @Field(() => Int)
  lost!: number;
}

@ObjectType('ChurnBeforeAndAfter')
export class ChurnPairModel {
  @Field(() => Int, { description: 'Of each of the two spans.' })
  days!: number;

  @Field(() => ChurnModel)
  before!: ChurnModel;

  @Field(() => ChurnModel)
  after!: ChurnModel;

  @Field({ description: 'Where these figures come from.' })
  source!: string;
}

@ObjectType('ProjectClosing', { description: 'What a project cost and whom it reached. Nothing of it is needed.' })
export class ProjectClosingModel {
  @Field(() => UUID, { description: 'The id of the project.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Null until anything was said.' })
  version!: number | null;

  @Field(() => Float, { nullable: true })
  cost!: number | null;

  @Field(() => Float, { nullable: true })
  ownerDays!: number | null;

  @Field(() => Int, { nullable: true })
  customers!: number | null;

  @Field(() => ChurnPairModel, { nullable: true })
  churn!: ChurnPairModel | null;
}

@ObjectType('ValueModelUnclear', { description: 'The assumptions make no model.' })
export class ValueModelUnclearModel extends RefusalModel {
  @Field()
  field!: string;
}

@ObjectType('NotDelivered', { description: 'What it cost is said once it is delivered, or ends.' })
export class NotDeliveredModel extends RefusalModel {}
