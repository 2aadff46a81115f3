import type { RationaleKind, RationaleStanding } from '@cxboard/domain/deep-dives/rationale.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { rationaleKindWords, rationaleStandingWords } from './deep-dive.words.ts';

@ObjectType('RationaleCard', { description: 'Why something is as it is.' })
export class RationaleCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => rationaleKindWords)
  kind!: RationaleKind;

  @Field(() => rationaleStandingWords)
  standing!: RationaleStanding;

  @Field(() => LocalDate, { nullable: true })
  sinceOn!: string | null;
}

@ObjectType('BlockedProject', { description: 'A project that a rule stands in the way of.' })
export class BlockedProjectModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  boardSlug!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { nullable: true, description: 'Not told to who only holds the reason.' })
  title!: string | null;
}

@ObjectType('Rationale', { description: 'A reason with what rests on it, over all maps.' })
export class RationaleModel extends RationaleCardModel {
  @Field(() => Int)
  version!: number;

  @Field()
  source!: string;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who can say whether it still holds.' })
  holder!: PersonCardModel | null;

  @Field(() => LocalDate, { nullable: true })
  revalidateOn!: string | null;

  @Field(() => Int, { description: 'Steps that rest on it, in all versions of all maps.' })
  stepCount!: number;

  @Field(() => [Int], { description: 'Numbers of the deep dives that found it.' })
  diveNumbers!: readonly number[];

  @Field(() => [BlockedProjectModel], {
    description:
      'Projects under way that are to remove a cause which shows at a step resting on it, or came from such a dive as a whole.',
  })
  openProjects!: readonly BlockedProjectModel[];

  @Field(() => Float, { description: 'Minutes customers wait in a month where it is practised: median times volume.' })
  visibleWaitMinutes!: number;
}
