import {
  type Consent,
  consents,
  type Initiator,
  initiators,
  type StoryKind,
  storyKinds,
} from '@cxboard/domain/stories/story.rules';
import { ArgsType, createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TopicCardModel } from '../contacts/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, LocalDate, LongText, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const kinds = words<StoryKind>('StoryKind', storyKinds, 'How a story came to us.');
const firsts = words<Initiator>('StoryInitiator', initiators, 'Who made the first step.');
const rights = words<Consent>('StoryConsent', consents, 'By which right its words are kept.');

@ObjectType('Story', { description: 'What a customer told. Its words go on their day; that it was told stays.' })
export class StoryModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Empty once its words are gone.' })
  title!: string;

  @Field({ description: 'Empty once its words are gone.' })
  text!: string;

  @Field(() => kinds)
  kind!: StoryKind;

  @Field(() => firsts)
  initiator!: Initiator;

  @Field(() => TopicCardModel, { nullable: true })
  touchPoint!: TopicCardModel | null;

  @Field(() => TopicCardModel, { nullable: true, description: 'The contact reason it is about.' })
  reason!: TopicCardModel | null;

  @Field(() => LocalDate)
  happenedOn!: string;

  @Field(() => rights)
  consent!: Consent;

  @Field(() => LocalDate, { description: 'The last day its words are kept.' })
  expiresOn!: string;

  @Field()
  isForgotten!: boolean;

  @Field(() => PersonCardModel, { nullable: true })
  toldBy!: PersonCardModel | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is offered to a board as the customer’s story.',
  })
  chosenAt!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When a board heard it.' })
  heardOn!: string | null;
}

export const StoryConnection = connectionOf('StoryConnection', StoryModel);

@ObjectType('TurnOffs', { description: 'How often customers told what puts them off at a touch point.' })
export class TurnOffsModel {
  @Field({ description: 'Empty: at none of them.' })
  touchPoint!: string;

  @Field(() => Int, { description: 'In the last twelve months.' })
  now!: number;

  @Field(() => Int, { description: 'In the twelve months before.' })
  before!: number;
}

@ObjectType('StoryCount')
export class StoryCountModel {
  @Field(() => kinds)
  kind!: StoryKind;

  @Field(() => Int)
  stories!: number;

  @Field(() => Int, { description: 'Of them, those that we made the first step to.' })
  byUs!: number;
}

@ObjectType('Voice', { description: 'What the customers’ stories add up to.' })
export class VoiceModel {
  @Field(() => [TurnOffsModel], { description: 'Where customers are put off most, first.' })
  turnOffs!: readonly TurnOffsModel[];

  @Field(() => [StoryCountModel], { description: 'Stories of the last twelve months.' })
  counts!: readonly StoryCountModel[];
}

@ArgsType()
export class StoriesArgs {
  @Field(() => [kinds], { nullable: true })
  kinds?: StoryKind[] | null;

  @Field(() => UUID, { nullable: true })
  touchPointId?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@InputType()
export class TellStoryInput {
  @Field(() => Title, { description: 'One line; for a turn-off, what puts them off.' })
  title!: string;

  @Field(() => LongText, { description: 'In the customer’s words, as far as possible.' })
  text!: string;

  @Field(() => kinds)
  kind!: StoryKind;

  @Field(() => firsts)
  initiator!: Initiator;

  @Field(() => UUID, { nullable: true })
  touchPointId?: string | null;

  @Field(() => UUID, { nullable: true })
  reasonId?: string | null;

  @Field(() => LocalDate)
  happenedOn!: string;

  @Field(() => rights)
  consent!: Consent;

  @Field(() => ShortText, { description: 'How and when it was given.' })
  consentNote!: string;

  @Field(() => LocalDate)
  expiresOn!: string;
}

@InputType()
export class ForgetStoryInput {
  @Field(() => UUID)
  storyId!: string;
}

@InputType()
export class ChooseStoryInput extends ForgetStoryInput {
  @Field(() => UUID)
  boardId!: string;

  @Field({ description: 'False takes the offer back.' })
  isChosen!: boolean;
}

@ObjectType('StoryUnclear', { description: 'A story cannot be kept as it is told.' })
export class StoryUnclearModel extends RefusalModel {
  @Field()
  field!: string;
}

@ObjectType('StoryForgotten', { description: 'Its words are gone.' })
export class StoryForgottenModel extends RefusalModel {}

export const TellStoryResult = createUnionType({
  name: 'TellStoryResult',
  types: () => [StoryModel, StoryUnclearModel] as const,
  resolveType: typeOr('Story'),
});

export const ChooseStoryResult = createUnionType({
  name: 'ChooseStoryResult',
  types: () => [StoryModel, StoryForgottenModel] as const,
  resolveType: typeOr('Story'),
});
