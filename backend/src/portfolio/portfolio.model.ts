import { type PortfolioChangeKind, portfolioChangeKinds } from '@cxboard/domain/portfolio/changes.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MilestoneModel } from '../charters/index.ts';
import { DepartmentCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { MetricLinkModel, ProjectCardModel, ReasonLinkModel, ServedPromiseModel } from '../projects/index.ts';
import { OrderSaidModel, ProjectOrderModel } from '../revisions/index.ts';

export const PortfolioChangeWord = words(
  'PortfolioChangeKind',
  portfolioChangeKinds,
  'What became of a project since the last review: begun, moved to another stage, revised, reported otherwise or not at all, handed over, measured, its verdict settled, its milestones planned, moved, reached or dropped.',
);

@ObjectType('PortfolioChange')
export class PortfolioChangeModel {
  @Field(() => PortfolioChangeWord)
  kind!: PortfolioChangeKind;

  @Field(() => DateTime)
  at!: string;

  @Field({ description: 'What of it: the kind of a revision, the title of a milestone; empty otherwise.' })
  what!: string;

  @Field({ description: 'The stage, health, words, day, place or name before; empty when there was none.' })
  was!: string;

  @Field({ description: 'The stage, health, words, day, place, name or verdict from then on.' })
  now!: string;
}

@ObjectType('PriorityAdvice', { description: 'Where the formula would put it, of those that were judged in full.' })
export class PriorityAdviceModel {
  @Field(() => Float)
  score!: number;

  @Field(() => Int)
  rank!: number;

  @Field(() => Int, { description: 'The best rank when any one judgement moves a step.' })
  best!: number;

  @Field(() => Int)
  worst!: number;
}

@ObjectType('PortfolioRow', { description: 'A project among the others.' })
export class PortfolioRowModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => ProjectCardModel)
  project!: ProjectCardModel;

  @Field(() => Int, { nullable: true, description: 'In the order of the board; null once it is delivered.' })
  place!: number | null;

  @Field(() => PriorityAdviceModel, { nullable: true })
  advice!: PriorityAdviceModel | null;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was delivered or stopped; null while it runs.' })
  endedOn!: string | null;

  @Field(() => [LocalDate], { description: 'Dates that stood before the one that stands, the first first.' })
  earlierDueOn!: readonly string[];

  @Field(() => [MilestoneModel], { description: 'By their days.' })
  milestones!: readonly MilestoneModel[];

  @Field(() => [DepartmentCardModel])
  departments!: readonly DepartmentCardModel[];

  @Field(() => MetricLinkModel, { nullable: true })
  metric!: MetricLinkModel | null;

  @Field(() => ReasonLinkModel, { nullable: true, description: 'The contacts it promises to change.' })
  contactReason!: ReasonLinkModel | null;

  @Field(() => [ServedPromiseModel])
  promises!: readonly ServedPromiseModel[];

  @Field(() => [PortfolioChangeModel], { description: 'Since the last review, the newest first.' })
  changes!: readonly PortfolioChangeModel[];
}

@ObjectType('Portfolio', { description: 'The projects of a board beside each other.' })
export class PortfolioModel {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the last project review.' })
  lastReviewOn!: string | null;

  @Field(() => ProjectOrderModel, { nullable: true, description: 'Null while the board has decided on none.' })
  order!: ProjectOrderModel | null;

  @Field(() => OrderSaidModel, { nullable: true, description: 'While a meeting that decided on one still sits.' })
  orderSaid!: OrderSaidModel | null;

  @Field({ description: 'One judgement moved by a step could change the advice, so the order is the board’s call.' })
  isBoardsCall!: boolean;

  @Field(() => [PortfolioRowModel])
  rows!: readonly PortfolioRowModel[];
}
