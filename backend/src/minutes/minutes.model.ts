import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { DecisionOutcome, DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { type ApprovalRole, approvalRoles } from '@cxboard/domain/minutes/approval.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import type { ItemState } from '@cxboard/domain/sessions/session.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GuestCardModel, itemKinds } from '../agenda/index.ts';
import { BoardCardModel } from '../board/index.ts';
import { outcomeWords } from '../agenda/index.ts';
import { decisionRuleWords, TallyModel } from '../decisions/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { ProjectCardModel } from '../projects/index.ts';
import { itemStateWords, presenceWords, responseWords, resultKindWords } from '../sessions/index.ts';

export const approvalWords = words('MinutesApprovalRole', approvalRoles, 'The chair approves first, then a member.');

@ObjectType('MinutesAttendance')
export class MinutesAttendanceModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => presenceWords)
  presence!: Presence;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who came in their place.' })
  substitute!: PersonCardModel | null;

  @Field()
  substituteVotes!: boolean;
}

@ObjectType('MinutesHow', { description: 'How a decision was taken, and what an answer to the numbers rests on.' })
export class MinutesHowModel {
  @Field(() => decisionRuleWords, { nullable: true })
  rule!: DecisionRule | null;

  @Field(() => TallyModel, { nullable: true })
  tally!: TallyModel | null;

  @Field(() => Int, { nullable: true, description: 'How many with a vote had to be there.' })
  quorum!: number | null;

  @Field(() => LocalDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the decision whose place it took.' })
  supersedes!: number | null;

  @Field()
  cause!: string;

  @Field()
  withoutKnownCause!: boolean;
}

@ObjectType('MinutesResult', { description: 'What came of an item, as it stood when the meeting was closed.' })
export class MinutesResultModel {
  @Field(() => UUID, { description: 'Also the id of the decision or the action.' })
  id!: string;

  @Field(() => resultKindWords)
  kind!: ResultKind;

  @Field()
  text!: string;

  @Field(() => PersonCardModel, { nullable: true })
  owner!: PersonCardModel | null;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => responseWords, { nullable: true })
  response!: Response | null;

  @Field(() => Int, { nullable: true, description: 'Of the decision or the action.' })
  number!: number | null;

  @Field(() => outcomeWords, { nullable: true })
  outcome!: DecisionOutcome | null;

  @Field(() => MinutesHowModel, { nullable: true, description: 'Null in minutes of before it was kept.' })
  how!: MinutesHowModel | null;
}

@ObjectType('MinutesConfirmed', { description: 'A decision that the board looked at again and left as it is.' })
export class MinutesConfirmedModel {
  @Field(() => Int)
  number!: number;

  @Field(() => LocalDate, { nullable: true, description: 'When it is looked at next; null when it stays for good.' })
  reviewOn!: string | null;
}

@ObjectType('MinutesItem')
export class MinutesItemModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => itemKinds)
  kind!: AgendaItemKind;

  @Field()
  title!: string;

  @Field({ description: 'What came of it is for named readers; the approved minutes say only that it was on.' })
  isConfidential!: boolean;

  @Field(() => Int)
  plannedMinutes!: number;

  @Field(() => Int, { description: '0 when it was not discussed.' })
  actualMinutes!: number;

  @Field(() => itemStateWords)
  state!: ItemState;

  @Field({ description: 'It was carried to a later meeting.' })
  comesAgain!: boolean;

  @Field(() => MinutesConfirmedModel, { nullable: true, description: 'Null when no decision was confirmed.' })
  confirmed!: MinutesConfirmedModel | null;

  @Field()
  text!: string;

  @Field(() => Int, { description: 'Send it back with an edit of the text.' })
  textVersion!: number;

  @Field(() => PersonCardModel, { nullable: true })
  editedBy!: PersonCardModel | null;

  @Field(() => DateTime, { nullable: true })
  editedAt!: string | null;

  @Field(() => SnapshotModel, { nullable: true, description: 'The numbers exactly as they were frozen.' })
  snapshot!: SnapshotModel | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what the snapshot says; it stands in the minutes.' })
  snapshotDigest!: string | null;

  @Field(() => GuestCardModel, { nullable: true, description: 'Who presented it without an account.' })
  guest!: GuestCardModel | null;

  @Field(() => ProjectCardModel, { nullable: true })
  project!: ProjectCardModel | null;

  @Field(() => [MinutesResultModel])
  results!: readonly MinutesResultModel[];
}

@ObjectType('MinutesApproval')
export class MinutesApprovalModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => approvalWords)
  givenAs!: ApprovalRole;

  @Field(() => DateTime)
  approvedAt!: string;
}

@ObjectType('MinutesAddendum', { description: 'What was added to approved minutes; it stays like them.' })
export class MinutesAddendumModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  text!: string;

  @Field(() => PersonCardModel)
  author!: PersonCardModel;

  @Field(() => DateTime)
  addedAt!: string;

  @Field({ description: 'SHA-256 of its canonical JSON, which names the digest of the minutes.' })
  digest!: string;
}

@ObjectType('MeetingMinutes', {
  description: 'What a meeting was: a draft until two have approved it, and the same for ever.',
})
export class MinutesModel {
  @Field(() => UUID, { description: 'The id of its meeting.' })
  id!: string;

  @Field(() => UUID)
  boardId!: string;

  @Field(() => BoardCardModel)
  board!: BoardCardModel;

  @Field(() => Int, { description: 'Of the meeting.' })
  number!: number;

  @Field(() => meetingKindWords)
  kind!: keyof typeof meetingKindWords;

  @Field(() => DateTime)
  startedAt!: string;

  @Field(() => DateTime, { nullable: true })
  endedAt!: string | null;

  @Field({ description: 'The IANA zone of its wall clock.' })
  timeZone!: string;

  @Field({ description: 'Held without this tool and written down later.' })
  recordedAfterwards!: boolean;

  @Field(() => [MinutesAttendanceModel])
  attendance!: readonly MinutesAttendanceModel[];

  @Field(() => [MinutesItemModel])
  items!: readonly MinutesItemModel[];

  @Field({ description: 'SHA-256 of the canonical JSON of what they say: of a draft, as it is now.' })
  digest!: string;

  @Field(() => [MinutesApprovalModel])
  approvals!: readonly MinutesApprovalModel[];

  @Field(() => DateTime, { nullable: true, description: 'Null while they are a draft.' })
  approvedAt!: string | null;

  @Field(() => [MinutesAddendumModel])
  addenda!: readonly MinutesAddendumModel[];
}
