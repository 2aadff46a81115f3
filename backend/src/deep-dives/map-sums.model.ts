import type { MapProblemKind } from '@cxboard/domain/deep-dives/map-problems.rules';
import type { ActPlace } from '@cxboard/domain/deep-dives/process-map.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { actPlaceWords, mapProblemWords } from './deep-dive.words.ts';

@ObjectType('PathTotals', {
  description: 'What one pass takes, by expectation over branches and loops; minutes are sums of medians.',
})
export class PathTotalsModel {
  @Field(() => Float)
  steps!: number;

  @Field(() => Float)
  handOffs!: number;

  @Field(() => Float)
  touchMinutes!: number;

  @Field(() => Float)
  waitMinutes!: number;

  @Field(() => Float)
  visibleWaitMinutes!: number;

  @Field(() => Float, { description: 'How often a pass goes back.' })
  timesBack!: number;

  @Field(() => Float, { description: 'Share of the passes that never go back.' })
  firstTimeRight!: number;

  @Field(() => Float, { nullable: true })
  cost!: number | null;

  @Field(() => Int)
  unmeasuredSteps!: number;

  @Field(() => Float)
  unpricedMinutes!: number;
}

@ObjectType('MapProblem')
export class MapProblemModel {
  @Field(() => mapProblemWords)
  kind!: MapProblemKind;

  @Field(() => [UUID])
  stepIds!: readonly string[];

  @Field()
  message!: string;
}

@ObjectType('MapAct', { description: 'Something done to a map, its lanes or its causes that can be taken back.' })
export class MapActModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => actPlaceWords)
  place!: ActPlace;

  @Field()
  act!: string;

  @Field(() => PersonCardModel, { nullable: true })
  person!: PersonCardModel | null;

  @Field(() => DateTime)
  actedAt!: string;
}
