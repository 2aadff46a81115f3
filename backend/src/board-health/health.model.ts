import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('MeetingCount', { description: 'Meetings whose time has come, and what became of them.' })
export class MeetingCountModel {
  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  cancelled!: number;

  @Field(() => Int, { description: 'Neither held here nor recorded nor called off.' })
  unrecorded!: number;
}

@ObjectType('PersonAttendance', { description: 'How often somebody with a vote was there.' })
export class PersonAttendanceModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => Int, { description: 'Meetings held while they had a seat.' })
  of!: number;

  @Field(() => Int)
  there!: number;

  @Field(() => Int)
  substituted!: number;
}

@ObjectType('DecisionLatency', { description: 'From when a matter was put down for the board to its decision.' })
export class DecisionLatencyModel {
  @Field(() => Int)
  decisions!: number;

  @Field(() => Int, { nullable: true, description: 'Half of them took no longer.' })
  medianDays!: number | null;

  @Field(() => Int, { nullable: true })
  longestDays!: number | null;
}

@ObjectType('AnalysesDelivered', { description: 'Analysis tasks asked for in the period.' })
export class AnalysesModel {
  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  delivered!: number;

  @Field(() => Int)
  overdue!: number;
}

@ObjectType('PromisesKept', { description: 'Actions due in the period.' })
export class PromisesModel {
  @Field(() => Int)
  due!: number;

  @Field(() => Int)
  onTime!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  overdue!: number;
}

@ObjectType('StuckItem', { description: 'An item carried more than twice.' })
export class StuckItemModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Int)
  carriedTimes!: number;

  @Field({ description: 'It stands on an agenda or in the backlog again.' })
  comesAgain!: boolean;
}

@ObjectType('MinutesKept', { description: 'On average a meeting: what its items were planned for and what they took.' })
export class MinutesKeptModel {
  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field(() => Int)
  meetings!: number;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  actual!: number;
}

@ObjectType('QuarterOfResponses', { description: 'How the board answered to what customers say, in one quarter.' })
export class QuarterOfResponsesModel {
  @Field({ description: '`2026-Q3`' })
  quarter!: string;

  @Field(() => Int)
  explained!: number;

  @Field(() => Int)
  moreData!: number;

  @Field(() => Int)
  respond!: number;

  @Field(() => Int, { description: 'Of those that respond: without a known cause.' })
  withoutKnownCause!: number;
}

@ObjectType('BoardHealth', { description: 'How a board itself works, in a span of days.' })
export class BoardHealthModel {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;

  @Field(() => MeetingCountModel)
  meetings!: MeetingCountModel;

  @Field(() => [PersonAttendanceModel], { description: 'Who missed most comes first.' })
  attendance!: readonly PersonAttendanceModel[];

  @Field(() => DecisionLatencyModel)
  latency!: DecisionLatencyModel;

  @Field(() => AnalysesModel)
  analyses!: AnalysesModel;

  @Field(() => PromisesModel)
  actions!: PromisesModel;

  @Field(() => [StuckItemModel])
  stuck!: readonly StuckItemModel[];

  @Field(() => [MinutesKeptModel])
  minutes!: readonly MinutesKeptModel[];
}
