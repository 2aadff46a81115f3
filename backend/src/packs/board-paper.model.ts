import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ReviewBlock } from '@cxboard/messages/pack.messages';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { reviewBlockWords } from '../monthly-review/index.ts';
import { DateTime, LocalTime, UUID } from '../platform/graphql/scalars.ts';
import { ReportedHealthWord } from '../projects/index.ts';

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
