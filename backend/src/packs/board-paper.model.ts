import type { EffectBrief } from '@cxboard/domain/effects/effect-brief';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ReviewBlock } from '@cxboard/messages/pack.messages';
import type { TabledDive } from '@cxboard/messages/dive-paper.messages';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaReason, ItemReportingModel, ItemSubjectModel } from '../agenda/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { reviewBlockWords } from '../monthly-review/index.ts';
import { DateTime, LocalTime, UUID } from '../platform/graphql/scalars.ts';
import { ReportedHealthWord } from '../projects/index.ts';
import { PaperNominationModel } from './paper-nomination.model.ts';
import { DiveOnPaper, EffectOnPaper } from './board-paper.scalars.ts';

@ObjectType('PaperReport', { description: 'The newest report of a project when the agenda was published.' })
class PaperReportModel {
  @Field(() => ReportedHealthWord)
  health!: ReportedHealth;

  @Field()
  done!: string;

  @Field()
  next!: string;

  @Field()
  needsDecision!: string;

  @Field(() => DateTime)
  reportedAt!: string;

  @Field()
  authorName!: string;
}

@ObjectType('PaperProject')
class PaperProjectModel {
  @Field()
  ownerName!: string;

  @Field(() => ItemReportingModel, {
    nullable: true,
    description: 'How it has reported to this review; null when it owes no report.',
  })
  reporting!: ItemReportingModel | null;

  @Field(() => PaperReportModel, { nullable: true })
  report!: PaperReportModel | null;
}

@ObjectType('PaperTopic')
class PaperTopicModel {
  @Field(() => Int)
  number!: number;

  @Field()
  question!: string;

  @Field()
  finding!: string;

  @Field()
  conclusion!: string;

  @Field(() => [SnapshotModel])
  charts!: readonly SnapshotModel[];

  @Field(() => [DiveOnPaper], { description: 'The processes it asks about, as practised.' })
  processes!: readonly TabledDive[];
}

@ObjectType('PaperAnswer')
class PaperAnswerModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => DateTime)
  saidAt!: string;

  @Field()
  authorName!: string;
}

@ObjectType('PaperQuestion', { description: 'What was asked about an item, before it was published or since.' })
class PaperQuestionModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => DateTime)
  askedAt!: string;

  @Field()
  askerName!: string;

  @Field(() => [PaperAnswerModel])
  answers!: readonly PaperAnswerModel[];
}

@ObjectType('PaperItem', { description: 'A published item with what lies on the table for it.' })
class PaperItemModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => LocalTime)
  startsClock!: string;

  @Field()
  isConfidential!: boolean;

  @Field(() => String, { nullable: true })
  presenterName!: string | null;

  @Field(() => SnapshotModel, { nullable: true })
  snapshot!: SnapshotModel | null;

  @Field(() => PaperProjectModel, { nullable: true })
  project!: PaperProjectModel | null;

  @Field(() => PaperTopicModel, { nullable: true })
  topic!: PaperTopicModel | null;

  @Field(() => DiveOnPaper, { nullable: true })
  dive!: TabledDive | null;

  @Field(() => PaperNominationModel, { nullable: true })
  nomination!: PaperNominationModel | null;

  @Field(() => ItemSubjectModel, { nullable: true })
  subject!: ItemSubjectModel | null;

  @Field(() => String, { nullable: true, description: 'The promise of the vision that it serves, as published.' })
  promise!: string | null;

  @Field(() => EffectOnPaper, {
    nullable: true,
    description: 'What was seen of the effect of its project, or the verdict that waited, when it was published.',
  })
  effect!: EffectBrief | null;

  @Field(() => [PaperQuestionModel])
  questions!: readonly PaperQuestionModel[];

  @Field(() => AgendaReason, { nullable: true, description: 'Why it is here; null when a person just wrote it down.' })
  reason!: Reason | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The published version that brought what lies there, when that came after its deadline.',
  })
  lateVersion!: number | null;
}

@ObjectType('PaperCommentary', { description: 'What was said about the period that the session looks at.' })
class PaperCommentaryModel {
  @Field(() => reviewBlockWords)
  block!: ReviewBlock;

  @Field()
  text!: string;

  @Field(() => DateTime)
  writtenAt!: string;

  @Field(() => String, { nullable: true })
  authorName!: string | null;
}

@ObjectType('BoardPaper', {
  description: 'What the board pack prints, to read as a page: the newest published version, as far as it is yours.',
})
export class BoardPaperModel {
  @Field(() => UUID, { description: 'Of the meeting.' })
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field()
  boardName!: string;

  @Field(() => DateTime)
  startsAt!: string;

  @Field()
  timeZone!: string;

  @Field({
    description: 'The language of its board, and its way of writing dates and figures: as in the printed pack.',
  })
  locale!: string;

  @Field()
  place!: string;

  @Field(() => Int, { description: 'The published version.' })
  version!: number;

  @Field(() => DateTime)
  publishedAt!: string;

  @Field({ description: 'All that was published, or only the reader’s own items.' })
  isWhole!: boolean;

  @Field(() => [PaperItemModel])
  items!: readonly PaperItemModel[];

  @Field(() => [PaperCommentaryModel])
  commentary!: readonly PaperCommentaryModel[];
}
