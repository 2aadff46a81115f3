import { comparabilities, type Benchmark, type Comparability } from '@cxboard/domain/metrics/benchmark.rules';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const comparabilityWords = words<Comparability>(
  'Comparability',
  comparabilities,
  'Whether what others measured can be held against a metric: the same question, rule and kind of customers.',
);

@ObjectType('Benchmark', { description: 'What somebody else measured, to stand beside a metric; it never counts.' })
export class BenchmarkModel implements Benchmark {
  @Field(() => UUID)
  id!: string;

  @Field(() => Float)
  value!: number;

  @Field({ description: 'Who measured it, as people can look it up.' })
  source!: string;

  @Field()
  sector!: string;

  @Field(() => Int, { nullable: true, description: 'Null when they do not say how many answered.' })
  n!: number | null;

  @Field(() => LocalDate)
  measuredOn!: string;

  @Field(() => comparabilityWords)
  comparability!: Comparability;
}

@InputType()
export class AddBenchmarkInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => Title)
  source!: string;

  @Field(() => Title)
  sector!: string;

  @Field(() => Int, { nullable: true })
  n!: number | null;

  @Field(() => LocalDate)
  measuredOn!: string;

  @Field(() => comparabilityWords)
  comparability!: Comparability;
}

@InputType()
export class RemoveBenchmarkInput {
  @Field(() => UUID)
  benchmarkId!: string;
}
