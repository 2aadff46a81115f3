import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaReason } from './agenda.scalars.ts';
import { GuestCardModel, ItemBeforeVisionModel, ItemSubjectModel, ItemTopicModel } from './item-cards.model.ts';
import { MeetingModel } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { ProjectCardModel } from '../projects/index.ts';
import { DateTime, LocalDate, LocalTime, UUID } from '../platform/graphql/scalars.ts';
import { agendaViews, changeNames, itemKinds, reportStandings, windowVerdicts } from './words.model.ts';

@ObjectType('ItemReporting', { description: 'Whether a project has reported to a review in time.' })
export class ItemReportingModel {
  @Field(() => reportStandings)
  standing!: keyof typeof reportStandings;

  @Field(() => LocalDate, { description: 'The last day to report.' })
  dueOn!: string;
}

@ObjectType({ isAbstract: true })
abstract class ItemModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'For edits of the draft; null in a published version.' })
  version!: number | null;

  @Field(() => Int)
  position!: number;

  @Field(() => itemKinds)
  kind!: keyof typeof itemKinds;

  @Field()
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => PersonCardModel, { nullable: true })
  presenter!: PersonCardModel | null;

  @Field(() => GuestCardModel, { nullable: true, description: 'Who presents it without an account.' })
  guest!: GuestCardModel | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who proposed it, when it was proposed.' })
  proposer!: PersonCardModel | null;

  @Field({ description: 'What it is about is for named readers; everybody else sees only that there is an item.' })
  isConfidential!: boolean;

  @Field(() => [PersonCardModel], {
    nullable: true,
    description: 'Who reads a confidential item beside those who prepare the agenda; null for everybody else.',
  })
  readers!: readonly PersonCardModel[] | null;

  @Field(() => UUID, { nullable: true })
  snapshotId!: string | null;

  @Field(() => SnapshotModel, { nullable: true, description: 'The numbers exactly as they were frozen.' })
  snapshot!: SnapshotModel | null;

  @Field(() => UUID, { nullable: true })
  projectId!: string | null;

  @Field(() => ProjectCardModel, { nullable: true, description: 'The project as it stands now.' })
  project!: ProjectCardModel | null;

  @Field(() => ItemTopicModel, { nullable: true })
  topic!: ItemTopicModel | null;

  @Field(() => ItemSubjectModel, { nullable: true })
  subject!: ItemSubjectModel | null;

  @Field(() => ItemBeforeVisionModel, { nullable: true })
  beforeVision!: ItemBeforeVisionModel | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Customer topics come before it. Null in a published version.',
  })
  isFinancial!: boolean | null;

  @Field(() => AgendaReason, { nullable: true, description: 'Why it is here; null when a person just wrote it down.' })
  reason!: Reason | null;

  @Field(() => Int, { nullable: true, description: 'The meeting it was on before and was not finished in.' })
  carriedFromNumber!: number | null;

  @Field(() => Int, { description: 'How often it was carried over.' })
  carriedTimes!: number;
}

@ObjectType('AgendaItem', { description: 'A time-boxed topic of a meeting, with its clock times.' })
export class AgendaItemModel extends ItemModel {
  @Field(() => DateTime)
  startsAt!: Date;

  @Field(() => DateTime)
  endsAt!: Date;

  @Field(() => LocalTime, { description: 'On the wall clock of the meeting.' })
  startsClock!: string;

  @Field(() => LocalTime)
  endsClock!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The published version that brought what lies there, when that came after its deadline.',
  })
  lateVersion!: number | null;

  @Field(() => ItemReportingModel, {
    nullable: true,
    description: 'How the project has reported to this review; null when it owes no report.',
  })
  reporting!: ItemReportingModel | null;

  @Field({ description: 'The newest report of the project came after the newest version was published.' })
  reportedAfterPublication!: boolean;
}

@ObjectType('AgendaWindow', { description: 'How the planned minutes stand to the window of the kind.' })
export class AgendaWindowModel {
  @Field(() => Int)
  plannedMinutes!: number;

  @Field(() => Int)
  lower!: number;

  @Field(() => Int)
  upper!: number;

  @Field(() => windowVerdicts)
  verdict!: keyof typeof windowVerdicts;

  @Field(() => Int, { description: 'Minutes past the upper bound; 0 when there are none.' })
  overBy!: number;

  @Field(() => UUID, { nullable: true, description: 'The first item that ends after the upper bound.' })
  firstItemThatEndsLate!: string | null;
}

@ObjectType('AgendaChange', { description: 'A difference between two versions: a name and its facts.' })
export class AgendaChangeModel {
  @Field(() => changeNames)
  name!: keyof typeof changeNames;

  @Field(() => UUID, { nullable: true })
  itemId!: string | null;

  @Field(() => String, { nullable: true, description: 'As the item is called now.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As it was: a position, minutes, a title, a moment, or the name of a person.',
  })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;
}

@ObjectType('AgendaVersion', { description: 'A published version: immutable, numbered, hashed.' })
export class AgendaVersionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => DateTime)
  publishedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  publishedBy!: PersonCardModel | null;

  @Field({ description: 'SHA-256 of the canonical content.' })
  digest!: string;

  @Field(() => [AgendaChangeModel], { description: 'What is new against the version before.' })
  changes!: readonly AgendaChangeModel[];
}

@ObjectType('Agenda', { description: 'What a meeting will talk about, as the viewer may read it.' })
export class AgendaModel {
  @Field(() => UUID, { description: 'The id of its meeting.' })
  id!: string;

  @Field(() => MeetingModel)
  meeting!: MeetingModel;

  @Field(() => agendaViews)
  view!: keyof typeof agendaViews;

  @Field(() => [AgendaItemModel])
  items!: readonly AgendaItemModel[];

  @Field(() => AgendaWindowModel)
  window!: AgendaWindowModel;

  @Field(() => AgendaVersionModel, { nullable: true, description: 'The newest published version.' })
  published!: AgendaVersionModel | null;

  @Field({ description: 'The draft says something the members have not read yet. Always false for readers.' })
  hasUnpublishedChanges!: boolean;

  @Field(() => [AgendaChangeModel], { description: 'What publishing now would tell; empty for readers.' })
  pendingChanges!: readonly AgendaChangeModel[];
}

@ObjectType('BacklogItem', { description: 'A topic that waits for a meeting of the board.' })
export class BacklogItemModel extends ItemModel {
  @Field(() => UUID, { nullable: true, description: 'The meeting it was proposed for.' })
  proposedForId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of that meeting.' })
  proposedForNumber!: number | null;
}

@ObjectType('Backlog', { description: 'Topics that wait for a meeting of the board, in the order of the board.' })
export class BacklogModel {
  @Field(() => UUID, { description: 'The id of its board.' })
  id!: string;

  @Field(() => [BacklogItemModel])
  items!: readonly BacklogItemModel[];
}

@ObjectType('PublishedAgenda', { description: 'An agenda exactly as one version published it.' })
export class PublishedAgendaModel {
  @Field(() => AgendaVersionModel)
  version!: AgendaVersionModel;

  @Field(() => DateTime, { description: 'When the meeting was to start then.' })
  startsAt!: string;

  @Field(() => [AgendaItemModel])
  items!: readonly AgendaItemModel[];
}
