import { type ActivityWord, activityWords } from '@cxboard/domain/overview/activity.rules';
import type { FoundKind } from '@cxboard/domain/overview/search.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { BoardCardModel } from '../board/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { FoundKindWord } from './search.model.ts';

const ActivityWordWord = words('ActivityWord', activityWords, 'What somebody did.');

@ObjectType('NamedThing', { description: 'Something that people know by name, and where it is.' })
export class NamedThingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => FoundKindWord)
  kind!: FoundKind;

  @Field()
  title!: string;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  slug!: string | null;

  @Field(() => meetingKindWords, { nullable: true })
  meetingKind!: MeetingKind | null;

  @Field(() => BoardCardModel, { nullable: true })
  board!: BoardCardModel | null;
}

@ObjectType('ChangedThing', { description: 'Something that others changed since the viewer was here.' })
export class ChangedThingModel extends NamedThingModel {
  @Field({ description: 'It was not there before.' })
  isNew!: boolean;

  @Field(() => Int, { description: 'How many changes.' })
  acts!: number;

  @Field(() => DateTime)
  lastAt!: Date;

  @Field(() => [PersonCardModel], { description: 'Who changed it, as far as the viewer may know.' })
  people!: readonly PersonCardModel[];
}

@ObjectType('ChangedSince', { description: 'What others changed since the viewer was here, the newest first.' })
export class ChangedSinceModel {
  @Field(() => DateTime, { nullable: true, description: 'The end of the last visit; null on the first one.' })
  since!: Date | null;

  @Field(() => Int)
  total!: number;

  @Field({ description: 'So much was changed that only the newest was looked at: there may be more than the total.' })
  isCut!: boolean;

  @Field(() => [ChangedThingModel])
  things!: readonly ChangedThingModel[];
}

@ObjectType('Visit')
export class VisitModel {
  @Field(() => DateTime, { nullable: true, description: 'The end of the visit before.' })
  since!: Date | null;
}

@ObjectType('ActivityEntry', { description: 'Who did what, and when.' })
export class ActivityEntryModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => ActivityWordWord)
  word!: ActivityWord;

  @Field(() => PersonCardModel, { nullable: true, description: 'Null when the house did it, or nobody is named.' })
  person!: PersonCardModel | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who was away: it was done in their place.' })
  forPerson!: PersonCardModel | null;

  @Field(() => NamedThingModel)
  thing!: NamedThingModel;
}

export const ActivityConnection = connectionOf('ActivityConnection', ActivityEntryModel);

@ArgsType()
export class ActivityArgs {
  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  to!: string;

  @Field(() => UUID, { nullable: true, description: 'What this person did.' })
  personId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'What was done to this.' })
  thingId?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}
