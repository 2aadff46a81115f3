import {
  type Delivery,
  deliveries,
  mailKinds,
  type MailKind,
  noticeKinds,
} from '@cxboard/domain/notifications/notices.rules';
import type { ActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { NoticeKind } from '@cxboard/domain/notifications/notices.rules';
import type { ProposalNews } from '@cxboard/domain/proposals/news.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { actionAnswerKinds } from '../decisions/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { ProposalNewsWord } from '../proposals/index.ts';

export const NoticeKindWord = words('NoticeKind', noticeKinds, 'What somebody is told of.');
export const MailKindWord = words('MailKind', mailKinds, 'What can reach somebody by mail.');
export const DeliveryWord = words('Delivery', deliveries, 'How somebody is told.');
const noticePages = words(
  'NoticePage',
  ['MEETING', 'PROJECT', 'MINUTES', 'DIGEST', 'ACTIONS', 'RESOLUTION', 'PROPOSAL', 'DECISIONS'],
  'The page a notice is about.',
);

@ObjectType('NoticePlace', { description: 'Where it is to be seen.' })
export class NoticePlaceModel {
  @Field(() => noticePages)
  page!: keyof typeof noticePages;

  @Field(() => String, { nullable: true, description: 'None of a page of the whole organization.' })
  boardSlug!: string | null;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { nullable: true, description: 'The report of the project, by its id; "new": its form.' })
  report!: string | null;
}

@ObjectType('NoticeFacts', { description: 'What a notice says; which of these there are depends on its kind.' })
export class NoticeFactsModel {
  @Field(() => NoticePlaceModel)
  place!: NoticePlaceModel;

  @Field(() => meetingKindWords, { nullable: true })
  meetingKind!: MeetingKind | null;

  @Field(() => Int, { nullable: true, description: 'Of the meeting.' })
  number!: number | null;

  @Field(() => DateTime, { nullable: true })
  startsAt!: string | null;

  @Field(() => String, { nullable: true })
  timeZone!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the published agenda.' })
  version!: number | null;

  @Field(() => String, { nullable: true })
  item!: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked or answered.' })
  text!: string | null;

  @Field(() => Int, { nullable: true })
  minutes!: number | null;

  @Field(() => String, { nullable: true })
  where!: string | null;

  @Field(() => String, { nullable: true })
  because!: string | null;

  @Field(() => Boolean, { nullable: true })
  withVote!: boolean | null;

  @Field(() => String, { nullable: true })
  project!: string | null;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The day has passed.' })
  isOverdue!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What was promised.' })
  action!: string | null;

  @Field(() => String, { nullable: true, description: 'What is put to the vote.' })
  resolution!: string | null;

  @Field(() => actionAnswerKinds, { nullable: true, description: 'What its owner says about it.' })
  answer!: ActionAnswer | null;

  @Field(() => Int, { nullable: true, description: 'How many were made.' })
  decisions!: number | null;

  @Field(() => String, { nullable: true })
  board!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many have moved.' })
  proposals!: number | null;

  @Field(() => String, { nullable: true, description: 'The proposal that has moved.' })
  proposal!: string | null;

  @Field(() => String, { nullable: true, description: 'The decision, unless it is confidential.' })
  decision!: string | null;

  @Field(() => ProposalNewsWord, { nullable: true, description: 'How it has moved.' })
  news!: ProposalNews | null;

  @Field(() => Int, { nullable: true, description: 'How many were promised.' })
  actions!: number | null;
}

@ObjectType('Notice', { description: 'One thing I am told, once.' })
export class NoticeModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => NoticeKindWord)
  kind!: NoticeKind;

  @Field(() => NoticeFactsModel)
  facts!: NoticeFactsModel;

  @Field(() => DateTime)
  at!: string;

  @Field(() => DateTime, { nullable: true })
  readAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who is away: it is told to the one who stands in.' })
  forPerson!: PersonCardModel | null;
}

export const NoticeConnection = connectionOf('NoticeConnection', NoticeModel);

@ObjectType('NoticeBox', { description: 'My notices in one figure.' })
export class NoticeBoxModel {
  @Field(() => UUID, { description: 'My own id.' })
  id!: string;

  @Field(() => Int)
  unread!: number;
}

@ObjectType('DeliveryChoice', { description: 'How I am told of things of one kind.' })
export class DeliveryChoiceModel {
  @Field(() => MailKindWord)
  kind!: MailKind;

  @Field(() => DeliveryWord)
  delivery!: Delivery;

  @Field(() => [DeliveryWord], { description: 'What can be chosen.' })
  offered!: readonly Delivery[];
}

@ObjectType('NotificationSettings', { description: 'How I am told of what.' })
export class NotificationSettingsModel {
  @Field(() => UUID, { description: 'My own id.' })
  id!: string;

  @Field(() => [DeliveryChoiceModel])
  choices!: readonly DeliveryChoiceModel[];
}
