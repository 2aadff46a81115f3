import type { Estimate as DomainEstimate } from '@cxboard/domain/metrics/estimate.rules';
import type { BreakdownRow as DomainRow } from '@cxboard/domain/metrics/breakdown.rules';
import type { DefinitionFacts, Unit } from '@cxboard/domain/metrics/definition.rules';
import type { SeriesReading as DomainReading } from '@cxboard/domain/metrics/finding.rules';
import type { Measurement as DomainMeasurement } from '@cxboard/domain/metrics/measure.rules';
import type { Layer, MetricState } from '@cxboard/domain/metrics/metric.rules';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import type { Series } from '@cxboard/domain/metrics/series.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { BenchmarkModel } from './benchmarks.model.ts';
import {
  BreakdownRow,
  Estimate,
  Measurement,
  MetricDefinition,
  MetricSeries,
  SeriesReading,
} from './figures.scalars.ts';
import { grains, layers, metricStates, unitWords } from './metric.words.ts';
import { SayingModel } from './stated-values.model.ts';
import { MetricTargetModel } from './targets.model.ts';

@ObjectType('MetricPeriod', { description: 'Whole days, both ends included.' })
export class MetricPeriodModel {
  @Field(() => grains)
  grain!: Grain;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;
}

@ObjectType('MetricDimension', { description: 'What the answers of a metric can be told apart by.' })
export class MetricDimensionModel {
  @Field()
  name!: string;

  @Field({ description: 'It describes people: small groups are protected, and it cannot be a filter.' })
  aboutPeople!: boolean;

  @Field(() => [String], { description: 'Its labels, to filter by; none for a dimension about people.' })
  labels!: string[];
}

@ObjectType('MetricBatch', { description: 'An import whose answers are in the figures.' })
export class MetricBatchModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  fileName!: string;

  @Field({ nullable: true })
  sourceName?: string;

  @Field(() => DateTime, { nullable: true })
  committedAt?: string;
}

@ObjectType('BlankCode', { description: 'How many answers were blank by this code of the file.' })
export class BlankCodeModel {
  @Field()
  code!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('MetricBreakdown', { description: 'The figures of the period by one dimension, gated for small groups.' })
export class MetricBreakdownModel {
  @Field()
  dimension!: string;

  @Field()
  aboutPeople!: boolean;

  @Field(() => [BreakdownRow])
  rows!: readonly DomainRow[];
}

@ObjectType('Restatement', { description: 'A value of a month that later data changed under the same definition.' })
export class RestatementModel {
  @Field(() => LocalDate, { description: 'The first day of the month, or of the part that its definition counts.' })
  month!: string;

  @Field(() => Float)
  was!: number;

  @Field(() => Int)
  wasN!: number;

  @Field(() => Float)
  now!: number;

  @Field(() => Int)
  nowN!: number;

  @Field(() => DateTime)
  changedAt!: string;
}

@ObjectType('MetricFigures', { description: 'What a metric says for a period, a grain and a filter.' })
export class MetricFiguresModel {
  @Field(() => MetricPeriodModel)
  period!: MetricPeriodModel;

  @Field(() => Measurement)
  measurement!: DomainMeasurement;

  @Field(() => [BlankCodeModel])
  blankCodes!: readonly BlankCodeModel[];

  @Field(() => MetricSeries)
  series!: Series;

  @Field(() => SeriesReading)
  reading!: DomainReading;

  @Field(() => MetricBreakdownModel, { nullable: true })
  breakdown!: MetricBreakdownModel | null;

  @Field(() => [RestatementModel], { description: 'Of the whole metric by month, the newest month first.' })
  restated!: readonly RestatementModel[];

  @Field(() => [MetricBatchModel])
  batches!: readonly MetricBatchModel[];
}

@ObjectType('Retirement', { description: 'Since when, and why, a metric is no longer measured.' })
export class RetirementModel {
  @Field()
  because!: string;

  @Field(() => DateTime)
  at!: string;
}

@ObjectType('Metric', { description: 'Something measured for ever, in one layer, by dated definitions.' })
export class MetricModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Its name in addresses.' })
  slug!: string;

  @Field()
  name!: string;

  @Field(() => layers)
  layer!: Layer;

  @Field(() => metricStates)
  state!: MetricState;

  @Field(() => Float, { nullable: true, description: 'The target of all answers that counts today.' })
  target!: number | null;

  @Field(() => [MetricTargetModel], {
    description:
      'Every target that was ever set and counts or counted, of all answers and of labels, the newest first.',
  })
  targets!: readonly MetricTargetModel[];

  @Field(() => [MetricTargetModel], {
    description: 'Everything that was written down of targets, also what was put right or withdrawn, the newest first.',
  })
  targetHistory!: readonly MetricTargetModel[];

  @Field({ description: 'The board can influence it.' })
  influenceable!: boolean;

  @Field(() => RetirementModel, { nullable: true, description: 'Null while it is measured.' })
  retired!: RetirementModel | null;

  @Field(() => PersonCardModel, { nullable: true })
  owner!: PersonCardModel | null;

  @Field(() => MetricDefinition, { description: 'The definition that counts the shown period.' })
  definition!: DefinitionFacts;

  @Field({ description: 'The definition as a sentence.' })
  definitionText!: string;

  @Field(() => [MetricDefinition], { description: 'All definitions, the oldest first.' })
  definitions!: readonly DefinitionFacts[];

  @Field(() => UUID, {
    nullable: true,
    description: 'The question that the newest definition counts; null when its values are given by hand alone.',
  })
  questionId!: string | null;

  @Field(() => [MetricDimensionModel])
  dimensions!: readonly MetricDimensionModel[];

  @Field(() => [BenchmarkModel], { description: 'What others measured, the newest first; it never counts.' })
  benchmarks!: readonly BenchmarkModel[];

  @Field(() => [SayingModel], {
    description: 'What was said of months by hand, the newest month first and the newest saying of it first.',
  })
  sayings!: readonly SayingModel[];

  @Field(() => MetricFiguresModel)
  figures!: MetricFiguresModel;
}

@ObjectType('MetricCard', { description: 'A metric in a list: its newest value and where it came from.' })
export class MetricCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;

  @Field(() => layers)
  layer!: Layer;

  @Field(() => metricStates)
  state!: MetricState;

  @Field(() => Float, { nullable: true })
  target!: number | null;

  @Field(() => unitWords)
  unit!: Unit;

  @Field(() => PersonCardModel, { nullable: true })
  owner!: PersonCardModel | null;

  @Field(() => MetricPeriodModel, { nullable: true, description: 'The newest closed month with answers.' })
  period!: MetricPeriodModel | null;

  @Field(() => Estimate, { nullable: true, description: 'Its value in that month.' })
  headline!: DomainEstimate | null;

  @Field(() => [Float], {
    nullable: 'items',
    description: 'The value of each of the last months, the oldest first; null where too few answered.',
  })
  sparkline!: readonly (number | null)[];

  @Field({ description: 'What the series says, in a sentence.' })
  finding!: string;

  @Field({ description: 'It is no longer measured.' })
  isRetired!: boolean;
}
