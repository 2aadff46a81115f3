import { type TopicState, topicStates } from '@cxboard/domain/topics/topic.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { NoFittingMeetingModel } from '../agenda/index.ts';
import { BoardCardModel } from '../board/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { PersonCardModel, PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const topicStateWords = words('BoardTopicState', topicStates, 'How far a topic is.');

@ObjectType('BoardTopicMeeting', { description: 'A meeting a topic is on the agenda of, or was presented in.' })
export class TopicMeetingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => LocalDate)
  startsOn!: string;
}

@ObjectType({ isAbstract: true })
abstract class TopicFacts {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => topicStateWords)
  state!: TopicState;

  @Field()
  question!: string;

  @Field()
  finding!: string;

  @Field(() => PersonCardModel)
  owner!: PersonCardModel;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => TopicMeetingModel, { nullable: true, description: 'The coming meeting whose agenda it is on.' })
  onAgendaOf!: TopicMeetingModel | null;
}

@ObjectType('BoardTopicCard', { description: 'A topic in the list of its board.' })
export class TopicCardModel extends TopicFacts {
  @Field(() => Int)
  chartCount!: number;
}

@ObjectType('BoardTopicChart', { description: 'Figures as they were frozen for the topic.' })
export class TopicChartModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => SnapshotModel)
  snapshot!: SnapshotModel;
}

@ObjectType('TopicProcess', { description: 'A process the topic asks about, by the deep dive that drew it.' })
export class TopicProcessModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { description: 'Of the deep dive.' })
  number!: number;

  @Field()
  title!: string;
}

@ObjectType('BoardTopic', { description: 'A question to the data or to a process, with what was found.' })
export class TopicModel extends TopicFacts {
  @Field(() => Int)
  version!: number;

  @Field(() => BoardCardModel)
  board!: BoardCardModel;

  @Field()
  conclusion!: string;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who asked.' })
  author!: PersonCardModel | null;

  @Field(() => DateTime)
  askedAt!: string;

  @Field(() => [TopicChartModel])
  charts!: readonly TopicChartModel[];

  @Field(() => [TopicProcessModel])
  processes!: readonly TopicProcessModel[];

  @Field(() => TopicMeetingModel, { nullable: true })
  presentedIn!: TopicMeetingModel | null;

  @Field(() => Int, { nullable: true, description: 'The nomination it became.' })
  nominationNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'The deep dive that digs into it.' })
  deepDiveNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'The analysis task it became.' })
  actionNumber!: number | null;
}

export const TopicConnection = connectionOf('BoardTopicConnection', TopicCardModel);

@ObjectType('TopicMoveRefused', { description: 'A topic cannot go from this state to that one.' })
export class TopicMoveRefusedModel extends RefusalModel {
  @Field(() => topicStateWords)
  from!: TopicState;

  @Field(() => topicStateWords)
  to!: TopicState;
}

@ObjectType('TopicWithoutFinding', { description: 'It does not say yet what was found.' })
export class TopicWithoutFindingModel extends RefusalModel {}

export const KeepBoardTopicResult = createUnionType({
  name: 'KeepBoardTopicResult',
  types: () =>
    [
      ...[TopicModel, TopicMoveRefusedModel, TopicWithoutFindingModel],
      ...[PersonInactiveModel, NoFittingMeetingModel],
    ] as const,
  resolveType: typeOr('BoardTopic'),
});
