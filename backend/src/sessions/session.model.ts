import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { CarryReason } from '@cxboard/domain/sessions/carry-over.rules';
import type { ItemState } from '@cxboard/domain/sessions/session.rules';
import type { BoardRole } from '@cxboard/domain/people/relations';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { itemKinds, GuestCardModel, ItemSubjectModel, ItemTopicModel } from '../agenda/index.ts';
import { seatRoles } from '../board/index.ts';
import { MeetingModel } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { ProjectCardModel } from '../projects/index.ts';
import { ResultModel } from './result.model.ts';
import { carryWords, itemStateWords, presenceWords } from './sessions.words.ts';

@ObjectType('SessionItem', { description: 'An item as the meeting took it up.' })
export class SessionItemModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => itemKinds)
  kind!: AgendaItemKind;

  @Field()
  title!: string;

  @Field({ description: 'What it is about is for named readers; everybody else sees only that there is an item.' })
  isConfidential!: boolean;

  @Field(() => Int)
  plannedMinutes!: number;

  @Field(() => Int, { description: 'What it may take now, after the board has shortened it.' })
  minutes!: number;

  @Field(() => Int, { description: 'How long it has been on, without the time since `currentSince`.' })
  spentSeconds!: number;

  @Field(() => itemStateWords)
  state!: ItemState;

  @Field(() => PersonCardModel, { nullable: true })
  presenter!: PersonCardModel | null;

  @Field(() => GuestCardModel, { nullable: true, description: 'Who presents it without an account.' })
  guest!: GuestCardModel | null;

  @Field(() => SnapshotModel, { nullable: true, description: 'The numbers exactly as they were frozen.' })
  snapshot!: SnapshotModel | null;

  @Field(() => ProjectCardModel, { nullable: true })
  project!: ProjectCardModel | null;

  @Field(() => ItemTopicModel, { nullable: true })
  topic!: ItemTopicModel | null;

  @Field(() => ItemSubjectModel, { nullable: true })
  subject!: ItemSubjectModel | null;

  @Field({ description: 'It shows what was promised and decided since the last meeting.' })
  looksBack!: boolean;

  @Field(() => UUID, { nullable: true, description: 'The customer’s story it tells.' })
  storyId!: string | null;

  @Field(() => Int, { description: 'How often it was carried into this meeting.' })
  carriedTimes!: number;

  @Field({ description: 'It comes again every time.' })
  recurring!: boolean;

  @Field(() => Int, {
    description: 'Promises of earlier meetings under it that are still open: it comes again with them.',
  })
  openPromises!: number;

  @Field(() => carryWords, { nullable: true, description: 'Why it came again when the meeting was closed.' })
  carriedBecause!: CarryReason | null;
}

@ObjectType('Attendance', { description: 'Somebody with a seat, and how they were there; null while nobody noted it.' })
export class AttendanceModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => seatRoles)
  role!: BoardRole;

  @Field(() => presenceWords, { nullable: true })
  presence!: Presence | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who came in their place, or was named to.' })
  substitute!: PersonCardModel | null;

  @Field()
  substituteVotes!: boolean;
}

@ObjectType('MeetingSession', { description: 'A meeting while it is held, and how it was held afterwards.' })
export class MeetingSessionModel {
  @Field(() => UUID, { description: 'The id of its meeting.' })
  id!: string;

  @Field(() => MeetingModel)
  meeting!: MeetingModel;

  @Field(() => DateTime, { nullable: true, description: 'Null while it has not begun.' })
  startedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is to end, as it stands now.' })
  endsAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  endedAt!: string | null;

  @Field({ description: 'Held without this tool and written down later.' })
  recordedAfterwards!: boolean;

  @Field(() => UUID, { nullable: true })
  currentItemId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when its clock runs; null while it stands.' })
  currentSince!: string | null;

  @Field(() => DateTime, { description: 'The clock of the server, to run the timers by.' })
  readAt!: Date;

  @Field(() => [SessionItemModel])
  items!: readonly SessionItemModel[];

  @Field(() => [ResultModel], { description: 'In the order in which they were written.' })
  results!: readonly ResultModel[];

  @Field(() => [AttendanceModel])
  attendance!: readonly AttendanceModel[];
}

@ObjectType('ResponseRates', { description: 'How often the board explains, asks for more data, or responds.' })
export class ResponseRatesModel {
  @Field(() => Int)
  explained!: number;

  @Field(() => Int)
  moreData!: number;

  @Field(() => Int)
  respond!: number;

  @Field(() => Int, { description: 'Of those that respond: without a known cause.' })
  withoutKnownCause!: number;
}
