import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { outcomeWords } from '../decisions/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { ProjectStageWord } from '../projects/index.ts';
import { ProposalWordWord } from '../proposals/index.ts';

@ObjectType('FoundMeeting')
export class FoundMeetingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field()
  boardSlug!: string;
}

@ObjectType('FoundBoardTopic')
export class FoundTopicModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  question!: string;

  @Field()
  boardSlug!: string;
}

@ObjectType('FoundMetric')
export class FoundMetricModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;

  @Field({ description: 'Not published yet.' })
  isDraft!: boolean;
}

@ObjectType('FoundProject')
export class FoundProjectModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;

  @Field(() => ProjectStageWord)
  stage!: ProjectStage;

  @Field()
  boardSlug!: string;
}

@ObjectType('FoundProposal')
export class FoundProposalModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;

  @Field(() => ProposalWordWord, { nullable: true })
  word!: ProposalWord | null;
}

@ObjectType('FoundDecision')
export class FoundDecisionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  text!: string;

  @Field(() => outcomeWords)
  outcome!: DecisionOutcome;

  @Field()
  boardSlug!: string;
}

@ObjectType('SearchResult', { description: 'Places that the viewer may see, by what is typed; the best first.' })
export class SearchResultModel {
  @Field(() => [FoundMeetingModel])
  meetings!: readonly FoundMeetingModel[];

  @Field(() => [FoundTopicModel])
  boardTopics!: FoundTopicModel[];

  @Field(() => [FoundMetricModel])
  metrics!: readonly FoundMetricModel[];

  @Field(() => [FoundProjectModel])
  projects!: readonly FoundProjectModel[];

  @Field(() => [FoundProposalModel])
  proposals!: readonly FoundProposalModel[];
  @Field(() => [FoundDecisionModel])
  decisions!: readonly FoundDecisionModel[];

  @Field(() => [PersonCardModel])
  people!: readonly PersonCardModel[];
}
