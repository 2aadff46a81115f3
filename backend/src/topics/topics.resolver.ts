import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { KeepBoardTopicResult, TopicConnection, TopicModel } from './topic.model.ts';
import {
  AddTopicChartInput,
  AskBoardTopicInput,
  AssignTopicAnalysisInput,
  AttachTopicProcessInput,
  BoardTopicArgs,
  BoardTopicInput,
  BoardTopicsArgs,
  DetachTopicProcessInput,
  EditBoardTopicInput,
  MoveBoardTopicInput,
  RemoveTopicChartInput,
} from './topics.inputs.ts';
import { TopicsGoingOn } from './topics-going-on.service.ts';
import { TopicsReads } from './topics.reads.ts';
import { TopicsService } from './topics.service.ts';

@Resolver(() => TopicModel)
export class BoardTopicsResolver {
  constructor(
    private readonly keeping: TopicsService,
    private readonly going: TopicsGoingOn,
    private readonly reads: TopicsReads,
  ) {}

  @Query(() => TopicConnection, { description: 'Questions a board has asked of its data and processes, newest first.' })
  boardTopics(@Viewing() viewer: Viewer, @Args() asked: BoardTopicsArgs) {
    return this.reads.topics(viewer, asked);
  }

  @Query(() => TopicModel, { description: 'One topic with its charts, what was found and what follows.' })
  boardTopic(@Viewing() viewer: Viewer, @Args() asked: BoardTopicArgs) {
    return this.reads.topic(viewer, asked);
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Ask a question of the data or of a process.' })
  async askBoardTopic(@Viewing() viewer: Viewer, @Args('input') input: AskBoardTopicInput) {
    return answerWith(await this.keeping.ask(viewer, input), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Write down what was found and what follows.' })
  async editBoardTopic(@Viewing() viewer: Viewer, @Args('input') input: EditBoardTopicInput) {
    return answerWith(await this.keeping.edit(viewer, input), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Call it prepared, take it up again, or drop it.' })
  async moveBoardTopic(@Viewing() viewer: Viewer, @Args('input') input: MoveBoardTopicInput) {
    return answerWith(await this.keeping.move(viewer, input), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Freeze figures for it, as they are shown now.' })
  async addTopicChart(@Viewing() viewer: Viewer, @Args('input') input: AddTopicChartInput) {
    return answerWith(await this.keeping.addChart(viewer, input), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Say which process it asks about, as a deep dive drew it.' })
  async attachTopicProcess(@Viewing() viewer: Viewer, @Args('input') input: AttachTopicProcessInput) {
    return answerWith(await this.keeping.attachProcess(viewer, input), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Leave a process away.' })
  async detachTopicProcess(@Viewing() viewer: Viewer, @Args('input') { topicProcessId }: DetachTopicProcessInput) {
    return answerWith(await this.keeping.detachProcess(viewer, topicProcessId), (id) =>
      this.reads.topicById(viewer, id),
    );
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Leave a chart away.' })
  async removeTopicChart(@Viewing() viewer: Viewer, @Args('input') { topicChartId }: RemoveTopicChartInput) {
    return answerWith(await this.keeping.removeChart(viewer, topicChartId), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, {
    description: 'On the next agenda; by those who do not prepare agendas it is proposed.',
  })
  async putTopicOnAgenda(@Viewing() viewer: Viewer, @Args('input') { boardTopicId }: BoardTopicInput) {
    return answerWith(await this.going.putOnAgenda(viewer, boardTopicId), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Make a nomination of it, with its charts as evidence; once.' })
  async nominateTopic(@Viewing() viewer: Viewer, @Args('input') { boardTopicId }: BoardTopicInput) {
    return answerWith(await this.going.nominate(viewer, boardTopicId), (id) => this.reads.topicById(viewer, id));
  }

  @Mutation(() => KeepBoardTopicResult, { description: 'Give its owner a dated analysis task; once.' })
  async assignTopicAnalysis(@Viewing() viewer: Viewer, @Args('input') input: AssignTopicAnalysisInput) {
    return answerWith(await this.going.assignAnalysis(viewer, input), (id) => this.reads.topicById(viewer, id));
  }
}
