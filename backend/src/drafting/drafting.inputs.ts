import { Field, InputType, Int } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { Minutes, Title, UUID } from '../platform/graphql/scalars.ts';
import { standingKindWords } from './drafting.words.ts';

@InputType()
export class MeetingInput {
  @Field(() => UUID)
  meetingId!: string;
}

@InputType()
export class CandidateInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Title, { description: 'The key of the candidate.' })
  key!: string;
}

@InputType()
export class StandingItemInput {
  @Field(() => UUID, { nullable: true, description: 'Of an item of the template as it is; null for a new one.' })
  standingItemId!: string | null;

  @Field(() => Title)
  title!: string;

  @Field(() => standingKindWords)
  kind!: keyof typeof standingKindWords;

  @Field(() => Minutes)
  minutes!: number;

  @Field({ description: 'On every such meeting; else on the next one only.' })
  isRecurring!: boolean;

  @Field({ description: 'Customer topics come before it.' })
  isFinancial!: boolean;

  @Field({
    defaultValue: false,
    description: 'A free topic that shows what was promised and decided since the last meeting.',
  })
  looksBack!: boolean;
}

@InputType()
export class SetAgendaTemplateInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => meetingKindWords)
  kind!: keyof typeof meetingKindWords;

  @Field(() => Int, { nullable: true, description: 'Null when the board has no template of its own yet.' })
  expectedVersion!: number | null;

  @Field(() => Minutes, { description: 'Of an item about a metric, until enough of them were timed.' })
  metricMinutes!: number;

  @Field(() => Minutes)
  projectMinutes!: number;

  @Field(() => Minutes)
  topicMinutes!: number;

  @Field(() => [StandingItemInput])
  items!: StandingItemInput[];
}
