import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ItemTopicModel } from '../agenda/index.ts';
import { MeetingClosedModel, meetingKindWords } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { DateTime, Email, Title, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('ItemGuest', { description: 'Who presents an item without an account, for those who prepare the agenda.' })
export class ItemGuestModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  itemId!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field()
  company!: string;

  @Field(() => DateTime, { description: 'When the link that works now was sent.' })
  sentAt!: string;

  @Field(() => Int, { description: 'How often the item was opened by a link.' })
  visits!: number;

  @Field(() => DateTime, { nullable: true })
  lastVisitAt!: string | null;
}

@ObjectType('GuestOfItem', { description: 'The guest of an item; none when nobody is invited.' })
export class GuestOfItemModel {
  @Field(() => UUID, { description: 'The id of the item.' })
  id!: string;

  @Field(() => ItemGuestModel, { nullable: true })
  guest!: ItemGuestModel | null;
}

@ObjectType('GuestItem', { description: 'The one item a guest presents, as their link shows it.' })
export class GuestItemModel {
  @Field(() => UUID, { description: 'Of the link.' })
  id!: string;

  @Field()
  guestName!: string;

  @Field()
  organizationName!: string;

  @Field()
  boardName!: string;

  @Field()
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => DateTime, { description: 'When the item is planned to begin.' })
  startsAt!: Date;

  @Field(() => DateTime)
  endsAt!: Date;

  @Field({ description: 'Dates and figures of the house are written as there.' })
  locale!: string;

  @Field()
  timeZone!: string;

  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field(() => Int)
  number!: number;

  @Field()
  place!: string;

  @Field(() => String, { nullable: true })
  videoUrl!: string | null;

  @Field(() => DateTime, { description: 'Until then the link works.' })
  worksUntil!: Date;

  @Field(() => SnapshotModel, { nullable: true })
  snapshot!: SnapshotModel | null;

  @Field(() => ItemTopicModel, { nullable: true })
  topic!: ItemTopicModel | null;
}

@InputType()
export class InviteGuestInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => Title)
  name!: string;

  @Field(() => Email)
  email!: string;

  @Field(() => Title, { nullable: true })
  company?: string | null;
}

@InputType()
export class GuestInput {
  @Field(() => UUID)
  guestPresenterId!: string;
}

export const GuestOfItemResult = createUnionType({
  name: 'GuestOfItemResult',
  types: () => [GuestOfItemModel, MeetingClosedModel] as const,
  resolveType: typeOr('GuestOfItem'),
});
